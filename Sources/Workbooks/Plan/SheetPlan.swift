/// One sheet of a workbook: what stands on it and how it looks.
public struct SheetPlan: Sendable {
  public enum Content: Sendable {
    case table(TableSheet)
    case cover(CoverSheet)
  }

  /// Stable over runs; notes are found again by it.
  public var id: String
  /// A wish; it is made valid and unique when the workbook is written.
  public var name: String
  /// What the sheet holds, in one line, for the list of contents.
  public var note: String
  public var hidden = false
  public var content: Content

  public init(id: String, name: String, note: String = "", content: Content) {
    self.id = id
    self.name = name
    self.note = note
    self.content = content
  }

  public var table: TableSheet? {
    if case .table(let table) = content { table } else { nil }
  }

  public var cover: CoverSheet? {
    if case .cover(let cover) = content { cover } else { nil }
  }
}

/// A table with its layout.
public struct TableSheet: Sendable {
  /// The data set whose rows these are; links to rows are resolved by it.
  public var dataset: String?
  public var table: Table
  /// The key of each row, in the order of the rows; empty when rows have none.
  public var keys: RowKeys
  /// The column that shows the keys; notes are found again by it.
  public var keyColumn: Int?
  /// One for each column of the table.
  public var columns: [ColumnLayout]
  public var layout: SheetLayout

  public init(
    dataset: String? = nil, table: Table, keys: RowKeys = RowKeys(), columns: [ColumnLayout]? = nil,
    layout: SheetLayout = SheetLayout()
  ) {
    self.dataset = dataset
    self.table = table
    self.keys = keys
    self.columns = columns ?? table.columns.map { _ in ColumnLayout() }
    self.layout = layout
  }
}

/// A whole workbook before it is written.
public struct WorkbookPlan: Sendable {
  public var sheets: [SheetPlan]
  public var properties: WorkbookProperties
  public var theme: Theme
  /// Items of drop-downs by name; they stand on a hidden sheet.
  public var lists: [String: [String]]

  public init(
    sheets: [SheetPlan], properties: WorkbookProperties = WorkbookProperties(),
    theme: Theme = Theme(), lists: [String: [String]] = [:]
  ) {
    self.sheets = sheets
    self.properties = properties
    self.theme = theme
    self.lists = lists
  }
}

/// Document properties.
public struct WorkbookProperties: Hashable, Sendable {
  public var title: String
  public var subject: String
  public var author: String
  public var company: String
  public var keywords: String
  public var comments: String
  /// Seconds since 1970. Fixed unless given, so that the same rows make the same bytes.
  public var created: Int

  public init(
    title: String = "", subject: String = "", author: String = "", company: String = "",
    keywords: String = "", comments: String = "", created: Int = 1_577_836_800
  ) {
    self.title = title
    self.subject = subject
    self.author = author
    self.company = company
    self.keywords = keywords
    self.comments = comments
    self.created = created
  }
}
