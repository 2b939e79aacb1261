/// A linear model over hashed features: a row of weights for every bucket, one weight a class.
///
/// Weights are signed bytes times one scale; a bucket is the top bits of a feature's hash.
package struct HashedWeights: Sendable {
  package let bits: Int
  package let classes: Int
  package let scale: Float
  package let bias: [Float]
  package let values: [Int8]
  private let rows: [SIMD8<Int8>]

  /// - Precondition: `values` holds `classes << bits` weights, of at most eight classes.
  package init(bits: Int, classes: Int, scale: Float, bias: [Float], values: [Int8]) {
    precondition(values.count == classes << bits && bias.count == classes && classes <= 8)
    self.bits = bits
    self.classes = classes
    self.scale = scale
    self.bias = bias
    self.values = values
    rows = Self.rows(of: values, classes: classes)
  }

  /// The nearest signed bytes to trained weights; the scale keeps the greatest of them.
  package init(bits: Int, bias: [Float], weights: [Float]) {
    let greatest = weights.reduce(0) { max($0, abs($1)) }
    let scale = max(greatest, 1e-6) / 127
    self.init(
      bits: bits, classes: bias.count, scale: scale, bias: bias,
      values: weights.map { Int8(($0 / scale).rounded()) })
  }

  /// The score of the features that `collect` gives, for a model with one class.
  func score(_ collect: (inout ScoreSum) -> Void) -> Float {
    let sum = values.withUnsafeBufferPointer { values in
      var sum = ScoreSum(values: values, shift: UInt32(32 - bits))
      collect(&sum)
      return sum.sum
    }
    return Float(sum) * scale + bias[0]
  }

  /// Every class's score of each of `count` lists of features; lanes beyond the classes are zero.
  func scores(
    _ count: Int, _ collect: (Int, inout RowSum) -> Void
  ) -> [SIMD8<Float>] {
    var biases = SIMD8<Float>.zero
    for label in 0..<classes { biases[label] = bias[label] }
    return rows.withUnsafeBufferPointer { rows in
      var sum = RowSum(rows: rows, shift: UInt32(32 - bits))
      return (0..<count).map { index in
        sum.sums = .zero
        collect(index, &sum)
        return SIMD8<Float>(sum.sums) * scale + biases
      }
    }
  }

  /// Rows of up to eight classes side by side, so that one addition takes a whole row.
  private static func rows(of values: [Int8], classes: Int) -> [SIMD8<Int8>] {
    guard (2...8).contains(classes) else { return [] }
    return stride(from: 0, to: values.count, by: classes).map { start in
      var row = SIMD8<Int8>.zero
      for label in 0..<classes { row[label] = values[start + label] }
      return row
    }
  }
}

/// Adds up the weights of features as they come.
struct ScoreSum: FeatureSink {
  fileprivate let values: UnsafeBufferPointer<Int8>
  fileprivate let shift: UInt32
  fileprivate(set) var sum: Int32 = 0

  @inline(__always)
  mutating func add(hash: UInt32) {
    sum &+= Int32(values[Int(hash >> shift)])
  }
}

/// Adds up the rows of features as they come; 255 features of at most 127 each stay within sixteen
/// bits, and no decision has as many.
struct RowSum: FeatureSink {
  fileprivate let rows: UnsafeBufferPointer<SIMD8<Int8>>
  fileprivate let shift: UInt32
  fileprivate(set) var sums = SIMD8<Int16>.zero

  @inline(__always)
  mutating func add(hash: UInt32) {
    sums &+= SIMD8<Int16>(truncatingIfNeeded: rows[Int(hash >> shift)])
  }
}
