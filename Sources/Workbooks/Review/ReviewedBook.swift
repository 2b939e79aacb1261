/// What somebody has written into the review columns of an earlier workbook.
struct ReviewedBook {
  /// A row of a data set.
  struct RowKey: Hashable {
    let dataset: String
    let key: String
  }

  /// A row as it stands in the book.
  struct FoundRow {
    let sheet: String
    /// Column id to words; review and added columns.
    var notes: [String: String]
    /// Header to words, all other columns.
    var contents: [String: String]
  }

  /// A row that cannot be matched: it has no id, or its id stands twice.
  struct Stray: Hashable {
    let sheet: String
    let key: String
    let header: String
    let words: String
    let reason: String
  }

  private(set) var rows: [RowKey: FoundRow] = [:]
  private(set) var strays: [Stray] = []
  /// Columns that a reader added: data set to (id, header), from left to right.
  private(set) var added: [String: [(id: String, header: String)]] = [:]
  /// The last written notes and fingerprints.
  private(set) var baseNotes: [RowKey: [String: String]] = [:]
  /// The rows that were written, by data set.
  private(set) var written: [String: WrittenRows] = [:]
  private(set) var keyHeaders: [String: String] = [:]
  private(set) var ownHeaders: [String: Set<String>] = [:]
  private(set) var reviewHeaders: [String: [String: String]] = [:]
  /// The sheets that were written, by folded name, and whether they have notes.
  private var writtenSheets: [String: Bool] = [:]
  private let path: String

  /// - Throws: `notAWorkbook` and the like; a book without a base sheet has no notes of ours.
  init(path: String, limits: ReadLimits = ReadLimits()) throws(WorkbookError) {
    self.path = path
    let reader = try WorkbookReader(path: path, limits: limits)
    let base = reader.sheets.first { $0.isHidden && $0.name.hasPrefix(ReviewBase.sheetName) }
    guard let base else {
      throw WorkbookError(
        .unreadableInput, file: path,
        message: "has no hidden sheet “\(ReviewBase.sheetName)”, so its notes cannot be matched")
    }
    try readBase(base, reader)
    for sheet in reader.sheets where !sheet.isHidden { try readSheet(sheet, reader) }
  }
}

extension ReviewedBook {
  private mutating func readBase(
    _ sheet: WorkbookReader.Sheet, _ reader: WorkbookReader
  ) throws(WorkbookError) {
    try reader.rows(of: sheet) { (row) throws(WorkbookError) in
      let words = (0..<5).map { ReviewMerge.words(row.cell($0)) }
      guard let kind = ReviewBase.Kind(rawValue: words[0]) else { return }
      let key = RowKey(dataset: words[1], key: words[2])
      switch kind {
      case .key: keyHeaders[words[1]] = words[4]
      case .own: ownHeaders[words[1], default: []].insert(words[4])
      case .column: reviewHeaders[words[1], default: [:]][words[4]] = words[3]
      case .added:
        reviewHeaders[words[1], default: [:]][words[4]] = words[3]
        if added[words[1]]?.contains(where: { $0.id == words[3] }) != true {
          added[words[1], default: []].append((words[3], words[4]))
        }
      case .row:
        written[words[1], default: WrittenRows()]
          .add(words[2], fingerprint: UInt64(words[4], radix: 16) ?? 0)
      case .note: baseNotes[key, default: [:]][words[3]] = words[4]
      case .sheet: writtenSheets[SheetName.foldedKey(words[4])] = !words[1].isEmpty
      }
    }
  }

  private mutating func readSheet(
    _ sheet: WorkbookReader.Sheet, _ reader: WorkbookReader
  ) throws(WorkbookError) {
    var first: [WorkbookReader.Row] = []
    var content: Content?
    try reader.rows(of: sheet) { (row) throws(WorkbookError) in
      if content != nil {
        read(row, as: &content, sheet: sheet.name)
      } else {
        first.append(row)
        if first.count == ReviewedBook.firstRows {
          content = try open(sheet, first: first, isWhole: false)
        }
      }
    }
    if content == nil { _ = try open(sheet, first: first, isWhole: true) }
  }

  /// What stands on a sheet.
  private enum Content {
    case table(Head)
    /// Notes that were homeless last time are carried on.
    case orphans
    /// A sheet that a reader added is kept cell by cell.
    case added
    case nothing
  }

  /// Finds out what a sheet holds, and reads its first rows.
  private mutating func open(
    _ sheet: WorkbookReader.Sheet, first rows: [WorkbookReader.Row], isWhole: Bool
  ) throws(WorkbookError) -> Content? {
    var content: Content?
    var body = rows[...]
    if isOrphans(rows) {
      content = .orphans
      body = rows.dropFirst()
    } else if let (start, found) = head(in: rows) {
      var head = found
      body = rows[(start + 1)...]
      nameAddedColumns(&head, rows: body)
      content = isWhole && isPlaceholder(body, head) ? .nothing : .table(head)
    } else {
      content = try unknown(rows, sheet)
    }
    for row in body { read(row, as: &content, sheet: sheet.name) }
    return content
  }

  private mutating func read(
    _ row: WorkbookReader.Row, as content: inout Content?, sheet: String
  ) {
    switch content {
    case .table(var head):
      if row.cells.contains(where: { !head.seen.contains($0.column) }) {
        nameAddedColumns(&head, rows: [row])
        content = .table(head)
      }
      read(row, head, sheet: sheet)
    case .orphans: keepOrphan(row)
    case .added: keepCells(row, sheet: sheet)
    case .nothing, nil: break
    }
  }

  /// The words of ours that stand in an empty table.
  private func isPlaceholder(_ rows: ArraySlice<WorkbookReader.Row>, _ head: Head) -> Bool {
    guard let only = rows.first, rows.count == 1, only.cells.count == 1,
      let column = only.cells.first?.column
    else { return false }
    return head.notes[column] == nil && column != head.keyColumn
  }

  private func isOrphans(_ rows: [WorkbookReader.Row]) -> Bool {
    guard let first = rows.first else { return false }
    return ReviewMerge.orphanHeaders.indices.allSatisfy {
      ReviewMerge.words(first.cell($0)) == ReviewMerge.orphanHeaders[$0]
    }
  }

  private mutating func keepOrphan(_ row: WorkbookReader.Row) {
    let words = (0..<5).map { ReviewMerge.words(row.cell($0)) }
    guard !words[3].isEmpty else { return }
    strays.append(
      Stray(sheet: words[0], key: words[1], header: words[2], words: words[3], reason: words[4]))
  }

  mutating func add(column id: String, _ header: String, to dataset: String) {
    added[dataset, default: []].append((id, header))
  }

  /// - Throws: `unreadableInput` when a sheet with notes can no longer be understood.
  private func unknown(
    _ rows: [WorkbookReader.Row], _ sheet: WorkbookReader.Sheet
  ) throws(WorkbookError) -> Content {
    // Books of the first versions do not say what their sheets were.
    guard !writtenSheets.isEmpty, !rows.isEmpty else { return .nothing }
    switch writtenSheets[SheetName.foldedKey(sheet.name)] {
    case false?: return .nothing
    case true?:
      throw WorkbookError(
        .unreadableInput, file: path, sheet: sheet.name,
        message: "has lost the row of its headers, so its notes cannot be matched; put it back")
    case nil: return .added
    }
  }

  private mutating func keepCells(_ row: WorkbookReader.Row, sheet: String) {
    for (column, cell) in row.cells {
      strays.append(
        Stray(
          sheet: sheet, key: "", header: CellPlace.name(row: row.index, column: column),
          words: ReviewMerge.words(cell), reason: "a sheet of your own"))
    }
  }

  private mutating func read(_ row: WorkbookReader.Row, _ head: Head, sheet: String) {
    let key = head.keyColumn.map { ReviewMerge.words(row.cell($0)) } ?? ""
    let place = RowKey(dataset: head.dataset, key: key)
    // Most rows have no notes and had none: nothing of them has to be remembered.
    guard
      key.isEmpty || baseNotes[place] != nil
        || row.cells.contains(where: { head.notes[$0.column] != nil && $0.cell != .empty })
    else { return }
    var found = FoundRow(sheet: sheet, notes: [:], contents: [:])
    for (column, cell) in row.cells {
      let words = ReviewMerge.words(cell)
      if let id = head.notes[column] {
        found.notes[id] = words
      } else if column != head.keyColumn, let header = head.headers[column] {
        found.contents[header] = words
      }
    }
    if key.isEmpty {
      // The totals row has no id either, and nobody typed it.
      let isTotals = found.notes.isEmpty && found.contents.values.contains("Total")
      guard !isTotals else { return }
      guard head.keyColumn != nil else {
        return stray(
          found.notes, head, sheet: sheet, key: "", reason: "the column of row ids is gone")
      }
      let words = found.notes.merging(found.contents) { first, _ in first }
      stray(words, head, sheet: sheet, key: "", reason: "the row has no id")
    } else if rows[place] != nil {
      merge(found, at: place, head, sheet: sheet)
    } else {
      rows[place] = found
    }
  }

  /// The same row on two sheets, or copied by the reader: equal notes are one.
  private mutating func merge(
    _ found: FoundRow, at place: RowKey, _ head: Head, sheet: String
  ) {
    var different: [String: String] = [:]
    for (id, words) in found.notes where !words.isEmpty {
      let kept = rows[place]?.notes[id] ?? ""
      if kept.isEmpty || kept == baseNotes[place]?[id] {
        rows[place]?.notes[id] = words
      } else if kept != words, words != baseNotes[place]?[id] {
        different[id] = words
      }
    }
    stray(different, head, sheet: sheet, key: place.key, reason: "the row id stands twice")
  }

  private mutating func stray(
    _ words: [String: String], _ head: Head, sheet: String, key: String, reason: String
  ) {
    for (id, text) in words.sorted(by: { $0.key < $1.key }) where !text.isEmpty {
      let header = header(of: id, in: head.dataset)
      strays.append(Stray(sheet: sheet, key: key, header: header, words: text, reason: reason))
    }
  }

  func header(of id: String, in dataset: String) -> String {
    reviewHeaders[dataset]?.first { $0.value == id }?.key
      ?? added[dataset]?.first { $0.id == id }?.header ?? id
  }
}
