internal import Archive
internal import Workbooks

/// Finds each row of a report among those of the run before.
///
/// A row keeps its id as long as its article's text stays the same. Where the text was changed, a row
/// is found again by its article's address and its words.
struct RowComparison {
  private let history: RowHistory
  private var earlierByID: [String: ShownReport.Row] = [:]
  private var earlierByWords: [String: [ShownReport.Row]] = [:]
  private var matched: Set<String> = []
  private let earlierAddresses: [String: String]

  /// Fields that follow from where a row stands, not from what it says.
  private static let placeFields: Set<String> = [
    "row_id", "article_id", "char_start", "char_end", "source", "within", "who_id", "event_id",
    "statement_id", "claim_id", "measure_id", "sentence_no", "article_title", "published", "outlet",
    "evidence_page",
  ]
  private static let dateFields: Set<String> = [
    "date", "date_iso", "date_basis", "edtf", "from", "to", "precision", "anchor", "date_words",
  ]
  private static let sourceFields: Set<String> = [
    "who", "who_role", "who_country", "who_words", "via", "said_by", "sender", "sender_country",
  ]

  init(_ history: RowHistory) {
    self.history = history
    earlierAddresses = Dictionary(
      (history.earlier?.texts ?? []).map { ($0.articleID, $0.address) },
      uniquingKeysWith: { first, _ in first })
    for row in history.earlier?.rows ?? [] {
      earlierByID[RowComparison.key(row.dataset, row.id)] = row
      let address = earlierAddresses[row.fields["article_id"] ?? ""]
      earlierByWords[wordsKey(row.dataset, row.fields, address), default: []].append(row)
    }
  }

  mutating func run(_ datasets: [Dataset]) -> RowHistory.Tracked {
    var tracked = RowHistory.Tracked(datasets: [])
    for dataset in datasets {
      guard RowHistory.followed[dataset.name] != nil else {
        tracked.datasets.append(dataset)
        continue
      }
      let rows = follow(dataset, &tracked.changes)
      tracked.datasets.append(RowHistory.extended(dataset, rows))
      tracked.shown += rows
    }
    tracked.changes += withdrawn() + history.textChanges
    return tracked
  }
}

extension RowComparison {
  private mutating func follow(
    _ dataset: Dataset, _ changes: inout [RowChange]
  ) -> [ShownReport.Row] {
    let ids = dataset.rows.map { RowComparison.values(dataset, $0) }
    let known = Set(ids.compactMap { $0[dataset.key] }.map { RowComparison.key(dataset.name, $0) })
    return ids.map { fields in
      let id = fields[dataset.key] ?? ""
      let before = found(dataset.name, id, fields, known)
      let differing = before.map { differences($0.fields, fields) } ?? []
      if history.earlier != nil, before == nil || !differing.isEmpty {
        changes.append(change(dataset.name, id, fields, before: before, differing))
      }
      return ShownReport.Row(
        dataset: dataset.name, id: id, firstSeen: before?.firstSeen ?? history.asOf,
        lastChanged: differing.isEmpty ? before?.lastChanged ?? history.asOf : history.asOf,
        fields: fields)
    }
  }

  /// - Parameter known: keys of all rows of now; a row that kept its id is nobody else's forerunner.
  private mutating func found(
    _ dataset: String, _ id: String, _ fields: [String: String], _ known: Set<String>
  ) -> ShownReport.Row? {
    let key = RowComparison.key(dataset, id)
    if let row = earlierByID[key] {
      matched.insert(key)
      return row
    }
    let address = history.addresses[fields["article_id"] ?? ""]
    for row in earlierByWords[wordsKey(dataset, fields, address)] ?? [] {
      let earlier = RowComparison.key(dataset, row.id)
      guard !known.contains(earlier), matched.insert(earlier).inserted else { continue }
      return row
    }
    return nil
  }

  private func differences(_ before: [String: String], _ after: [String: String]) -> [String] {
    Set(before.keys).union(after.keys).filter { name in
      !RowComparison.placeFields.contains(name) && before[name] ?? "" != after[name] ?? ""
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
    if fields.contains(where: dateFields.contains) { return .redated }
    if fields.contains(where: sourceFields.contains) { return .reattributed }
    return .changed
  }

  /// Rows that are gone although their article's day still lies in the window; those of days that
  /// the window has left behind are no change.
  private func withdrawn() -> [RowChange] {
    let rows = history.earlier?.rows ?? []
    let read = Set(history.addresses.values)
    return rows.filter { row in
      guard !matched.contains(RowComparison.key(row.dataset, row.id)) else { return false }
      let day = String((row.fields["published"] ?? "").prefix(10))
      let isStillRead =
        earlierAddresses[row.fields["article_id"] ?? ""].map(read.contains) ?? false
      return isStillRead || history.days.map { day.isEmpty || $0.contains(day) } ?? true
    }.map { row in
      RowChange(
        kind: .withdrawn, dataset: row.dataset, rowID: row.id,
        words: words(row.dataset, row.fields), fields: [], before: "", after: "",
        articleID: row.fields["article_id"] ?? "")
    }
  }

  private func words(_ dataset: String, _ fields: [String: String]) -> String {
    RowHistory.followed[dataset]?.first.flatMap { fields[$0] } ?? ""
  }

  private func wordsKey(
    _ dataset: String, _ fields: [String: String], _ address: String?
  ) -> String {
    let words = (RowHistory.followed[dataset] ?? []).map { fields[$0] ?? "" }
    return ([dataset, address ?? fields["article_id"] ?? ""] + words).joined(separator: "\u{1F}")
  }

  private static func key(_ dataset: String, _ id: String) -> String { "\(dataset)|\(id)" }

  private static func values(_ dataset: Dataset, _ row: [Cell]) -> [String: String] {
    var values: [String: String] = [:]
    for (field, cell) in zip(dataset.fields, row) where cell != .empty {
      values[field.name] = ExpressionValue(cell).words
    }
    return values
  }
}
