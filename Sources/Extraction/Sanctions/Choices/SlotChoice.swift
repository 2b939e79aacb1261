/// The answers that one slot of a claim may have, each with its features.
package struct SlotChoice: Sendable {
  package enum Slot: Int, Hashable, Sendable, CaseIterable {
    case sender, target
  }

  package struct Option: Sendable {
    /// The words of a party; nil where the slot stays empty.
    package let text: String?
    let tokens: Range<Int>?
    /// Features of what the rules found, and the others.
    package let ruled: [UInt32]
    package let features: [UInt32]
  }

  package let slot: Slot
  package let options: [Option]
  /// The option that the rules chose.
  package let rule: Int

  /// The option with the greatest score; of equal ones that of the rules, then the first.
  package func best(by weights: HashedWeights) -> Int {
    let scores = scores(by: weights)
    var best = rule
    for index in options.indices where scores[index] > scores[best] { best = index }
    return best
  }

  func scores(by weights: HashedWeights) -> [Float] {
    options.map { option in
      weights.score { sum in
        for hash in option.ruled { sum.add(hash: hash) }
        for hash in option.features { sum.add(hash: hash) }
      }
    }
  }
}
