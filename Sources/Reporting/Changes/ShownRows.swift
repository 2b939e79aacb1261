internal import Archive
internal import Workbooks

/// The rows of a report as the next run will want them: made one by one from the cells, which are
/// in memory once and not twice.
struct ShownRows: Sequence, Sendable {
  /// Since when a row is shown, and when it last changed: days, ISO 8601.
  struct Seen: Hashable, Sendable {
    let first: String
    let changed: String
  }

  private var parts: [(dataset: Dataset, width: Int, seen: [Seen])] = []

  /// - Parameters:
  ///   - width: how many fields, from the first, speak of the row itself.
  ///   - seen: one for each row of the data set.
  mutating func add(_ dataset: Dataset, width: Int, _ seen: [Seen]) {
    parts.append((dataset, width, seen))
  }

  func makeIterator() -> AnyIterator<ShownReport.Row> {
    var rows = parts.lazy.flatMap { part in
      zip(part.dataset.rows, part.seen).lazy.map { cells, seen in
        let fields = ShownRows.fields(part.dataset, cells.prefix(part.width))
        return ShownReport.Row(
          dataset: part.dataset.name, id: fields[part.dataset.key] ?? "", firstSeen: seen.first,
          lastChanged: seen.changed, fields: fields)
      }
    }.makeIterator()
    return AnyIterator { rows.next() }
  }

  /// A row's values by field, as CSV writes them; empty cells are left out.
  static func fields(_ dataset: Dataset, _ row: some Sequence<Cell>) -> [String: String] {
    var values: [String: String] = [:]
    for (field, cell) in zip(dataset.fields, row) where cell != .empty {
      values[field.name] = ExpressionValue(cell).words
    }
    return values
  }
}
