internal import CXlsxWriter
internal import Glibc

/// Rows on their way into the file of a streamed sheet, past the library's cells and its `fprintf`:
/// byte for byte what it would write itself (a test compares the two), in a third of the time.
///
/// It stands on three things of libxlsxwriter 1.1.4 that its header shows: `file` is where rows go
/// while `optimize` is set, `lxw_worksheet_write_single_row` writes the row that it still holds,
/// and `optimize_row` and the dimensions say how far the sheet has come. Links are entries of the
/// sheet as well as cells: the library gets them, and its copy of the cell goes nowhere.
final class RowStream {
  /// How a cell begins, after its place.
  enum Form: Int, CaseIterable {
    case text, spacedText, link, spacedLink, rich, number, integer, date, dateTime, flag, blank
  }

  /// Of rows without one of their own.
  private static let standardHeight = 15.0
  private static let headRoom = 16
  private static let formRoom = 64

  let sheet: UnsafeMutablePointer<lxw_worksheet>
  private let formats: [ColumnFormats]
  var memory: UnsafeMutablePointer<UInt8>
  var capacity = 1 << 18
  var used = 0
  /// `<c r="AB` for each column, and its length.
  private let heads: UnsafeMutablePointer<UInt8>
  private var headLengths: [Int] = []
  /// `" s="3" t="b"><v>` for each column and form; length 0 until its first cell.
  private let forms: UnsafeMutablePointer<UInt8>
  private var formLengths: [Int]
  var digits: (bytes: UInt64, count: Int) = (0, 0)
  private var row: lxw_row_t = 0
  var rowStart = 0
  private var cellsInRow = 0
  var run: SentRun?
  private(set) var runs: [SentRun] = []
  private let fonts: [RunFonts]
  /// Where the library writes the cells of links, opened for the first one.
  private var nowhere: UnsafeMutablePointer<FILE>?

  init(
    _ sheet: UnsafeMutablePointer<lxw_worksheet>, formats: [ColumnFormats]
  ) throws(WorkbookError) {
    self.sheet = sheet
    self.formats = formats
    fonts = try RunFonts.make(formats)
    memory = .allocate(capacity: capacity)
    heads = .allocate(capacity: formats.count * Self.headRoom)
    let formCount = formats.count * Form.allCases.count
    forms = .allocate(capacity: formCount * Self.formRoom)
    formLengths = Array(repeating: 0, count: formCount)
    for column in formats.indices {
      let head = Array("<c r=\"\(CellPlace.letters(column))".utf8)
      (heads + column * Self.headRoom).update(from: head, count: head.count)
      headLengths.append(head.count)
    }
  }

  deinit {
    memory.deallocate()
    heads.deallocate()
    forms.deallocate()
    if let nowhere { fclose(nowhere) }
  }

  /// - Parameter row: zero-based.
  func beginRow(_ row: Int, height: Double?) throws(WorkbookError) {
    if run == nil {
      lxw_worksheet_write_single_row(sheet)
      run = SentRun(start: ftello(sheet.pointee.file))
    }
    try makeRoom(128)
    rowStart = used
    cellsInRow = 0
    self.row = lxw_row_t(row)
    setDigits(row + 1)
    put("<row r=\"")
    putDigits()
    if let height = height.map({ Worksheet.fit(height: $0) }), height != Self.standardHeight {
      put("\" ht=\"")
      putFraction(height)
      put("\" customHeight=\"1")
    }
    put("\">")
  }

  /// - Parameter cells: how many hold a value.
  func endRow(cells: Int) {
    guard cellsInRow > 0 else {
      used = rowStart
      return
    }
    put("</row>")
    sheet.pointee.optimize_row.pointee.row_num = row
    sheet.pointee.dim_rowmin = min(sheet.pointee.dim_rowmin, row)
    sheet.pointee.dim_rowmax = max(sheet.pointee.dim_rowmax, row)
    run?.cells += cells
    run?.rows += cells > 0 ? 1 : 0
  }

  /// To be called before the library writes to the sheet again.
  func finish() throws(WorkbookError) {
    guard run != nil else { return }
    try flush()
    if let run { runs.append(run) }
    run = nil
  }
}

extension RowStream {
  func blank(_ column: Int) throws(WorkbookError) {
    try makeRoom(256)
    begin(.blank, column)
  }

  func flag(_ flag: Bool, _ column: Int) throws(WorkbookError) {
    try makeRoom(256)
    begin(.flag, column)
    put(flag ? "1</v></c>" : "0</v></c>")
  }

  /// - Parameter number: finite.
  func number(_ number: Double, _ form: Form, _ column: Int) throws(WorkbookError) {
    try makeRoom(256)
    begin(form, column)
    if let whole = Int(exactly: number), abs(whole) < 1_000_000_000_000_000,
      whole != 0 || number.sign == .plus
    {
      putWhole(whole)
    } else {
      putFraction(number)
    }
    put("</v></c>")
  }

  /// - Parameter text: not empty, and through `CellText`.
  func text(_ text: String, _ column: Int) throws(WorkbookError) {
    try put(text, plain: .text, spaced: .spacedText, column)
  }

  private func put(
    _ text: String, plain: Form, spaced: Form, _ column: Int
  ) throws(WorkbookError) {
    try makeRoom(text.utf8.count * 5 + 256)
    Self.withBytes(of: text) { put($0, Self.isSpaced($0) ? spaced : plain, column) }
  }

  private func put(_ bytes: UnsafeBufferPointer<UInt8>, _ form: Form, _ column: Int) {
    begin(form, column)
    putEscaped(bytes)
    put("</t></is></c>")
  }

  /// The words of a link; `register` hands the library the link itself, with the same words.
  func link(
    _ text: String, _ column: Int, register: (FormatPalette.Format) throws(WorkbookError) -> Void
  ) throws(WorkbookError) {
    try put(text, plain: .link, spaced: .spacedLink, column)
    if nowhere == nil { nowhere = fopen("/dev/null", "w") }
    guard let nowhere else { throw PendingFile.failure("/dev/null", "cannot be opened") }
    let file = sheet.pointee.file
    sheet.pointee.file = nowhere
    defer { sheet.pointee.file = file }
    sheet.pointee.optimize_row.pointee.row_num = row
    try register(formats[column].link)
    lxw_worksheet_write_single_row(sheet)
  }

  /// - Parameter runs: more than one, none empty, through `CellText`.
  func rich(_ runs: [Cell.TextRun], _ column: Int) throws(WorkbookError) {
    try makeRoom(256)
    begin(.rich, column)
    for run in runs {
      let font = run.emphasised ? fonts[column].emphasis : fonts[column].run
      try makeRoom(run.text.utf8.count * 5 + font.count + 256)
      font.withUnsafeBufferPointer { putRaw($0) }
      Self.withBytes(of: run.text) { bytes in
        put(Self.isSpaced(bytes) ? "<t xml:space=\"preserve\">" : "<t>")
        putEscaped(bytes)
      }
      put("</t></r>")
    }
    put("</is></c>")
  }

  private static func withBytes(
    of text: String, _ body: (UnsafeBufferPointer<UInt8>) -> Void
  ) {
    let isDone: Void? = text.utf8.withContiguousStorageIfAvailable(body)
    if isDone == nil { Array(text.utf8).withUnsafeBufferPointer(body) }
  }

  private static func isSpaced(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    isSpace(bytes[0]) || isSpace(bytes[bytes.count - 1])
  }

  /// As `isspace` of C.
  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09...0x0D).contains(byte)
  }
}

extension RowStream {
  private func begin(_ form: Form, _ column: Int) {
    cellsInRow += 1
    let place = column * Form.allCases.count + form.rawValue
    if formLengths[place] == 0 { make(form, column, at: place) }
    (memory + used).update(from: heads + column * Self.headRoom, count: Self.headRoom)
    used += headLengths[column]
    putDigits()
    (memory + used).update(from: forms + place * Self.formRoom, count: Self.formRoom)
    used += formLengths[place]
  }

  /// On its first cell, as the library numbers formats by their first use.
  private func make(_ form: Form, _ column: Int, at place: Int) {
    let number = lxw_format_get_xf_index(format(form, formats[column]))
    let style = number == 0 ? "" : " s=\"\(number)\""
    let start =
      switch form {
      case .text, .link: "\"\(style) t=\"inlineStr\"><is><t>"
      case .spacedText, .spacedLink: "\"\(style) t=\"inlineStr\"><is><t xml:space=\"preserve\">"
      case .rich: "\"\(style) t=\"inlineStr\"><is>"
      case .number, .integer, .date, .dateTime: "\"\(style)><v>"
      case .flag: "\"\(style) t=\"b\"><v>"
      case .blank: "\"\(style)/>"
      }
    let bytes = Array(start.utf8)
    (forms + place * Self.formRoom).update(from: bytes, count: bytes.count)
    formLengths[place] = bytes.count
    sheet.pointee.dim_colmin = min(sheet.pointee.dim_colmin, lxw_col_t(column))
    sheet.pointee.dim_colmax = max(sheet.pointee.dim_colmax, lxw_col_t(column))
  }

  private func format(_ form: Form, _ formats: ColumnFormats) -> FormatPalette.Format {
    switch form {
    case .text, .spacedText, .rich, .blank: formats.plain
    case .link, .spacedLink: formats.link
    case .number: formats.number
    case .integer: formats.integer
    case .date: formats.date
    case .dateTime: formats.dateTime
    case .flag: formats.flag
    }
  }
}
