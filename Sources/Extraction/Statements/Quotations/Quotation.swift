package import Articles

/// Words between quotation marks that no other marks enclose; continued over paragraphs, it has a
/// part in each.
package struct Quotation: Hashable, Sendable {
  /// With the marks, in text order, never empty.
  package var parts: [TextSpan]
  /// False when the text, or the paragraph, ends before a closing mark.
  package var isClosed: Bool

  package var start: Int { parts[0].start }
  package var end: Int { parts[parts.count - 1].end }
}
