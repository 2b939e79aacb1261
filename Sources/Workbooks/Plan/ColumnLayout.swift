/// How one column of a table looks and what a reader can do in it.
public struct ColumnLayout: Hashable, Sendable {
  /// In characters of the default typeface.
  public enum Width: Hashable, Sendable {
    case fixed(Double)
    /// From the header and the first rows, within bounds.
    case estimated(minimum: Double, maximum: Double)
  }

  public enum Format: Hashable, Sendable {
    /// By the type of the column.
    case automatic
    case text, integer, number, percent, date, dateTime
    /// An Excel number format, such as `0.0`.
    case custom(String)
  }

  public enum Alignment: String, Hashable, Sendable, CaseIterable {
    case left, center, right
  }

  public enum Total: String, Hashable, Sendable, CaseIterable {
    case sum, average, count, minimum, maximum
  }

  public var width = Width.estimated(minimum: 7, maximum: 42)
  public var format = Format.automatic
  public var alignment: Alignment?
  public var wraps = false
  public var bold = false
  public var hidden = false
  /// An outline column, collapsed at first: where the row comes from.
  public var grouped = false
  /// A reader fills it in; it is kept over new runs.
  public var review = false
  /// The name of a list of the workbook; its items become a drop-down.
  public var list: String?
  /// Shown when the cell is selected.
  public var prompt: String?
  public var total: Total?
  /// Shaded by size, together with the other shaded columns of the sheet.
  public var shaded = false

  public init() {}
}
