internal import Articles

/// A cue with the content and source that the span labeller gave it; not yet a statement.
package struct AttributionCandidate: Sendable {
  package let cue: Int
  /// Probability that the word is a cue.
  let cueProbability: Float
  /// Tokens of the reported words, in text order, never empty.
  package let content: [Range<Int>]
  package let source: Range<Int>?
  /// Natural logarithm of the probability of content and source, given the cue.
  let logProbability: Float
  /// How much better they score than no content at all.
  let margin: Float

  /// Whether a token is among the reported words.
  package func holds(_ token: Int) -> Bool {
    content.contains { $0.contains(token) }
  }

  func overlaps(_ other: AttributionCandidate) -> Bool {
    content.contains { mine in other.content.contains { mine.overlaps($0) } }
  }
}
