import Extraction
import Foundation

/// Trains the span labeller: a linear chain conditional random field over hashed features.
struct SpanTrainer {
  static let bits = 18
  private static let labels = SpanLattice.labels
  private static let epochs = 10
  private static let rate: Float = 0.08

  fileprivate struct Sequence {
    /// Where the units' features begin, and one past the last.
    let starts: [Int]
    let gold: [UInt8]
    let steps: [SpanStep]
    let cue: Int
  }

  private var features: [UInt32] = []
  private var sequences: [Sequence] = []
  private var weights = AdaptiveWeights(count: labels << bits, rate: rate)
  private var transitions = AdaptiveWeights(
    count: SpanStep.allCases.count * labels * labels, rate: rate)

  mutating func add(_ example: AttributionExample) {
    var buffer = FeatureBuffer()
    for relation in example.relations {
      let window = SpanWindow(cue: relation.cue, in: example.text)
      let collector = SpanFeatures(window, in: example.text)
      var starts = [features.count]
      for unit in window.units.indices {
        collector.collect(unit, into: &buffer)
        features += buffer.hashes.map { $0 >> (32 - UInt32(Self.bits)) }
        starts.append(features.count)
      }
      let gold = Self.labels(of: window, relation)
      guard gold.contains(UInt8(SpanLabel.contentStart.rawValue)) else { continue }
      sequences.append(
        Sequence(
          starts: starts, gold: gold, steps: window.steps(in: example.text),
          cue: window.cueUnit))
    }
  }

  mutating func trained() -> (weights: HashedWeights, transitions: [Float]) {
    var random = SeededGenerator(seed: 2)
    var order = Array(sequences.indices)
    for _ in 0..<Self.epochs {
      order.shuffle(using: &random)
      for index in order { learn(sequences[index]) }
      weights.decay(0.98)
    }
    let bias = [Float](repeating: 0, count: Self.labels)
    return (
      HashedWeights(bits: Self.bits, bias: bias, weights: weights.values), transitions.values
    )
  }

  // MARK: One sequence

  private mutating func learn(_ sequence: Sequence) {
    let emissions = emissions(of: sequence)
    let lattice = SpanLattice(
      emissions: emissions, steps: sequence.steps, transitions: transitions.values,
      cue: sequence.cue)
    var marginals = SpanMarginals(lattice, steps: sequence.steps)
    for unit in sequence.gold.indices {
      marginals.expected[unit * Self.labels + Int(sequence.gold[unit])] -= 1
      if unit > 0 { marginals.observe(sequence, at: unit) }
    }
    update(sequence, marginals)
  }

  private func emissions(of sequence: Sequence) -> [Float] {
    var emissions = [Float](repeating: 0, count: sequence.gold.count * Self.labels)
    for unit in sequence.gold.indices {
      for index in sequence.starts[unit]..<sequence.starts[unit + 1] {
        let row = Int(features[index]) * Self.labels
        for label in 0..<Self.labels {
          emissions[unit * Self.labels + label] += weights[row + label]
        }
      }
    }
    return emissions
  }

  private mutating func update(_ sequence: Sequence, _ marginals: SpanMarginals) {
    for unit in sequence.gold.indices {
      for label in 0..<Self.labels {
        let gradient = marginals.expected[unit * Self.labels + label]
        guard abs(gradient) > 1e-3 else { continue }
        for index in sequence.starts[unit]..<sequence.starts[unit + 1] {
          weights.step(Int(features[index]) * Self.labels + label, gradient: gradient)
        }
      }
    }
    for (index, gradient) in marginals.transitions.enumerated() where abs(gradient) > 1e-3 {
      transitions.step(index, gradient: gradient)
    }
  }

  private static func labels(
    of window: SpanWindow, _ relation: AttributionExample.Relation
  ) -> [UInt8] {
    var labels: [UInt8] = []
    var last = SpanLabel.outside
    var sawSource = false
    for (index, unit) in window.units.enumerated() {
      let half = unit.tokens.count
      var label = SpanLabel.outside
      if index == window.cueUnit {
        label = .outside
      } else if unit.tokens.count(where: relation.content.contains) * 2 >= half {
        label = last == .content || last == .contentStart ? .content : .contentStart
      } else if unit.tokens.count(where: relation.source.contains) * 2 >= half {
        let goesOn = last == .source || last == .sourceStart
        label = goesOn ? .source : sawSource ? .outside : .sourceStart
        sawSource = true
      }
      labels.append(UInt8(label.rawValue))
      last = label
    }
    return labels
  }
}

/// What the chain expects of every label and every step, less what is annotated: the gradient.
private struct SpanMarginals {
  var expected: [Float]
  private(set) var transitions: [Float]

  init(_ lattice: SpanLattice, steps: [SpanStep]) {
    let labels = SpanLattice.labels
    expected = [Float](repeating: 0, count: steps.count * labels)
    transitions = [Float](repeating: 0, count: lattice.transitionFactors.count)
    var backward = [Float](repeating: 1, count: labels)
    for unit in steps.indices.reversed() {
      let row = unit * labels
      for label in 0..<labels {
        expected[row + label] = lattice.forward[row + label] * backward[label]
      }
      guard unit > 0 else { break }
      let table = steps[unit].rawValue * labels * labels
      var next = [Float](repeating: 0, count: labels)
      for to in 0..<labels {
        let reach = lattice.emissionFactors[row + to] * backward[to] / lattice.scales[unit]
        for from in 0..<labels {
          let factor = lattice.transitionFactors[table + from * labels + to] * reach
          next[from] += factor
          transitions[table + from * labels + to] +=
            lattice.forward[row - labels + from] * factor
        }
      }
      backward = next
    }
  }

  mutating func observe(_ sequence: SpanTrainer.Sequence, at unit: Int) {
    let labels = SpanLattice.labels
    let table = sequence.steps[unit].rawValue * labels * labels
    transitions[table + Int(sequence.gold[unit - 1]) * labels + Int(sequence.gold[unit])] -= 1
  }
}
