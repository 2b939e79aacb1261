/// Looks at the finished rows of a sentence with the words around them: takes out those that are no
/// sanctions matter, and puts right what the words leave no doubt about.
struct ClaimReview {
  let sentence: SentenceClaims

  /// Rows in their order; each question is a type of its own.
  func reviewed(_ drafts: [ClaimDraft]) -> [ClaimDraft] {
    drafts
  }
}
