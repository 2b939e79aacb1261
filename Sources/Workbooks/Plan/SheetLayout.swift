/// How a table sheet looks as a whole.
public struct SheetLayout: Hashable, Sendable {
  public enum Orientation: String, Hashable, Sendable, CaseIterable { case portrait, landscape }
  public enum Paper: String, Hashable, Sendable, CaseIterable { case a4, a3, letter, legal }

  public struct Print: Hashable, Sendable {
    public var paper = Paper.a4
    public var orientation = Orientation.landscape
    /// Plain texts; the sheet name and the page number come by themselves.
    public var header: String?
    public var footer: String?

    public init() {}
  }

  public var frozenColumns = 0
  public var tab: Color?
  public var zoom = 100
  public var print = Print()
  /// Shown in place of rows when there are none.
  public var emptyMessage = "Nothing was found for this sheet."
  public var rules: [ConditionalRule] = []
  /// Rows grow with their wrapped text up to this many lines.
  public var lineLimit = 8
  /// Above this many cells rows go to the file as they come, in constant memory.
  public var streamingThreshold = 20_000

  public init() {}
}

/// A mark that depends on the row: words first, colour as a help.
public struct ConditionalRule: Hashable, Sendable {
  public enum Test: Hashable, Sendable {
    case equals([String])
    case contains(String)
    case blank
    case atLeast(Double)
    case below(Double)
  }

  public var column: String
  public var test: Test
  public var tone: Theme.Tone
  public var strikes: Bool
  /// Marks the whole row, not the one cell.
  public var wholeRow: Bool

  public init(
    column: String, test: Test, tone: Theme.Tone, strikes: Bool = false, wholeRow: Bool = false
  ) {
    self.column = column
    self.test = test
    self.tone = tone
    self.strikes = strikes
    self.wholeRow = wholeRow
  }
}
