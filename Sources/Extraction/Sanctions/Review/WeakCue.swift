internal import Articles

/// A weak cue of one word of content says nothing by itself: its own sentence must have a word of
/// sanctions, a state under them, or a state on the other side.
struct WeakCue {
  let scene: ReviewScene

  func isAlone(_ draft: ClaimDraft) -> Bool {
    guard draft.hit.isWeak, !scene.has(.matter) else { return false }
    if isOutlaw(draft) { return true }
    guard isBare(draft) else { return false }
    if scene.namesSuppliedState { return false }
    if draft.topic.kind == .relief { return true }
    return !scene.namesState(draft.slots.target) && !namesForeignParty(draft.slots.ruledTarget)
  }

  /// “defeat terrorist organizations”: nobody is listed as one.
  private func isOutlaw(_ draft: ClaimDraft) -> Bool {
    scene.names(draft.hit, ["terrorist"]) && draft.slots.rule == "clause.noun"
      && !scene.has(.naming)
  }

  /// “Turkish drone makers”: a kind of party under a name.
  private func namesForeignParty(_ party: Party?) -> Bool {
    guard let span = party?.span else { return false }
    return scene.namesState(party)
      || scene.sentence.namesKindOfParty(span) && scene.sentence.namesActor(span)
  }

  /// One word that says something, or a noun that no word says anything of.
  private func isBare(_ draft: ClaimDraft) -> Bool {
    if draft.slots.rule == "clause.noun", !draft.slots.isStatusSaid { return true }
    return content(of: draft.hit) < 2
  }

  private func content(of hit: CueHit) -> Int {
    hit.core.filter { word in
      scene.scan.classes[word].isDisjoint(with: [
        .preposition, .determiner, .auxiliary, .negation, .adverb, .modal,
      ])
    }.count
  }
}
