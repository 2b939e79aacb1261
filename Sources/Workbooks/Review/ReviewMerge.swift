/// Brings what a reader typed into an earlier workbook into a new plan, row by row, by row id.
///
/// Three sides: the base (as last written), theirs (as the book stands), ours (the new plan). A
/// side that did not change gives way; where both changed, the reader's words stand and both are
/// listed. Nothing typed is lost.
public enum ReviewMerge {
  /// Ids of columns that a reader added begin with it.
  static let addedPrefix = "added:"
  static let orphanHeaders = ["Sheet", "Row id", "Column", "Note", "Reason"]

  public struct Note: Hashable, Sendable {
    public let dataset: String
    public let key: String
    /// The id of the column, as the template names it.
    public let column: String
    public let words: String
  }

  public struct Outcome: Hashable, Sendable {
    /// Every note that now stands in the plan.
    public var notes: [Note] = []
    public var conflicts = 0
    /// Notes whose row is gone; they stand on the sheet “Orphaned notes”.
    public var orphans = 0
    /// Rows with notes that say something else now; they stand on the sheet “Changed rows”.
    public var changedRows = 0
    /// Headers of columns that the reader added.
    public var addedColumns: [String] = []
  }

  /// Merges the notes of the workbook at `path` into the plan, and adds the hidden base sheet.
  /// - Throws: `WorkbookError` when the old book cannot be read; the plan is then as it was.
  public static func apply(
    _ path: String, to plan: inout WorkbookPlan
  ) throws(WorkbookError) -> Outcome {
    var merge = try ReviewMerging(ReviewedBook(path: path))
    merge.run(&plan)
    prepare(&plan)
    return merge.outcome
  }

  /// Adds the hidden base sheet, so that notes typed into this book can be merged later.
  public static func prepare(_ plan: inout WorkbookPlan) {
    plan.sheets.removeAll { $0.id == ReviewBase.sheetID }
    if let base = ReviewBase.sheet(for: plan) { plan.sheets.append(base) }
  }

  /// What a cell says; equal for a value before it is written and after it is read.
  static func words(_ cell: Cell) -> String {
    let words = ExpressionValue(cell).words
    return CellText.isPlain(words) ? words : XMLText.decoded(CellText(words).text)
  }
}

/// The work of one merge.
private struct ReviewMerging {
  private let book: ReviewedBook
  var outcome = ReviewMerge.Outcome()
  private var placed: Set<ReviewedBook.RowKey> = []
  private var orphans: [[Cell]] = []
  private var conflicts: [[Cell]] = []
  private var changes: [[Cell]] = []

  init(_ book: ReviewedBook) {
    self.book = book
  }

  mutating func run(_ plan: inout WorkbookPlan) {
    for index in plan.sheets.indices {
      guard case .table(var sheet) = plan.sheets[index].content, let dataset = sheet.dataset,
        sheet.columns.contains(where: \.review)
      else { continue }
      addColumns(to: &sheet, dataset: dataset)
      merge(&sheet, dataset: dataset, name: plan.sheets[index].name)
      plan.sheets[index].content = .table(sheet)
    }
    collectOrphans()
    outcome.orphans = orphans.count
    addSheet(
      "orphans", "Orphaned notes", "Notes whose row is gone.",
      ReviewMerge.orphanHeaders, orphans, to: &plan)
    addSheet(
      "conflicts", "Conflicting notes", "Notes that changed on both sides; the typed one stands.",
      ["Sheet", "Row id", "Column", "Typed", "Ours"], conflicts, to: &plan)
    addSheet(
      "changed-rows", "Changed rows", "Rows with notes that say something else now.",
      ["Sheet", "Row id", "Column", "Before", "Now"], changes, to: &plan)
  }
}

extension ReviewMerging {
  private mutating func addColumns(to sheet: inout TableSheet, dataset: String) {
    for (id, header) in book.added[dataset] ?? [] {
      guard !sheet.table.columns.contains(where: { $0.id == id }) else { continue }
      var layout = ColumnLayout()
      layout.review = true
      layout.wraps = true
      layout.width = .estimated(minimum: 12, maximum: 40)
      sheet.table = Table(
        name: sheet.table.name,
        columns: sheet.table.columns + [Table.Column(id: id, header: header, type: .text)],
        rows: sheet.table.rows.extended { _ in [.empty] })
      sheet.columns.append(layout)
      if !outcome.addedColumns.contains(header) { outcome.addedColumns.append(header) }
    }
  }

  private mutating func merge(_ sheet: inout TableSheet, dataset: String, name: String) {
    let headers = TableHeaders.unique(sheet.table.columns.map(\.header))
    let review = sheet.columns.indices.filter { sheet.columns[$0].review }
    for row in sheet.table.rows.indices where row < sheet.keys.count {
      let key = ReviewedBook.RowKey(dataset: dataset, key: sheet.keys[row])
      guard let found = book.rows[key] else {
        record(sheet.table.rows[row], sheet, review, key)
        continue
      }
      placed.insert(key)
      var hasNotes = false
      for index in review {
        let id = sheet.table.columns[index].id
        let ours = ReviewMerge.words(sheet.table.rows[row][index])
        let words = merged(
          theirs: found.notes[id] ?? "", ours: ours, key: key, id: id,
          place: (name, headers[index]))
        if words != ours {
          sheet.table.rows[row][index] = words.isEmpty ? .empty : .text(words)
        }
        hasNotes = hasNotes || !words.isEmpty
      }
      record(sheet.table.rows[row], sheet, review, key)
      keepUnknown(found, sheet, key, name)
      if hasNotes { compare(found, sheet, row: row, key: key, headers: headers, name: name) }
    }
  }

  private mutating func merged(
    theirs: String, ours: String, key: ReviewedBook.RowKey, id: String,
    place: (sheet: String, header: String)
  ) -> String {
    let base = book.baseNotes[key]?[id] ?? ""
    if theirs == ours { return theirs }
    if theirs == base { return ours.isEmpty ? theirs : ours }
    if ours == base || ours.isEmpty { return theirs }
    outcome.conflicts += 1
    conflicts.append(
      [place.sheet, key.key, place.header, theirs, ours].map { $0.isEmpty ? .empty : .text($0) })
    return theirs.isEmpty ? ours : theirs
  }

  /// Notes in columns that the template no longer has.
  private mutating func keepUnknown(
    _ found: ReviewedBook.FoundRow, _ sheet: TableSheet, _ key: ReviewedBook.RowKey, _ name: String
  ) {
    let known = Set(sheet.table.columns.map(\.id))
    for (id, words) in found.notes.sorted(by: { $0.key < $1.key })
    where !known.contains(id) && !words.isEmpty {
      orphan(found.sheet, key, id, words, reason: "the column is gone")
    }
  }

  private mutating func record(
    _ row: [Cell], _ sheet: TableSheet, _ review: [Int], _ key: ReviewedBook.RowKey
  ) {
    for index in review where index < row.count && row[index] != .empty {
      outcome.notes.append(
        ReviewMerge.Note(
          dataset: key.dataset, key: key.key, column: sheet.table.columns[index].id,
          words: ReviewMerge.words(row[index])))
    }
  }

  /// Lists old and new of a row that somebody has judged and that says something else now.
  private mutating func compare(
    _ found: ReviewedBook.FoundRow, _ sheet: TableSheet, row: Int, key: ReviewedBook.RowKey,
    headers: [String], name: String
  ) {
    let cells = sheet.table.rows[row]
    guard let old = book.written[key.dataset]?.fingerprint(of: key.key),
      old != RowFingerprint.of(cells, sheet)
    else { return }
    outcome.changedRows += 1
    for index in cells.indices where !sheet.columns[index].review && index != sheet.keyColumn {
      let now = ReviewMerge.words(cells[index])
      let before = found.contents[headers[index]] ?? ""
      guard now != before else { continue }
      changes.append(
        [name, key.key, headers[index], before, now].map { $0.isEmpty ? .empty : .text($0) })
    }
  }

  private mutating func collectOrphans() {
    let gone = book.rows.filter { !placed.contains($0.key) }
      .sorted { ($0.key.dataset, $0.key.key) < ($1.key.dataset, $1.key.key) }
    for (key, found) in gone {
      for (id, words) in found.notes.sorted(by: { $0.key < $1.key }) where !words.isEmpty {
        orphan(found.sheet, key, id, words, reason: "the row is gone")
      }
    }
    for stray in book.strays {
      orphans.append(
        [stray.sheet, stray.key, stray.header, stray.words, stray.reason].map {
          $0.isEmpty ? .empty : .text($0)
        })
    }
  }

  private mutating func orphan(
    _ sheet: String, _ key: ReviewedBook.RowKey, _ id: String, _ words: String, reason: String
  ) {
    orphans.append(
      [sheet, key.key, book.header(of: id, in: key.dataset), words, reason].map { .text($0) })
  }

  private func addSheet(
    _ id: String, _ name: String, _ note: String, _ headers: [String], _ rows: [[Cell]],
    to plan: inout WorkbookPlan
  ) {
    guard !rows.isEmpty else { return }
    let columns = headers.map { header in
      Table.Column(
        id: header.lowercased().split(separator: " ").joined(separator: "_"), header: header,
        type: .text)
    }
    var layouts = columns.map { _ in ColumnLayout() }
    for index in 3..<layouts.count {
      layouts[index].wraps = true
      layouts[index].width = .estimated(minimum: 16, maximum: 50)
    }
    plan.sheets.append(
      SheetPlan(
        id: id, name: name, note: note,
        content: .table(
          TableSheet(table: Table(name: id, columns: columns, rows: rows), columns: layouts))))
  }
}
