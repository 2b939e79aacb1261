internal import CXlsxWriter

/// One sheet while it is written, row by row from the top. It belongs to its workbook and lives
/// inside the closure of `Workbook.addSheet`.
public struct Worksheet: ~Copyable {
  /// By Excel's specification; 1.1.4 lets one too many through.
  static let linkLimit = 65_530

  let handle: UnsafeMutablePointer<lxw_worksheet>
  let name: SheetName
  let palette: FormatPalette
  let rowLinks: RowLinks
  /// Rows go to the file as they come; an earlier row cannot be reached again.
  let isStreaming: Bool
  var remarks: CellRemarks
  private(set) var tally = SheetTally()
  /// Rows that went past the library.
  var runs: [SentRun] = []
  var linkCount = 0

  init(
    handle: UnsafeMutablePointer<lxw_worksheet>, name: SheetName, palette: FormatPalette,
    rowLinks: RowLinks, isStreaming: Bool, remarks: CellRemarks
  ) {
    self.handle = handle
    self.name = name
    self.palette = palette
    self.rowLinks = rowLinks
    self.isStreaming = isStreaming
    self.remarks = remarks
  }

  /// Writes one cell in the plain style of the theme.
  public mutating func write(_ cell: Cell, row: Int, column: Int) throws(WorkbookError) {
    let style = CellStyle(palette.theme)
    let formats = try ColumnFormats(style: style, format: .automatic, in: palette)
    try write(cell, row: row, column: column, formats: formats)
  }

  /// - Parameters: row, column: zero-based.
  mutating func write(
    _ cell: Cell, row: Int, column: Int, formats: ColumnFormats
  ) throws(WorkbookError) {
    let place = try place(row: row, column: column)
    switch cell {
    case .empty: try writeBlank(at: place, formats)
    case .text(let text): try write(text: text, at: place, formats)
    case .list(let items):
      try write(text: items.joined(separator: "; "), at: place, formats)
    case .integer(let number):
      guard SheetNumber.isExact(number) else {
        return try write(replaced: String(number), kind: .numberAsText, at: place, formats)
      }
      try write(number: Double(number), at: place, format: formats.integer)
    case .number(let number):
      guard number.isFinite else {
        let text = SheetNumber.words(for: number)
        return try write(replaced: text, kind: .numberAsText, at: place, formats)
      }
      try write(number: number, at: place, format: formats.number)
    case .flag(let flag):
      tally.count(row: row)
      try check(
        worksheet_write_boolean(handle, place.row, place.column, flag ? 1 : 0, formats.flag),
        at: call(place))
    case .date(let date):
      guard let serial = date.serial else {
        return try write(replaced: date.iso, kind: .dateAsText, at: place, formats)
      }
      let format = date.minuteOfDay == nil ? formats.date : formats.dateTime
      try write(number: serial, at: place, format: format)
    case .rich(let runs): try write(runs: runs, at: place, formats)
    case .link(let link): try write(link: link, at: place, formats)
    }
  }
}

extension Worksheet {
  mutating func count(row: Int) { tally.count(row: row) }
}

/// What was sent to a sheet, to be found again in the written file.
struct SheetTally: Hashable, Sendable {
  private(set) var cells = 0
  private(set) var rows = 0
  private var lastRow = -1

  mutating func count(row: Int) {
    cells += 1
    if row != lastRow {
      rows += 1
      lastRow = row
    }
  }
}

extension Worksheet {
  struct Place {
    let row: lxw_row_t
    let column: lxw_col_t
  }

  func place(row: Int, column: Int) throws(WorkbookError) -> Place {
    guard (0..<CellPlace.rowLimit).contains(row) else {
      throw WorkbookError(
        .tooManyRows, sheet: name.text, message: "a sheet holds at most 1,048,576 rows")
    }
    guard (0..<CellPlace.columnLimit).contains(column) else {
      throw WorkbookError(
        .tooManyColumns, sheet: name.text, message: "a sheet holds at most 16,384 columns")
    }
    return Place(row: lxw_row_t(row), column: lxw_col_t(column))
  }

  func call(_ place: Place, value: String? = nil) -> CallPlace {
    CallPlace(
      sheet: name.text, row: Int(place.row), column: Int(place.column), value: value)
  }

  mutating func remark(_ kind: CellRemark.Kind, at place: Place, value: String) {
    remarks.add(
      CellRemark(
        sheet: name.text, row: Int(place.row) + 1, column: Int(place.column), kind: kind,
        excerpt: String(value.prefix(80))))
  }

  /// `worksheet_write_blank`
  func writeBlank(at place: Place, _ formats: ColumnFormats) throws(WorkbookError) {
    guard formats.drawsBlanks else { return }
    try check(
      worksheet_write_blank(handle, place.row, place.column, formats.plain), at: call(place))
  }

  /// `worksheet_write_number`; the caller has seen that it is finite.
  private mutating func write(
    number: Double, at place: Place, format: FormatPalette.Format
  ) throws(WorkbookError) {
    tally.count(row: Int(place.row))
    try check(
      worksheet_write_number(handle, place.row, place.column, number, format), at: call(place))
  }

  mutating func write(
    text: String, at place: Place, _ formats: ColumnFormats
  ) throws(WorkbookError) {
    if text.isEmpty { return try writeBlank(at: place, formats) }
    if CellText.isPlain(text) {
      try write(fit: text, at: place, format: formats.plain)
    } else {
      try write(fit: fit(text, at: place), at: place, format: formats.plain)
    }
  }

  /// `worksheet_write_string`; the text is not empty and has been through `CellText`.
  private mutating func write(
    fit text: String, at place: Place, format: FormatPalette.Format
  ) throws(WorkbookError) {
    tally.count(row: Int(place.row))
    // Handing over the `String` itself would copy it to the heap first.
    let status = text.withCString {
      worksheet_write_string(handle, place.row, place.column, $0, format)
    }
    try check(status, at: call(place, value: text))
  }

  private mutating func write(
    replaced text: String, kind: CellRemark.Kind, at place: Place, _ formats: ColumnFormats
  ) throws(WorkbookError) {
    remark(kind, at: place, value: text)
    try write(fit: text, at: place, format: formats.plain)
  }

  mutating func fit(_ text: String, at place: Place) -> String {
    let fit = CellText(text)
    for change in fit.changes { remark(change, at: place, value: text) }
    return fit.text
  }
}

extension Worksheet {
  /// `worksheet_write_string`; headers have been through `TableHeaders`.
  mutating func write(
    header: String, column: Int, format: FormatPalette.Format
  ) throws(WorkbookError) {
    let place = try place(row: 0, column: column)
    try write(fit: header, at: place, format: format)
  }

  /// `worksheet_write_formula_num`; formulas are made here alone, never from cells.
  mutating func write(
    formula: String, result: Double, row: Int, column: Int, format: FormatPalette.Format
  ) throws(WorkbookError) {
    let place = try place(row: row, column: column)
    tally.count(row: row)
    try check(
      worksheet_write_formula_num(handle, place.row, place.column, formula, format, result),
      at: call(place, value: formula))
  }
}
