/// Something that a reader should know: a skipped input, a replaced character, an unresolved date.
public struct Notice: Hashable, Sendable {
  public enum Severity: String, Hashable, Sendable, CaseIterable {
    /// A reader should check a cell.
    case note
    /// Something was changed or left open.
    case warning
    /// An input was left out; it changes the exit code.
    case skipped
  }

  public let severity: Severity
  /// A stable word for machines, such as `date.unresolved` or `text.invalid-utf8`.
  public let code: String
  /// Where: a path with line or record, or an article's id.
  public let location: String
  /// What happened and what to do, in one line.
  public let message: String
  public let article: String?
  public let span: TextSpan?

  public init(
    _ severity: Severity, code: String, location: String, message: String,
    article: String? = nil, span: TextSpan? = nil
  ) {
    self.severity = severity
    self.code = code
    self.location = location
    self.message = message
    self.article = article
    self.span = span
  }
}
