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

  /// The score of a model with one class.
  func score(_ features: FeatureBuffer) -> Float {
    var sum: Int32 = 0
    let shift = UInt32(32 - bits)
    for hash in features.hashes {
      sum &+= Int32(values[Int(hash >> shift)])
    }
    return Float(sum) * scale + bias[0]
  }

  /// Adds every class's score of the features to `scores`, beginning at `start`.
  func add(_ features: FeatureBuffer, to scores: inout [Float], at start: Int) {
    let shift = UInt32(32 - bits)
    // At most 255 features of at most 127 each stay within sixteen bits.
    var sums = SIMD8<Int16>.zero
    rows.withUnsafeBufferPointer { rows in
      for hash in features.hashes.prefix(255) {
        sums &+= SIMD8<Int16>(truncatingIfNeeded: rows[Int(hash >> shift)])
      }
    }
    for label in 0..<classes {
      scores[start + label] += Float(sums[label]) * scale + bias[label]
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
