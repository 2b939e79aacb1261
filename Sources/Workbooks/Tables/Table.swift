/// Columns and rows, ready to be written as a sheet or as CSV.
public struct Table: Sendable {
  public struct Column: Hashable, Sendable {
    /// `snake_case`; the header of machine CSV.
    public let id: String
    /// The header that a person reads.
    public let header: String
    public let type: Dataset.FieldType

    public init(id: String, header: String, type: Dataset.FieldType) {
      self.id = id
      self.header = header
      self.type = type
    }
  }

  public let name: String
  public let columns: [Column]
  public var rows: RowList

  public init(name: String, columns: [Column], rows: [[Cell]] = []) {
    self.name = name
    self.columns = columns
    self.rows = RowList(rows)
  }

  package init(name: String, columns: [Column], rows: RowList) {
    self.name = name
    self.columns = columns
    self.rows = rows
  }
}
