internal import Archive
internal import Workbooks

/// The rows of a report beside those that its earlier run showed.
struct RowHistory: Sendable {
  /// Nil for the first run.
  let earlier: ShownReport?
  var earlierRows = EarlierRows.none
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

  /// How the rows of a data set are followed.
  struct Following: Sendable {
    /// Fields that say what the row is about.
    let words: [String]
    /// Fields by which a row of a corrected article is found again.
    let key: [String]
    /// Fields that move with every article and say nothing new; a whole name or its end.
    var restless: [String] = []

    func words(of fields: [String: String]) -> String {
      words.compactMap { fields[$0] }.filter { !$0.isEmpty }.joined(separator: " · ")
    }
  }

  /// The data sets whose rows are followed.
  static let followed: [String: Following] = [
    "events": Following(words: ["what"], key: ["what"]),
    "statements": Following(words: ["statement"], key: ["statement"]),
    "claims": Following(words: ["evidence"], key: ["evidence", "topic"]),
    "measures": Following(
      words: ["topic", "sender", "target", "story"],
      key: ["topic", "sender", "target", "regime"],
      restless: [
        "_claim", "_sources", "claims", "claim_ids", "articles", "first_told", "last_told", "story",
        // As earlier versions called the two.
        "first_seen", "last_seen",
        "contradiction", "evidence",
      ]),
  ]

  struct Tracked: Sendable {
    var datasets: [Dataset]
    /// What has to be remembered of the rows.
    var shown = ShownRows()
    var changes: [RowChange] = []
  }

  /// Adds `first_seen` and `last_changed`, and tells what changed.
  /// - Parameter history: nil where nothing is followed: the fields are then empty.
  /// - Throws: what the archive throws.
  static func track(_ datasets: consuming [Dataset], _ history: RowHistory?) throws -> Tracked {
    guard let history else {
      for index in datasets.indices where followed[datasets[index].name] != nil {
        extend(&datasets[index], [])
      }
      return Tracked(datasets: datasets)
    }
    var comparison = RowComparison(history)
    return try comparison.run(datasets)
  }

  /// Adds the fields to each row as it is asked for.
  /// - Parameter seen: of as many rows as the data set has, or of none.
  static func extend(_ dataset: inout Dataset, _ seen: [ShownRows.Seen]) {
    let rows = dataset.rows.extended { index in
      let row = index < seen.count ? seen[index] : nil
      return fieldSpecs.map { .text(orEmpty: $0.name == "first_seen" ? row?.first : row?.changed) }
    }
    dataset = Dataset(
      name: dataset.name, key: dataset.key, fields: dataset.fields + fieldSpecs, rows: rows)
  }
}
