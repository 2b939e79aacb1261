internal import Articles

/// Blockades by fleets, what soldiers and police seize, counter-measures in battle.
struct WarAct {
  let scene: ReviewScene

  func isAct(_ draft: ClaimDraft) -> Bool {
    guard !scene.has(.matter) else { return false }
    if scene.names(draft.hit, ["blockade"]) { return true }
    if draft.topic.id == "c.supply.labour" { return goesInto(draft) }
    return WarAct.topics.contains(draft.topic.id) && scene.has(.fighting)
  }

  /// “sending troops into Russian ports”: an attack is no supply.
  private func goesInto(_ draft: ClaimDraft) -> Bool {
    scene.after(draft.hit.words.upperBound, atMost: 1).contains { scene.text($0) == "into" }
  }

  private static let topics: Set<String> = [
    "m.secondary.counter", "m.financial.confiscation", "m.relief.prosecution", "m.transport.road",
    "m.trade.embargo", "m.import.ban",
  ]
}
