internal import Articles

/// Looks at the finished rows of a sentence with the words around them: takes out those that are no
/// sanctions matter, and puts right what the words leave no doubt about.
struct ClaimReview {
  let sentence: SentenceClaims

  /// Rows in their order; each question is a type of its own.
  func reviewed(_ drafts: [ClaimDraft]) -> [ClaimDraft] {
    let scene = ReviewScene(sentence: sentence)
    var kept: [ClaimDraft] = []
    for var draft in drafts where !BanName(scene: scene).isName(draft) {
      let isEntryBan = EntryBan(scene: scene).read(&draft)
      if !isEntryBan, isNoMatter(draft, scene) { continue }
      OpenAct(scene: scene).read(&draft)
      kept.append(draft)
    }
    return kept
  }

  private func isNoMatter(_ draft: ClaimDraft, _ scene: ReviewScene) -> Bool {
    WeakCue(scene: scene).isAlone(draft) || HomeMatter(scene: scene).isAtHome(draft)
      || WarAct(scene: scene).isAct(draft) || Boycott(scene: scene).isDomestic(draft)
  }
}
