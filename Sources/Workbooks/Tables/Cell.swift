/// One value of a table, before any file format.
public enum Cell: Hashable, Sendable {
  case empty
  case text(String)
  /// Text with emphasised parts, such as the quoted words of a sentence.
  case rich([TextRun])
  case integer(Int)
  case number(Double)
  case flag(Bool)
  case date(SheetDate)
  /// Several values; files join them with “; ”.
  case list([String])
  /// Boxed, so that the many other cells stay small.
  indirect case link(Link)

  public struct TextRun: Hashable, Sendable {
    public let text: String
    public let emphasised: Bool

    public init(_ text: String, emphasised: Bool = false) {
      self.text = text
      self.emphasised = emphasised
    }
  }

  /// A way to somewhere else, and the words to show.
  public struct Link: Hashable, Sendable {
    public enum Target: Hashable, Sendable {
      case url(String)
      /// A row of another dataset, by its key; it becomes a link inside the workbook.
      case row(dataset: String, key: String)
      /// A file that lies near the workbook, by a relative path with slashes, percent-encoded;
      /// `place` is what follows the `#`.
      case file(String, place: String?)
    }

    public let target: Target
    public let text: String
    public let tip: String?

    public init(_ target: Target, text: String, tip: String? = nil) {
      self.target = target
      self.text = text
      self.tip = tip
    }
  }
}
