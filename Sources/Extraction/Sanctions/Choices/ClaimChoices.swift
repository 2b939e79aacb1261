/// The choices of one row.
package struct ClaimChoices: Sendable {
  /// The topic of the cue, and the one that the rules made of it.
  package let topics: [String]
  /// Nil for rows that have no status to choose.
  package let status: StatusChoice?
  /// At most one a slot, the sender first.
  package let choices: [SlotChoice]

  /// The option of each choice that the weights like best. Nobody acts on themselves: of all pairs
  /// that share no word the one with the greatest sum; of equal ones that of the rules.
  package func best(by model: ChoiceModel) -> [Int] {
    guard choices.count == 2 else { return choices.map { $0.best(by: model[$0.slot]) } }
    let senders = choices[0].scores(by: model[choices[0].slot])
    let targets = choices[1].scores(by: model[choices[1].slot])
    var best = (sender: choices[0].rule, target: choices[1].rule)
    if !isApart(best.sender, best.target) { best.target = 0 }
    for sender in senders.indices {
      for target in targets.indices where isApart(sender, target) {
        guard senders[sender] + targets[target] > senders[best.sender] + targets[best.target] else {
          continue
        }
        best = (sender, target)
      }
    }
    return [best.sender, best.target]
  }

  private func isApart(_ sender: Int, _ target: Int) -> Bool {
    guard let first = choices[0].options[sender].tokens,
      let second = choices[1].options[target].tokens
    else { return true }
    return !first.overlaps(second)
  }
}
