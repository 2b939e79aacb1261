/// A named set of typed rows that templates turn into tables: all fields, in the order in which
/// they were found.
public struct Dataset: Sendable {
  public enum FieldType: String, Hashable, Sendable, CaseIterable {
    case text, integer, number, flag, date, list, link
  }

  public struct Field: Hashable, Sendable {
    /// `snake_case`; the name in expressions and in machine CSV.
    public let name: String
    public let type: FieldType
    /// What it holds, in one line, for the data package and the template listing.
    public let note: String

    public init(_ name: String, _ type: FieldType, note: String) {
      self.name = name
      self.type = type
      self.note = note
    }
  }

  public let name: String
  public let fields: [Field]
  /// The field whose value names a row for good.
  public let key: String
  /// As many cells a row as fields.
  public var rows: RowList

  public init(name: String, key: String, fields: [Field], rows: [[Cell]] = []) {
    self.name = name
    self.key = key
    self.fields = fields
    self.rows = RowList(rows)
  }

  package init(name: String, key: String, fields: [Field], rows: RowList) {
    self.name = name
    self.key = key
    self.fields = fields
    self.rows = rows
  }
}
