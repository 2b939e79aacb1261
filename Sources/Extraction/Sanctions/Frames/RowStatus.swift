internal import Articles

/// The status of one cue's row, with the clause that it was read from.
struct RowStatus {
  /// Tokens of the cue, and the one that heads it.
  let own: [Int]
  let cue: Int
  let clause: ClauseReading
  let reading: StatusReading
  var status: SanctionsClaim.StatusID?
  var modality: SanctionsClaim.Modality

  /// Puts what the weights like best in the place of what the rules found.
  mutating func take(_ choice: StatusChoice, by model: ChoiceModel) {
    let best = choice.best(by: model.statuses)
    guard best != choice.rule else { return }
    status = choice.options[best]
    // A refusal says its own “not”.
    if ["rejected", "denied"].contains(status ?? ""), modality == .negated { modality = .asserted }
  }
}
