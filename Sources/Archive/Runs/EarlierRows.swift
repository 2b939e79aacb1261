/// The rows that an earlier run showed, fetched when they are needed.
public struct EarlierRows: Sendable {
  /// A row by its data set and id.
  public let row: @Sendable (_ dataset: String, _ id: String) throws -> ShownReport.Row?
  /// Every row, one in memory at a time, in the same order each time.
  public let walk: @Sendable (_ body: (ShownReport.Row) throws -> Void) throws -> Void

  public init(
    row: @escaping @Sendable (_ dataset: String, _ id: String) throws -> ShownReport.Row?,
    walk: @escaping @Sendable (_ body: (ShownReport.Row) throws -> Void) throws -> Void
  ) {
    self.row = row
    self.walk = walk
  }

  /// Of a first run.
  public static let none = EarlierRows(row: { _, _ in nil }, walk: { _ in })
}
