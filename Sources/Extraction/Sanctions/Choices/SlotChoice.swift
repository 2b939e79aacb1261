/// The answers that one slot of a claim may have, each with its features.
package struct SlotChoice: Sendable {
  package enum Slot: Int, Hashable, Sendable, CaseIterable {
    case sender, target
  }

  package struct Option: Sendable {
    /// The words of a party; nil where the slot stays empty.
    package let text: String?
    let tokens: Range<Int>?
    package let features: [UInt32]
  }

  package let slot: Slot
  package let options: [Option]
  /// The option that the rules chose.
  package let rule: Int

  /// The option with the greatest score; of equal ones that of the rules, then the first.
  package func best(by weights: HashedWeights) -> Int {
    var best = rule
    var greatest = score(of: rule, by: weights)
    for index in options.indices {
      let score = score(of: index, by: weights)
      if score > greatest { (best, greatest) = (index, score) }
    }
    return best
  }

  private func score(of option: Int, by weights: HashedWeights) -> Float {
    weights.score { sum in
      for hash in options[option].features { sum.add(hash: hash) }
    }
  }
}

/// The choices of one row, as training sees them.
package struct ClaimChoices: Sendable {
  /// The topic of the cue, and the one that the rules made of it.
  package let topics: [String]
  package let choices: [SlotChoice]
}
