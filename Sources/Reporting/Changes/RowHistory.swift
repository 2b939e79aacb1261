internal import Archive
internal import Workbooks

/// The rows of a report beside those that its earlier run showed.
struct RowHistory: Sendable {
  /// Nil for the first run.
  let earlier: ShownReport?
  /// The day as of which the report speaks, ISO 8601; never the clock.
  let asOf: String
  /// The days that the report covers; nil for a report without a window.
  let days: ClosedRange<String>?
  /// Where each article comes from, by its id: URL or path.
  let addresses: [String: String]
  let textChanges: [RowChange]

  static let fieldSpecs: [Dataset.Field] = [
    Dataset.Field("first_seen", .text, note: "End of the window that first showed the row."),
    Dataset.Field("last_changed", .text, note: "End of the window that last changed the row."),
  ]

  /// The data sets whose rows are followed, with the fields that carry their telling words.
  static let followed: [String: [String]] = [
    "events": ["what"], "statements": ["statement"], "claims": ["evidence", "topic"],
  ]

  struct Tracked: Sendable {
    var datasets: [Dataset]
    var shown: [ShownReport.Row] = []
    var changes: [RowChange] = []
  }

  /// Adds `first_seen` and `last_changed`, and tells what changed.
  /// - Parameter history: nil where nothing is followed: the fields are then empty.
  static func track(_ datasets: [Dataset], _ history: RowHistory?) -> Tracked {
    guard let history else {
      return Tracked(datasets: datasets.map { followed[$0.name] == nil ? $0 : extended($0, []) })
    }
    var comparison = RowComparison(history)
    return comparison.run(datasets)
  }

  /// - Parameter rows: as many as the data set has, or none.
  static func extended(_ dataset: Dataset, _ rows: [ShownReport.Row]) -> Dataset {
    var cells = dataset.rows
    for index in cells.indices {
      let row = index < rows.count ? rows[index] : nil
      cells[index] += [.text(orEmpty: row?.firstSeen), .text(orEmpty: row?.lastChanged)]
    }
    return Dataset(
      name: dataset.name, key: dataset.key, fields: dataset.fields + fieldSpecs, rows: cells)
  }
}
