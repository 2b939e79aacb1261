internal import CXlsxWriter
internal import Glibc

/// Rows on their way into the file of a streamed sheet, past the library's cells and its `fprintf`:
/// byte for byte what it would write itself (a test compares the two), in a third of the time.
///
/// It stands on three things of libxlsxwriter 1.1.4 that its header shows: `file` is where rows go
/// while `optimize` is set, `lxw_worksheet_write_single_row` writes the row that it still holds,
/// and `optimize_row` and the dimensions say how far the sheet has come.
final class RowStream {
  /// How a cell begins, after its place.
  enum Form: Int, CaseIterable {
    case text, spacedText, number, integer, date, dateTime, flag, blank
  }

  /// Of rows without one of their own.
  private static let standardHeight = 15.0
  private static let headRoom = 16
  private static let formRoom = 64

  private let sheet: UnsafeMutablePointer<lxw_worksheet>
  private let formats: [ColumnFormats]
  private var memory: UnsafeMutablePointer<UInt8>
  private var capacity = 1 << 18
  private var used = 0
  /// `<c r="AB` for each column, and its length.
  private let heads: UnsafeMutablePointer<UInt8>
  private var headLengths: [Int] = []
  /// `" s="3" t="b"><v>` for each column and form; length 0 until its first cell.
  private let forms: UnsafeMutablePointer<UInt8>
  private var formLengths: [Int]
  private var digits: (bytes: UInt64, count: Int) = (0, 0)
  private var row: lxw_row_t = 0
  private var rowStart = 0
  private var cellsInRow = 0
  private var run: SentRun?
  private(set) var runs: [SentRun] = []

  init(_ sheet: UnsafeMutablePointer<lxw_worksheet>, formats: [ColumnFormats]) {
    self.sheet = sheet
    self.formats = formats
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
  }

  /// Links are entries of the sheet as well, and runs need fonts: those rows are the library's.
  static func takes(_ row: UnsafeBufferPointer<Cell>) -> Bool {
    row.allSatisfy {
      switch $0 {
      case .rich, .link: false
      case .empty, .text, .integer, .number, .flag, .date, .list: true
      }
    }
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
  func pause() throws(WorkbookError) {
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
    try makeRoom(text.utf8.count * 5 + 256)
    let isDone: Void? = text.utf8.withContiguousStorageIfAvailable { put($0, column) }
    if isDone == nil { Array(text.utf8).withUnsafeBufferPointer { put($0, column) } }
  }

  private func put(_ bytes: UnsafeBufferPointer<UInt8>, _ column: Int) {
    let isSpaced = Self.isSpace(bytes[0]) || Self.isSpace(bytes[bytes.count - 1])
    begin(isSpaced ? .spacedText : .text, column)
    putEscaped(bytes)
    put("</t></is></c>")
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
      case .text: "\"\(style) t=\"inlineStr\"><is><t>"
      case .spacedText: "\"\(style) t=\"inlineStr\"><is><t xml:space=\"preserve\">"
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
    case .text, .spacedText, .blank: formats.plain
    case .number: formats.number
    case .integer: formats.integer
    case .date: formats.date
    case .dateTime: formats.dateTime
    case .flag: formats.flag
    }
  }
}

extension RowStream {
  private func makeRoom(_ count: Int) throws(WorkbookError) {
    guard used + count > capacity else { return }
    try flush()
    guard count > capacity else { return }
    memory.deallocate()
    capacity = count
    memory = .allocate(capacity: capacity)
  }

  /// `fwrite`, and the sum over what it took.
  private func flush() throws(WorkbookError) {
    rowStart = 0
    guard used > 0 else { return }
    guard fwrite(memory, 1, used, sheet.pointee.file) == used else {
      throw PendingFile.failure("the temporary file of the sheet", "cannot be written")
    }
    run?.add(UnsafeBufferPointer(start: memory, count: used))
    used = 0
  }

  private func put(_ text: StaticString) {
    (memory + used).update(from: text.utf8Start, count: text.utf8CodeUnitCount)
    used += text.utf8CodeUnitCount
  }

  /// The number of the row, for its own and all its cells’ names; at most seven digits.
  private func setDigits(_ row: Int) {
    var bytes: UInt64 = 0
    var rest = row
    var count = 0
    repeat {
      bytes = bytes << 8 | UInt64(UInt8(ascii: "0") + UInt8(rest % 10))
      rest /= 10
      count += 1
    } while rest > 0
    digits = (bytes, count)
  }

  private func putDigits() {
    UnsafeMutableRawPointer(memory + used).storeBytes(
      of: digits.bytes.littleEndian, as: UInt64.self)
    used += digits.count
  }

  private func putWhole(_ number: Int) {
    var rest = number.magnitude
    var end = 20
    repeat {
      end -= 1
      memory[used + end] = UInt8(ascii: "0") + UInt8(rest % 10)
      rest /= 10
    } while rest > 0
    if number < 0 {
      end -= 1
      memory[used + end] = UInt8(ascii: "-")
    }
    (memory + used).update(from: memory + used + end, count: 20 - end)
    used += 20 - end
  }

  /// `%.16G`, as the library writes numbers.
  private func putFraction(_ number: Double) {
    let count = (memory + used).withMemoryRebound(to: CChar.self, capacity: 64) {
      clipsheet_number_text($0, 64, number)
    }
    used += Int(count)
  }

  /// `&`, `<` and `>` are escaped; eight bytes at a time while there are none.
  private func putEscaped(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let base = bytes.baseAddress else { return }
    let source = UnsafeRawPointer(base)
    var index = 0
    while index < bytes.count {
      if index + 8 <= bytes.count {
        let word = source.loadUnaligned(fromByteOffset: index, as: UInt64.self)
        let angles = ByteWords.equal(UInt8(ascii: ">"), word | ByteWords.spread(2))
        if angles | ByteWords.equal(UInt8(ascii: "&"), word) == 0 {
          UnsafeMutableRawPointer(memory + used).storeBytes(of: word, as: UInt64.self)
          used += 8
          index += 8
          continue
        }
      }
      for byte in bytes[index..<min(index + 8, bytes.count)] { putEscaped(byte) }
      index += 8
    }
  }

  private func putEscaped(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "&"): put("&amp;")
    case UInt8(ascii: "<"): put("&lt;")
    case UInt8(ascii: ">"): put("&gt;")
    default:
      memory[used] = byte
      used += 1
    }
  }
}
