internal import Archive
internal import Articles
internal import Workbooks

/// Finds each row of a report among those of the run before.
///
/// A row keeps its id as long as its article's text stays the same. Where the text was changed, a row
/// is found again by its article's address and its words.
struct RowComparison {
  private let history: RowHistory
  private let earlierAddresses: [String: String]
  /// Earlier rows whose ids are gone, by the hash of their words.
  private var goneByWords: [Int: [RowKey]] = [:]
  private var matched: Set<RowKey> = []
  private var known: Set<RowKey> = []

  private struct RowKey: Hashable {
    let dataset: String
    let row: RowID

    init(dataset: String, id: String) {
      self.dataset = dataset
      row = RowID(printed: id)
    }

    var id: String { row.description }
  }

  /// Fields that follow from where a row stands, not from what it says.
  private static let placeFields: Set<String> = [
    "row_id", "article_id", "char_start", "char_end", "source", "within", "who_id", "event_id",
    "statement_id", "claim_id", "measure_id", "sentence_no", "article_title", "published", "outlet",
    "evidence_page",
  ]
  private static let dateFields: Set<String> = [
    "current_date", "called_for", "threatened", "proposed", "agreed", "announced", "imposed",
    "extended", "eased", "lifted", "rejected", "date", "date_iso", "date_basis", "edtf", "from",
    "to", "precision", "anchor", "date_words",
  ]
  private static let sourceFields: Set<String> = [
    "who", "who_role", "who_country", "who_words", "via", "said_by", "sender", "sender_country",
  ]

  init(_ history: RowHistory) {
    self.history = history
    earlierAddresses = Dictionary(
      (history.earlier?.texts ?? []).map { ($0.articleID, $0.address) },
      uniquingKeysWith: { first, _ in first })
  }

  /// - Throws: what the archive throws.
  mutating func run(_ datasets: consuming [Dataset]) throws -> RowHistory.Tracked {
    for index in datasets.indices
    where history.earlier != nil && RowHistory.followed[datasets[index].name] != nil {
      remember(datasets[index])
    }
    try history.earlierRows.walk { row in
      let key = RowKey(dataset: row.dataset, id: row.id)
      guard !known.contains(key) else { return }
      goneByWords[earlierWords(row).hashValue, default: []].append(key)
    }
    var tracked = RowHistory.Tracked(datasets: [])
    for index in datasets.indices where RowHistory.followed[datasets[index].name] != nil {
      let width = datasets[index].fields.count
      let seen = try follow(datasets[index], &tracked.changes)
      RowHistory.extend(&datasets[index], seen)
      tracked.shown.add(datasets[index], width: width, seen)
    }
    tracked.datasets = datasets
    tracked.changes += try withdrawn() + history.textChanges
    return tracked
  }
}

extension RowComparison {
  private mutating func remember(_ dataset: Dataset) {
    guard let column = dataset.fields.firstIndex(where: { $0.name == dataset.key }) else { return }
    for row in dataset.rows {
      known.insert(RowKey(dataset: dataset.name, id: ExpressionValue(row[column]).words))
    }
  }

  private mutating func follow(
    _ dataset: Dataset, _ changes: inout [RowChange]
  ) throws -> [ShownRows.Seen] {
    try dataset.rows.map { cells in
      guard history.earlier != nil else {
        return ShownRows.Seen(first: history.asOf, changed: history.asOf)
      }
      let fields = ShownRows.fields(dataset, cells)
      let id = fields[dataset.key] ?? ""
      let before = try found(dataset.name, id, fields)
      let differing = before.map { differences(dataset.name, $0.fields, fields) } ?? []
      if before == nil || !differing.isEmpty {
        changes.append(change(dataset.name, id, fields, before: before, differing))
      }
      return ShownRows.Seen(
        first: before?.firstSeen ?? history.asOf,
        changed: differing.isEmpty ? before?.lastChanged ?? history.asOf : history.asOf)
    }
  }

  /// A row of now that kept its id is nobody else's forerunner.
  private mutating func found(
    _ dataset: String, _ id: String, _ fields: [String: String]
  ) throws -> ShownReport.Row? {
    if let row = try history.earlierRows.row(dataset, id) {
      matched.insert(RowKey(dataset: dataset, id: id))
      return row
    }
    let words = wordsKey(dataset, fields, history.addresses[fields["article_id"] ?? ""])
    for key in goneByWords[words.hashValue] ?? [] where !matched.contains(key) {
      guard let row = try history.earlierRows.row(key.dataset, key.id), earlierWords(row) == words
      else { continue }
      matched.insert(key)
      return row
    }
    return nil
  }

  private func differences(
    _ dataset: String, _ before: [String: String], _ after: [String: String]
  ) -> [String] {
    let restless = RowHistory.followed[dataset]?.restless ?? []
    return Set(before.keys).union(after.keys).filter { name in
      before[name] ?? "" != after[name] ?? "" && !RowComparison.placeFields.contains(name)
        && !restless.contains(where: name.hasSuffix)
    }.sorted()
  }

  private func change(
    _ dataset: String, _ id: String, _ fields: [String: String], before: ShownReport.Row?,
    _ differing: [String]
  ) -> RowChange {
    func said(_ values: [String: String]) -> String {
      differing.map { "\($0): \(values[$0] ?? "")" }.joined(separator: "; ")
    }
    return RowChange(
      kind: before == nil ? .new : RowComparison.kind(differing), dataset: dataset, rowID: id,
      words: words(dataset, fields), fields: differing,
      before: before.map { said($0.fields) } ?? "", after: before == nil ? "" : said(fields),
      articleID: fields["article_id"] ?? "")
  }

  private static func kind(_ fields: [String]) -> RowChange.Kind {
    // A measure that took a further step has changed, whatever dates that brought along.
    if fields.contains("current") { return .changed }
    if fields.contains(where: dateFields.contains) { return .redated }
    if fields.contains(where: sourceFields.contains) { return .reattributed }
    return .changed
  }

  /// Rows that are gone although their article's day still lies in the window; those of days that
  /// the window has left behind are no change.
  private func withdrawn() throws -> [RowChange] {
    let read = Set(history.addresses.values)
    var changes: [RowChange] = []
    try history.earlierRows.walk { row in
      let key = RowKey(dataset: row.dataset, id: row.id)
      guard !matched.contains(key), isStillDue(row, read: read) else { return }
      changes.append(
        RowChange(
          kind: .withdrawn, dataset: row.dataset, rowID: row.id,
          words: words(row.dataset, row.fields), fields: [], before: "", after: "",
          articleID: row.fields["article_id"] ?? ""))
    }
    return changes
  }

  /// - Parameter read: the addresses that were read this time.
  private func isStillDue(_ row: ShownReport.Row, read: Set<String>) -> Bool {
    let day = String(
      (row.fields["published"] ?? row.fields["last_told"] ?? row.fields["last_seen"] ?? "").prefix(
        10))
    let isStillRead =
      earlierAddresses[row.fields["article_id"] ?? ""].map(read.contains) ?? false
    return isStillRead || history.days.map { day.isEmpty || $0.contains(day) } ?? true
  }

  private func words(_ dataset: String, _ fields: [String: String]) -> String {
    RowHistory.followed[dataset]?.words(of: fields) ?? ""
  }

  private func wordsKey(
    _ dataset: String, _ fields: [String: String], _ address: String?
  ) -> String {
    let words = (RowHistory.followed[dataset]?.key ?? []).map { fields[$0] ?? "" }
    return ([dataset, address ?? fields["article_id"] ?? ""] + words).joined(separator: "\u{1F}")
  }

  private func earlierWords(_ row: ShownReport.Row) -> String {
    wordsKey(row.dataset, row.fields, earlierAddresses[row.fields["article_id"] ?? ""])
  }
}
