/// The hidden sheet that remembers what was last written: the names of the review columns, every
/// note, and a fingerprint of each row. It is the third side of the merge.
enum ReviewBase {
  static let sheetID = "base"
  static let sheetName = "Base"

  enum Kind: String {
    /// `column` is the id of a review column, `value` its header.
    case column
    /// `column` is the id of a column that a reader added, `value` its header.
    case added
    /// `value` is the header of a column that the program fills.
    case own
    /// `value` is the header of the column with the row ids.
    case key
    /// `value` is the fingerprint of the row as the program wrote it.
    case row
    /// `value` is a note as it was last written.
    case note
    /// `value` is the name of a sheet that the program wrote, with its data set when it has notes.
    case sheet
  }

  struct Entry: Hashable {
    let kind: Kind
    let dataset: String
    let key: String
    let column: String
    let value: String
  }

  /// The base of a plan whose notes are already in place; nil when nothing can be reviewed.
  static func sheet(for plan: WorkbookPlan) -> SheetPlan? {
    var rows = PackedRows.Builder()
    let tables = plan.sheets.compactMap(\.table).filter { $0.columns.contains(where: \.review) }
    let datasets = Dictionary(grouping: tables.compactMap(\.dataset), by: \.self)
    var isEmpty = true
    var seen: Set<Entry> = []
    for sheet in tables {
      // Only where several sheets show one data set can anything stand twice.
      let isAlone = sheet.dataset.flatMap { datasets[$0]?.count } == 1
      walk(sheet) { entry in
        guard isAlone || seen.insert(entry).inserted else { return }
        isEmpty = false
        rows.append(cells(entry))
      }
    }
    guard !isEmpty else { return nil }
    for (sheet, name) in zip(plan.sheets, SheetNames(plan).sheets) {
      let hasNotes = sheet.table?.columns.contains(where: \.review) == true
      let dataset = hasNotes ? sheet.table?.dataset ?? "" : ""
      rows.append(
        cells(Entry(kind: .sheet, dataset: dataset, key: "", column: "", value: name.text)))
    }
    let columns = ["kind", "dataset", "key", "column", "value"].map {
      Table.Column(id: $0, header: $0, type: .text)
    }
    var made = SheetPlan(
      id: sheetID, name: sheetName, note: "What the program last wrote; it keeps your notes.",
      content: .table(
        TableSheet(table: Table(name: sheetID, columns: columns, rows: RowList(rows.finish())))))
    made.hidden = true
    return made
  }

  private static func cells(_ entry: Entry) -> [Cell] {
    [entry.kind.rawValue, entry.dataset, entry.key, entry.column, entry.value].map {
      $0.isEmpty ? .empty : .text($0)
    }
  }

  private static func walk(_ sheet: TableSheet, _ body: (Entry) -> Void) {
    guard let dataset = sheet.dataset, let keyColumn = sheet.keyColumn else { return }
    let headers = TableHeaders.unique(sheet.table.columns.map(\.header))
    let review = sheet.columns.indices.filter { sheet.columns[$0].review }
    func tell(_ kind: Kind, _ key: String, _ column: String, _ value: String) {
      body(Entry(kind: kind, dataset: dataset, key: key, column: column, value: value))
    }
    tell(.key, "", "", headers[keyColumn])
    for index in headers.indices where !sheet.columns[index].review {
      tell(.own, "", "", headers[index])
    }
    for index in review {
      let id = sheet.table.columns[index].id
      tell(id.hasPrefix(ReviewMerge.addedPrefix) ? .added : .column, "", id, headers[index])
    }
    for (row, key) in zip(sheet.table.rows, sheet.keys) {
      tell(.row, key, "", String(RowFingerprint.of(row, sheet), radix: 16))
      for index in review where index < row.count && row[index] != .empty {
        tell(.note, key, sheet.table.columns[index].id, ReviewMerge.words(row[index]))
      }
    }
  }
}

/// A short mark of what a row says, its notes left out; equal marks, equal rows.
enum RowFingerprint {
  static func of(_ row: [Cell], _ sheet: TableSheet) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for index in row.indices where index < sheet.columns.count && !sheet.columns[index].review {
      for byte in ReviewMerge.words(row[index]).utf8 {
        hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3
      }
      hash = (hash ^ 0xFF) &* 0x100_0000_01B3
    }
    return hash
  }
}
