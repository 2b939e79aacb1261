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
