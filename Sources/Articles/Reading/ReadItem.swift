/// What reading gives, piece by piece, in the order of the inputs.
public enum ReadItem: Hashable, Sendable {
  /// An article that is still to be parsed.
  case article(Article)
  /// A record that already carries findings.
  case record(ParsedArticle)
  /// A notice of severity `skipped` stands for an input, line or row that gave no article; any
  /// other follows the article that it speaks of.
  case notice(Notice)
}
