internal import Articles

/// A boycott of a speech, a vote or a party congress stops no trade.
struct Boycott {
  let scene: ReviewScene

  func isDomestic(_ draft: ClaimDraft) -> Bool {
    guard scene.names(draft.hit, ["boycott"]), !scene.has(.matter) else { return false }
    return scene.first(.gatherings, in: scene.after(draft.hit.words.lowerBound, atMost: 14)) != nil
  }
}
