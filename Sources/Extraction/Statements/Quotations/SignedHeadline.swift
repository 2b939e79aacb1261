internal import Articles
internal import Language

/// A headline signed with its speaker: “Embargo will stay until spring – Hale”.
struct SignedHeadline {
  private static let longestSignature = 5

  let text: AttributionText

  /// Nil when the text's first paragraph is no such headline.
  func draft() -> StatementDraft? {
    guard let headline = text.analysis.paragraphs.first, headline.count < 40,
      let dash = headline.last(where: { text.isDash($0) }),
      dash - headline.lowerBound >= 3, isApart(dash)
    else { return nil }
    let signature = dash + 1..<headline.upperBound
    guard (1...Self.longestSignature).contains(signature.count),
      signature.allSatisfy({ text.isWord($0) && text.quotation[$0] < 0 }),
      signature.contains(where: { text.analysis.tags[$0] != .verb })
    else { return nil }
    return StatementDraft(
      cue: dash, source: signature, content: [headline.lowerBound..<dash],
      rule: "headline.signed", confidence: .likely,
      reason: "the headline ends with a dash and the name of a speaker")
  }

  /// White space on both sides, as no compound word has.
  private func isApart(_ dash: Int) -> Bool {
    text.analysis.ends[dash - 1] < text.analysis.starts[dash]
      && dash + 1 < text.count && text.analysis.ends[dash] < text.analysis.starts[dash + 1]
  }
}
