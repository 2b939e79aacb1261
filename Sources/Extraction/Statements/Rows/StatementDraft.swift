internal import Articles

/// A statement as found, in tokens; the row is made of it.
struct StatementDraft: Sendable {
  /// The word that says so; nil for a quotation without one.
  var cue: Int?
  var source: Range<Int>?
  /// In text order, never overlapping, never empty.
  var content: [Range<Int>]
  var rule: String
  var confidence: Confidence
  var reason: String
  /// Found inside the content of this draft, by place in the list.
  var within: Int?
}

extension StatementDraft {
  /// Whether a token is the cue or stands in the content.
  func reaches(over token: Int?) -> Bool {
    guard let token else { return false }
    return cue == token || content.contains { $0.contains(token) }
  }

  init(_ choice: StatementSelector.Choice) {
    let percent = Int((choice.probability * 100).rounded())
    self.init(
      cue: choice.candidate.cue, source: choice.candidate.source,
      content: choice.candidate.content, rule: "attribution.learned",
      confidence: choice.probability >= 0.85
        ? .certain : choice.probability >= 0.6 ? .likely : .check,
      reason: "the classifier of cue, source and content is \(percent) % sure")
  }
}
