/// A first page: title, facts, contents, charts, short tables, in blocks from top to bottom on a
/// grid of twelve equal columns.
public struct CoverSheet: Sendable {
  public static let gridColumns = 12

  public enum Block: Sendable {
    case heading(String)
    case paragraph(String)
    /// Large numbers with a word below each, side by side.
    case tiles([Tile])
    /// A label and its value a line.
    case facts([Fact])
    /// A link to every visible sheet, with its rows and its note.
    case contents(title: String)
    /// Side by side, at most three.
    case charts([ChartPlan])
    case table(ShortTable)
  }

  public struct Tile: Hashable, Sendable {
    public var value: Cell
    public var label: String

    public init(value: Cell, label: String) {
      self.value = value
      self.label = label
    }
  }

  public struct Fact: Hashable, Sendable {
    public var label: String
    public var value: Cell

    public init(label: String, value: Cell) {
      self.label = label
      self.value = value
    }
  }

  /// A few rows with a heading; a cell fills `span` columns of the grid.
  public struct ShortTable: Sendable {
    public struct Column: Hashable, Sendable {
      public var header: String
      public var span: Int

      public init(header: String, span: Int) {
        self.header = header
        self.span = span
      }
    }

    public var title: String
    public var columns: [Column]
    public var rows: [[Cell]]
    public var emptyMessage: String

    public init(title: String, columns: [Column], rows: [[Cell]], emptyMessage: String) {
      self.title = title
      self.columns = columns
      self.rows = rows
      self.emptyMessage = emptyMessage
    }
  }

  public var title: String
  public var subtitle: String
  public var blocks: [Block]

  public init(title: String, subtitle: String = "", blocks: [Block] = []) {
    self.title = title
    self.subtitle = subtitle
    self.blocks = blocks
  }

  /// True when no data stands on the page: only words, zeros and empty tables.
  var showsNothing: Bool {
    blocks.allSatisfy { block in
      switch block {
      case .heading, .paragraph, .contents: true
      case .tiles(let tiles): tiles.allSatisfy { $0.value == .integer(0) }
      case .facts(let facts): facts.isEmpty
      case .charts(let charts): charts.allSatisfy(\.points.isEmpty)
      case .table(let table): table.rows.isEmpty
      }
    }
  }
}

/// A chart; its numbers stand on a hidden sheet.
public struct ChartPlan: Hashable, Sendable {
  public enum Kind: String, Hashable, Sendable, CaseIterable { case bar, column, line }

  public var kind: Kind
  public var title: String
  public var points: [Point]
  /// Parts that each point is stacked from, one value a point; empty for a chart of one series.
  public var series: [Series] = []
  public var valueTitle: String
  /// Read out to people who do not see it.
  public var alternativeText: String

  public struct Point: Hashable, Sendable {
    public var label: String
    public var value: Double

    public init(label: String, value: Double) {
      self.label = label
      self.value = value
    }
  }

  public struct Series: Hashable, Sendable {
    public var name: String
    public var values: [Double]

    public init(name: String, values: [Double]) {
      self.name = name
      self.values = values
    }
  }

  public init(
    kind: Kind, title: String, points: [Point], valueTitle: String = "", alternativeText: String
  ) {
    self.kind = kind
    self.title = title
    self.points = points
    self.valueTitle = valueTitle
    self.alternativeText = alternativeText
  }
}
