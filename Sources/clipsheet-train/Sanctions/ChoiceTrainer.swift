import Extraction
import Foundation

/// Logistic regression over the answers of each slot, one example at a time, in a fixed order.
struct ChoiceTrainer {
  // By five and eight folds of the tuned part: a decay of 0.97 costs half a point, half the epochs,
  // another rate and averages over epochs change less.
  private static let epochs = 8
  private static let rate: Float = 0.1
  private static let decay: Float = 0.7

  func model(of examples: [ChoiceExample]) -> ChoiceModel {
    ChoiceModel(
      SlotChoice.Slot.allCases.map { slot in
        weights(of: examples.filter { $0.choice.slot == slot })
      })
  }

  private func weights(of examples: [ChoiceExample]) -> HashedWeights {
    let bits = ChoiceModel.bits
    var weights = AdaptiveWeights(count: 1 << bits, rate: Self.rate)
    var random = SeededGenerator(seed: 1)
    var order = Array(examples.indices)
    for _ in 0..<Self.epochs {
      order.shuffle(using: &random)
      for index in order { step(examples[index], shift: UInt32(32 - bits), &weights) }
      weights.decay(Self.decay)
    }
    return HashedWeights(bits: bits, bias: [0], weights: weights.values)
  }

  private func step(
    _ example: ChoiceExample, shift: UInt32, _ weights: inout AdaptiveWeights
  ) {
    let options = example.choice.options
    let scores = options.map { option in
      option.features.reduce(Float(0)) { $0 + weights[Int($1 >> shift)] }
    }
    let greatest = scores.max() ?? 0
    let masses = scores.map { exp($0 - greatest) }
    let total = masses.reduce(0, +)
    let right = example.right.sorted().reduce(Float(0)) { $0 + masses[$1] }
    for (index, option) in options.enumerated() {
      let share = example.right.contains(index) ? masses[index] / max(right, 1e-20) : 0
      let gradient = masses[index] / total - share
      guard abs(gradient) > 1e-3 else { continue }
      for hash in option.features { weights.step(Int(hash >> shift), gradient: gradient) }
    }
  }
}
