/// For whom a CSV file is: two flavours, never one compromise.
public enum CSVFlavour: Hashable, Sendable {
  /// UTF-8 without byte order mark, commas, CR LF, quotes only where RFC 4180 needs them, exact
  /// text, `snake_case` headers.
  case machine
  /// UTF-8 with byte order mark, all texts quoted, headers for people. A text that a spreadsheet
  /// would run as a formula gets an apostrophe before it, which changes the text.
  case excel(delimiter: Delimiter = .comma)

  public enum Delimiter: String, Hashable, Sendable, CaseIterable {
    case comma = ","
    case semicolon = ";"
    case tab = "\t"
  }
}

/// What a CSV file holds.
public struct CSVReceipt: Hashable, Sendable {
  public let path: String
  /// Without the header.
  public let rows: Int
  public let bytes: Int
  /// Texts that got an apostrophe against being run as formulas.
  public let guarded: Int
}
