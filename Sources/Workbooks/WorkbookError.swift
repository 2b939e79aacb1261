/// A file that could not be written or read, and where it went wrong.
public struct WorkbookError: Error, Hashable, Sendable, CustomStringConvertible {
  public enum Code: String, Hashable, Sendable, CaseIterable {
    /// The folder, the disk or the file itself refuses.
    case outputUnwritable
    /// The disk is full, of the temporary or of the final file.
    case diskFull
    /// The written file does not hold what was sent to it; the target is left as it was.
    case damagedOutput
    case invalidSheetName, duplicateSheetName
    case tooManyRows, tooManyColumns, rowOutOfOrder
    case tooManyFormats
    case invalidLayout
    case unreadableInput, tooLarge, notAWorkbook
    case doubledKey
    /// libxlsxwriter answered with a status that no check of ours foresaw.
    case library
  }

  public let code: Code
  public let file: String?
  public let sheet: String?
  /// One-based, as a spreadsheet shows it.
  public let row: Int?
  /// Zero-based; the message shows letters.
  public let column: Int?
  /// The start of the value in question.
  public let value: String?
  public let message: String

  public init(
    _ code: Code, file: String? = nil, sheet: String? = nil, row: Int? = nil, column: Int? = nil,
    value: String? = nil, message: String
  ) {
    self.code = code
    self.file = file
    self.sheet = sheet
    self.row = row
    self.column = column
    self.value = value.map { String($0.prefix(60)) }
    self.message = message
  }

  /// `Timeline!C7: “…”: the text is longer than a cell holds`
  public var description: String {
    var parts: [String] = []
    if let file { parts.append(file) }
    if let sheet {
      let cell = column.flatMap { column in row.map { CellPlace.name(row: $0 - 1, column: column) }
      }
      parts.append(cell.map { "\(sheet)!\($0)" } ?? sheet)
    }
    if let value { parts.append("“\(value)”") }
    parts.append(message)
    return parts.joined(separator: ": ")
  }
}
