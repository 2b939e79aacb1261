/// A cell that could not be written just as it was given: what changed, and where. A report lists
/// them on its Notices sheet.
public struct CellRemark: Hashable, Sendable {
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// A control character or a code that XML forbids became U+FFFD.
    case controlCharacter
    /// The text was longer than 32,767 UTF-16 units and was cut; the cell says so.
    case shortened
    /// More than 253 line feeds; the later ones became spaces.
    case lineFeeds
    /// A day that a spreadsheet cannot count, written as text.
    case dateAsText
    /// Infinity, not a number, or more digits than a spreadsheet keeps, written as text.
    case numberAsText
    /// With its fonts the text was longer than the library takes; the words stand without emphasis.
    case emphasisLost
    /// Longer than 2,079 characters, written as plain text.
    case linkTooLong
    /// Past the 65,530th link of the sheet, written as plain text.
    case tooManyLinks
    /// No http or https address, written as plain text.
    case linkRefused
    /// The row that it leads to is on no sheet, written as plain text.
    case linkTargetMissing

    /// What happened, for a reader of the Notices sheet.
    public var explanation: String {
      switch self {
      case .controlCharacter: "Characters that a workbook cannot hold were replaced by \u{FFFD}."
      case .shortened: "The text was longer than a cell holds (32,767) and was cut at the end."
      case .lineFeeds: "Line breaks past the 253rd were replaced by spaces."
      case .dateAsText: "The date is outside what a spreadsheet counts and stands as text."
      case .numberAsText: "The number is outside what a spreadsheet keeps and stands as text."
      case .emphasisLost: "The text has too many parts in bold and stands without them."
      case .linkTooLong: "The link is longer than 2,079 characters and stands as plain text."
      case .tooManyLinks: "The sheet has more than 65,530 links; this one stands as plain text."
      case .linkRefused: "The link is no http or https address and stands as plain text."
      case .linkTargetMissing: "The row that the link leads to is on no sheet of this workbook."
      }
    }
  }

  public let sheet: String
  /// One-based, as a spreadsheet shows it.
  public let row: Int
  /// Zero-based.
  public let column: Int
  public let kind: Kind
  /// The start of the value.
  public let excerpt: String

  public init(sheet: String, row: Int, column: Int, kind: Kind, excerpt: String) {
    self.sheet = sheet
    self.row = row
    self.column = column
    self.kind = kind
    self.excerpt = excerpt
  }

  /// `C7`.
  public var cell: String { CellPlace.name(row: row - 1, column: column) }
}

/// The remarks of one workbook: all counted, the first of each kind kept, so that hostile input
/// cannot fill memory with them.
public struct CellRemarks: Hashable, Sendable {
  public static let keptPerKind = 1_000

  public private(set) var items: [CellRemark] = []
  public private(set) var counts: [CellRemark.Kind: Int] = [:]

  public init() {}

  public var total: Int { counts.values.reduce(0, +) }

  package mutating func add(_ remark: CellRemark) {
    let count = counts[remark.kind, default: 0]
    counts[remark.kind] = count + 1
    if count < Self.keptPerKind { items.append(remark) }
  }
}
