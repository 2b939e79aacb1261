internal import Foundation

/// The sum over all labellings of a window; several sources are among them, as in training.
///
/// What `SpanLattice` gives to the trainer, without the columns that training needs.
struct SpanTotal: Sendable {
  private static let labels = SpanLabel.allCases.count

  /// `[step][from]`: factors of every label after it; zero where a run cannot go on.
  private let factors: [SIMD8<Float>]

  init(transitions: [Float]) {
    let flat = SpanLattice.factors(of: transitions)
    factors = stride(from: 0, to: flat.count, by: Self.labels).map { start in
      var row = SIMD8<Float>.zero
      for label in 0..<Self.labels { row[label] = flat[start + label] }
      return row
    }
  }

  /// Natural logarithm of the sum.
  func logTotal(_ emissions: [SIMD8<Float>], steps: [SpanStep], cue: Int) -> Float {
    var forward = SIMD8<Float>.zero
    var logTotal: Float = 0
    for unit in steps.indices {
      let emission = emissions[unit]
      var greatest = emission[0]
      for label in 1..<Self.labels { greatest = max(greatest, emission[label]) }
      var reach = SIMD8<Float>.zero
      if unit == 0 {
        for label in 0..<Self.labels where SpanLabel.mayBegin(label) { reach[label] = 1 }
      } else {
        for from in 0..<Self.labels {
          reach += factors[steps[unit].rawValue * Self.labels + from] * forward[from]
        }
      }
      var sum: Float = 0
      for label in 0..<(unit == cue ? 1 : Self.labels) {
        reach[label] *= exp(emission[label] - greatest)
        sum += reach[label]
      }
      if unit == cue { for label in 1..<Self.labels { reach[label] = 0 } }
      sum = max(sum, 1e-30)
      forward = reach / sum
      logTotal += greatest
      logTotal += log(sum)
    }
    return logTotal
  }
}
