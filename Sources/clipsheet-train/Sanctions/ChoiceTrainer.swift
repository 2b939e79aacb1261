import Extraction
import Foundation

/// Logistic regression over the answers of each slot, one example at a time, in a fixed order.
struct ChoiceTrainer {
  // By five and eight folds of the tuned part: a decay of 0.97 costs half a point, half the epochs,
  // another rate and averages over epochs change less.
  // The sum over six orders of the examples is steadier than one: up to a point on fresh sentences.
  private static let orders: UInt64 = 6
  private static let statusOrders: UInt64 = 2
  private static let epochs = 8
  private static let rate: Float = 0.1
  private static let decay: Float = 0.7
  /// Of the weights of a status, which have more sentences a weight.
  private static let statusDecay: Float = 0.85

  func model(of examples: [ChoiceExample]) -> ChoiceModel {
    ChoiceModel(
      SlotChoice.Slot.allCases.map { slot in
        let problems = examples.flatMap { $0.problems(of: slot) }
        // The rules were written with most of these sentences in view and are right there more often
        // than elsewhere; half of the weight goes to models that do not see what they found.
        var sum = [Float](repeating: 0, count: 1 << ChoiceModel.bits)
        for seed in 1...Self.orders {
          for view in [problems.map(\.seeing), problems.map(\.blind)] {
            let found = weights(
              of: view, bits: ChoiceModel.bits, seed: seed, decay: Self.decay)
            for index in sum.indices { sum[index] += found[index] }
          }
        }
        return HashedWeights(bits: ChoiceModel.bits, bias: [0], weights: sum)
      }, statuses: statuses(of: examples))
  }

  /// The mean of models that see what the rules found and of such that do not.
  private func statuses(of examples: [ChoiceExample]) -> HashedWeights {
    let problems = examples.compactMap(\.statusProblem)
    let share = 1 / Float(2 * Self.statusOrders)
    var sum = [Float](repeating: 0, count: 1 << ChoiceModel.statusBits)
    for seed in 1...Self.statusOrders {
      for view in [problems.map(\.seeing), problems.map(\.blind)] {
        let found = weights(
          of: view, bits: ChoiceModel.statusBits, seed: seed, decay: Self.statusDecay)
        for index in sum.indices { sum[index] += found[index] * share }
      }
    }
    return HashedWeights(bits: ChoiceModel.statusBits, bias: [0], weights: sum)
  }

  private func weights(
    of problems: [Problem], bits: Int, seed: UInt64, decay: Float
  ) -> [Float] {
    var weights = AdaptiveWeights(count: 1 << bits, rate: Self.rate)
    var random = SeededGenerator(seed: seed)
    var order = Array(problems.indices)
    for _ in 0..<Self.epochs {
      order.shuffle(using: &random)
      for index in order { step(problems[index], &weights) }
      weights.decay(decay)
    }
    return weights.values
  }

  private func step(_ problem: Problem, _ weights: inout AdaptiveWeights) {
    var scores = problem.options.map { $0.reduce(Float(0)) { $0 + weights[$1] } }
    if let trusted = problem.trusted { scores[trusted] += StatusChoice.trust }
    let greatest = scores.max() ?? 0
    let masses = scores.map { exp($0 - greatest) }
    let total = masses.reduce(0, +)
    let right = problem.right.sorted().reduce(Float(0)) { $0 + masses[$1] }
    for (index, option) in problem.options.enumerated() {
      let share = problem.right.contains(index) ? masses[index] / max(right, 1e-20) : 0
      let gradient = masses[index] / total - share
      guard abs(gradient) > 1e-3 else { continue }
      for feature in option { weights.step(feature, gradient: gradient) }
    }
  }
}

extension ChoiceTrainer {
  /// One choice: the buckets of every option's features.
  struct Problem {
    let options: [[Int]]
    let right: Set<Int>
    /// The option that has a start over the others.
    var trusted: Int?
  }
}

extension ChoiceExample {
  /// The choices of a slot that have a right answer, with and without what the rules found.
  fileprivate func problems(
    of slot: SlotChoice.Slot
  ) -> [(seeing: ChoiceTrainer.Problem, blind: ChoiceTrainer.Problem)] {
    let shift = UInt32(32 - ChoiceModel.bits)
    return zip(row.choices, right).filter { $0.slot == slot && !$1.isEmpty }.map { choice, right in
      let blind = choice.options.map { $0.features.map { Int($0 >> shift) } }
      let seeing = zip(choice.options, blind).map { $0.ruled.map { Int($0 >> shift) } + $1 }
      return (.init(options: seeing, right: right), .init(options: blind, right: right))
    }
  }

  /// The choice of the status where it has a right answer, with and without what the rules found.
  fileprivate var statusProblem: (seeing: ChoiceTrainer.Problem, blind: ChoiceTrainer.Problem)? {
    guard let status = row.status, !rightStatuses.isEmpty else { return nil }
    let shift = UInt32(32 - ChoiceModel.statusBits)
    func buckets(_ features: [UInt32]) -> [[Int]] {
      status.options.map { option in
        let key = StatusChoice.key(of: option)
        return features.map { Int(StatusChoice.mixed($0, key) >> shift) }
      }
    }
    return (
      .init(
        options: buckets(status.ruled + status.features), right: rightStatuses,
        trusted: status.rule),
      .init(options: buckets(status.features), right: rightStatuses, trusted: status.rule)
    )
  }
}
