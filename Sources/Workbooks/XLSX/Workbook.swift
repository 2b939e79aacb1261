internal import CXlsxWriter
internal import Glibc

/// An XLSX file while it is written. Nothing stands at its path before `close()` has returned;
/// dropped before that, it leaves no trace.
///
/// ```swift
/// var book = try Workbook(at: "out.xlsx")
/// try book.addSheet(SheetName("Timeline")) { sheet throws(WorkbookError) in
///   try sheet.write(.text("Talks began."), row: 0, column: 0)
/// }
/// let receipt = try book.close()
/// ```
public struct Workbook: ~Copyable {
  private let handle: Handle
  private let file: PendingFile
  let palette: FormatPalette
  private var taken: Set<String> = []
  private var takenTables: Set<String> = []
  private var tallies: [WorkbookReceipt.Sheet] = []
  private var runs: [[SentRun]] = []
  /// A streamed sheet keeps a file open to the end; past half of what the process may open, sheets
  /// stay in memory.
  var streamedSheetLimit = Self.openFileLimit / 2
  private var streamedSheets = 0
  /// Past it, in bytes of one streamed sheet, the file needs the wide fields of ZIP64, which some
  /// readers do not know; 4 GiB less what stands around the rows.
  var zip64Threshold = 4_000_000_000
  /// Every cell that could not be written as it was given.
  public private(set) var remarks = CellRemarks()
  /// Rows that links inside the workbook may lead to.
  var rowLinks = RowLinks()

  /// - Throws: `outputUnwritable` when the folder refuses or the path is a folder.
  public init(
    at path: String, properties: WorkbookProperties = WorkbookProperties(), theme: Theme = Theme()
  ) throws(WorkbookError) {
    let file = try PendingFile(target: path)
    let pointer = try Self.open(file)
    let handle = Handle(pointer: pointer)
    try Self.set(properties, of: pointer)
    self.handle = handle
    self.file = file
    palette = FormatPalette(workbook: pointer, theme: theme)
  }

  /// - Parameters:
  ///   - streaming: constant memory; rows must then be written from top to bottom.
  ///   - body: writes the sheet; it cannot keep it.
  public mutating func addSheet(
    _ name: SheetName, streaming: Bool = false, hidden: Bool = false,
    _ body: (inout Worksheet) throws(WorkbookError) -> Void
  ) throws(WorkbookError) {
    guard taken.insert(name.foldedKey).inserted else {
      throw WorkbookError(
        .duplicateSheetName, sheet: name.text,
        message: "another sheet has a name that Excel takes for the same")
    }
    let streaming = streaming && streamedSheets < streamedSheetLimit
    streamedSheets += streaming ? 1 : 0
    // 1.1.4 reads the option whenever a sheet is added, so one workbook can hold both kinds.
    handle.pointer.pointee.options.constant_memory = streaming ? 1 : 0
    guard let pointer = workbook_add_worksheet(handle.pointer, name.text) else {
      throw WorkbookError(
        .library, sheet: name.text,
        message: "the sheet could not be made (too many open files, or out of memory)")
    }
    if hidden { worksheet_hide(pointer) }
    var sheet = Worksheet(
      handle: pointer, name: name, palette: palette, rowLinks: rowLinks, isStreaming: streaming,
      remarks: remarks)
    let numerals = NumericLocale.enter()
    defer { numerals.leave() }
    try body(&sheet)
    // The library looks at none of its writes to a temporary file.
    guard !streaming || (fflush(pointer.pointee.file) == 0 && ferror(pointer.pointee.file) == 0)
    else { throw PendingFile.failure(file.target, "cannot be written") }
    if streaming, ftello(pointer.pointee.file) > zip64Threshold {
      handle.pointer.pointee.options.use_zip64 = 1
    }
    remarks = sheet.remarks
    runs.append(sheet.runs)
    tallies.append(
      WorkbookReceipt.Sheet(name: name.text, rows: sheet.tally.rows, cells: sheet.tally.cells))
  }

  /// A name for the Excel Table of a sheet, unlike those before.
  mutating func tableName(for sheet: SheetName) -> String {
    TableHeaders.tableName(sheet.text, avoiding: &takenTables)
  }

  /// Writes the file, checks that it holds what was sent, and puts it in place.
  /// - Throws: `diskFull`, `outputUnwritable`, `damagedOutput`; the old file then stays.
  public consuming func close() throws(WorkbookError) -> WorkbookReceipt {
    let (file, tallies, runs, remarks) = (file, tallies, runs, remarks)
    guard !tallies.isEmpty else {
      throw WorkbookError(.invalidLayout, file: file.target, message: "a workbook needs a sheet")
    }
    let numerals = NumericLocale.enter()
    defer { numerals.leave() }
    let follower = ArchiveFollower(path: file.path, runs: runs)
    follower.start()
    let status = handle.close()
    let reason = errno
    let followed = follower.finish()
    if status == LXW_ERROR_CREATING_XLSX_FILE || status == LXW_ERROR_CREATING_TMPFILE
      || status == LXW_ERROR_ZIP_FILE_OPERATION || status == LXW_ERROR_ZIP_FILE_ADD
      || status == LXW_ERROR_ZIP_CLOSE
    {
      errno = reason
      throw PendingFile.failure(file.target, "cannot be written")
    }
    try check(status, at: CallPlace(sheet: file.target))
    try WrittenCheck.run(file.path, target: file.target, sent: tallies, followed: followed)
    try file.publish()
    return WorkbookReceipt(path: file.target, sheets: tallies, remarks: remarks)
  }
}

/// What a written workbook holds.
public struct WorkbookReceipt: Hashable, Sendable {
  public struct Sheet: Hashable, Sendable {
    public let name: String
    /// Rows and cells with a value, headers included.
    public let rows: Int
    public let cells: Int
  }

  public let path: String
  public let sheets: [Sheet]
  public let remarks: CellRemarks
}

extension Workbook {
  /// The one owner of the library's workbook; both ways out free it.
  private struct Handle: ~Copyable {
    let pointer: UnsafeMutablePointer<lxw_workbook>

    /// `workbook_close`, which frees even when it fails.
    consuming func close() -> lxw_error {
      let pointer = pointer
      discard self
      errno = 0
      return workbook_close(pointer)
    }

    deinit { lxw_workbook_free(pointer) }
  }

  private static var openFileLimit: Int {
    var limit = rlimit()
    guard getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0 else { return 256 }
    return Int(clamping: limit.rlim_cur)
  }

  /// `workbook_new_opt`. Temporary files lie beside the target: a folder that is missing would
  /// silently become another one, and a small /tmp would cut sheets.
  private static func open(
    _ file: PendingFile
  ) throws(WorkbookError) -> UnsafeMutablePointer<lxw_workbook> {
    var options = lxw_workbook_options()
    let folder = strdup(file.folder)
    defer { free(folder) }
    options.tmpdir = folder
    guard let pointer = workbook_new_opt(file.path, &options) else {
      throw WorkbookError(.library, file: file.target, message: "workbook_new_opt: out of memory")
    }
    return pointer
  }

  /// `workbook_set_properties`, which copies the texts.
  private static func set(
    _ properties: WorkbookProperties, of workbook: UnsafeMutablePointer<lxw_workbook>
  ) throws(WorkbookError) {
    var texts: [UnsafeMutablePointer<CChar>?] = []
    defer { for text in texts { free(text) } }
    func copy(_ text: String) -> UnsafeMutablePointer<CChar>? {
      let copy = text.isEmpty ? nil : strdup(PlainLine(text, unitLimit: 255).text)
      texts.append(copy)
      return copy
    }
    var fields = lxw_doc_properties()
    fields.title = copy(properties.title)
    fields.subject = copy(properties.subject)
    fields.author = copy(properties.author)
    fields.company = copy(properties.company)
    fields.keywords = copy(properties.keywords)
    fields.comments = copy(properties.comments)
    // Zero would mean “now”, and no two files would be the same.
    fields.created = max(1, time_t(properties.created))
    try check(workbook_set_properties(workbook, &fields), at: CallPlace())
  }
}
