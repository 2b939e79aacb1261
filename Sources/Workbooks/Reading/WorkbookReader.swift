/// Reads the cells of an XLSX file, whoever saved it: shared and inline strings, rich runs, dates,
/// sorted rows, renamed sheets. Only rows that are asked for are held.
package struct WorkbookReader {
  package struct Sheet: Hashable, Sendable {
    package let name: String
    package let isHidden: Bool
    let part: String
  }

  /// A row as it stands: cells with a value, by column.
  package struct Row: Hashable, Sendable {
    /// Zero-based.
    package let index: Int
    package let cells: [(column: Int, cell: Cell)]

    package func cell(_ column: Int) -> Cell {
      cells.first { $0.column == column }?.cell ?? .empty
    }

    package static func == (first: Row, second: Row) -> Bool {
      first.index == second.index && first.cells.elementsEqual(second.cells, by: ==)
    }

    package func hash(into hasher: inout Hasher) {
      hasher.combine(index)
      for (column, cell) in cells {
        hasher.combine(column)
        hasher.combine(cell)
      }
    }
  }

  package let sheets: [Sheet]
  private let archive: ZipArchive
  private let texts: [String]
  private let dateStyles: Set<Int>

  /// - Throws: `unreadableInput`, `notAWorkbook`, `tooLarge`.
  package init(path: String, limits: ReadLimits = ReadLimits()) throws(WorkbookError) {
    archive = try ZipArchive(path: path, limits: limits)
    let directory = try WorkbookDirectory(archive)
    sheets = directory.sheets
    if let name = directory.sharedStrings, let part = archive.part(named: name) {
      let reader = SharedStrings(limit: limits.sharedTextBytes)
      try archive.scan(part, with: reader)
      guard !reader.isOverLimit else {
        throw WorkbookError(.tooLarge, file: path, message: "has too much text to be read")
      }
      texts = reader.texts
    } else {
      texts = []
    }
    if let name = directory.styles, let part = archive.part(named: name) {
      let reader = DateStyles()
      try archive.scan(part, with: reader)
      dateStyles = reader.dateStyles
    } else {
      dateStyles = []
    }
  }

  /// Hands over the rows of a sheet in the order of the file.
  package func rows(
    of sheet: Sheet, _ body: (Row) throws(WorkbookError) -> Void
  ) throws(WorkbookError) {
    guard let part = archive.part(named: sheet.part) else {
      throw WorkbookError(
        .notAWorkbook, file: archive.path, sheet: sheet.name, message: "the sheet is missing")
    }
    let handler = SheetRows(
      texts: texts, dateStyles: dateStyles, cellLimit: archive.limits.cells)
    let scanner = XMLScanner(handler)
    try archive.read(part) { (bytes) throws(WorkbookError) in
      let goesOn = scanner.feed(bytes)
      for row in handler.take() { try body(row) }
      return goesOn && !handler.isOverLimit
    }
    guard !handler.isOverLimit else {
      throw WorkbookError(
        .tooLarge, file: archive.path, sheet: sheet.name, message: "has too many cells")
    }
    guard scanner.finish() else {
      throw WorkbookError(
        .notAWorkbook, file: archive.path, sheet: sheet.name,
        message: "the sheet is not well-formed XML")
    }
    for row in handler.take() { try body(row) }
  }

  package func rows(of sheet: Sheet) throws(WorkbookError) -> [Row] {
    var rows: [Row] = []
    try self.rows(of: sheet) { (row) throws(WorkbookError) in rows.append(row) }
    return rows
  }

  package func sheet(named name: String) -> Sheet? {
    let key = SheetName.foldedKey(name)
    return sheets.first { SheetName.foldedKey($0.name) == key }
  }
}
