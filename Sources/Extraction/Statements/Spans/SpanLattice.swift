internal import Foundation

/// The forward half of the chain: sums over all labellings up to each unit, as scaled numbers.
package struct SpanLattice {
  package static let labels = SpanLabel.allCases.count

  /// `[unit][label]`, each unit's row summing to one.
  package private(set) var forward: [Float]
  /// Weights of emissions, the greatest of each unit's row made one.
  package private(set) var emissionFactors: [Float]
  /// `[step][from][to]`; zero where a run cannot go on.
  package let transitionFactors: [Float]
  /// Sums by which each unit's forward row was divided.
  package private(set) var scales: [Float]
  package private(set) var logTotal: Float = 0

  package init(emissions: [Float], steps: [SpanStep], transitions: [Float], cue: Int) {
    let labels = Self.labels
    forward = [Float](repeating: 0, count: emissions.count)
    emissionFactors = forward
    scales = [Float](repeating: 1, count: steps.count)
    transitionFactors = Self.factors(of: transitions)
    for unit in steps.indices {
      let row = unit * labels
      let greatest = emissions[row..<row + labels].max() ?? 0
      for label in 0..<labels where unit != cue || label == 0 {
        emissionFactors[row + label] = exp(emissions[row + label] - greatest)
      }
      logTotal += greatest
      step(unit, steps[unit])
    }
  }

  private mutating func step(_ unit: Int, _ step: SpanStep) {
    let labels = Self.labels
    let row = unit * labels
    var sum: Float = 0
    for label in 0..<labels {
      var reach: Float = 0
      if unit == 0 {
        reach = SpanLabel.mayBegin(label) ? 1 : 0
      } else {
        let table = step.rawValue * labels * labels + label
        for from in 0..<labels {
          reach += forward[row - labels + from] * transitionFactors[table + from * labels]
        }
      }
      forward[row + label] = reach * emissionFactors[row + label]
      sum += forward[row + label]
    }
    sum = max(sum, 1e-30)
    for label in 0..<labels { forward[row + label] /= sum }
    scales[unit] = sum
    logTotal += log(sum)
  }

  static func factors(of transitions: [Float]) -> [Float] {
    var factors = transitions.map { exp($0) }
    for index in factors.indices {
      let to = index % labels
      let from = index / labels % labels
      if !SpanLabel.mayFollow(from, to) { factors[index] = 0 }
    }
    return factors
  }
}

extension SpanLabel {
  /// A run goes on only from itself.
  static func mayFollow(_ from: Int, _ to: Int) -> Bool {
    switch to {
    case content.rawValue: from == content.rawValue || from == contentStart.rawValue
    case source.rawValue: from == source.rawValue || from == sourceStart.rawValue
    default: true
    }
  }

  static func mayBegin(_ label: Int) -> Bool {
    label != content.rawValue && label != source.rawValue
  }
}
