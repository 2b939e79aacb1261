/// Rows of a file with a header, read by column name.
struct HeadedRows {
  struct Row {
    let line: Int
    fileprivate let fields: [String]
    fileprivate let columns: [String: Int]

    /// The cell, or an empty text where the file has no such column.
    subscript(_ column: String) -> String {
      columns[column].map { fields[$0] } ?? ""
    }
  }

  private var rows: DelimitedRows
  private let columns: [String: Int]
  private let width: Int
  private let file: String

  /// - Throws: `badHeader` when a required column is missing.
  init(_ file: ListFile, delimiter: UInt8 = UInt8(ascii: ","), required: [String])
    throws(ListError)
  {
    try file.requireUTF8()
    try file.requireRowLimit()
    rows = DelimitedRows(file, delimiter: delimiter)
    self.file = file.name
    guard let header = try rows.next() else {
      throw ListError(.empty, file: file.name, message: "is empty")
    }
    columns = Dictionary(
      header.fields.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    width = header.fields.count
    for column in required where columns[column] == nil {
      throw ListError(
        .badHeader, file: file.name, line: header.line, message: "has no column “\(column)”")
    }
  }

  /// - Throws: `cut` or `badRow` when a row has another number of cells than the header.
  mutating func next() throws(ListError) -> Row? {
    guard let row = try rows.next() else { return nil }
    guard row.fields.count == width else {
      let cut = row.fields.count < width
      throw ListError(
        cut ? .cut : .badRow, file: file, line: row.line,
        message: "the row has \(row.fields.count) cells, the header \(width)"
          + (cut ? "; the file is cut or damaged, download it again" : ""))
    }
    return Row(line: row.line, fields: row.fields, columns: columns)
  }
}
