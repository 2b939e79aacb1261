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
  private(set) var fingerprints: [RowKey: String] = [:]
  private var keyHeaders: [String: String] = [:]
  private var ownHeaders: [String: Set<String>] = [:]
  private var reviewHeaders: [String: [String: String]] = [:]

  /// - Throws: `notAWorkbook` and the like; a book without a base sheet has no notes of ours.
  init(path: String, limits: ReadLimits = ReadLimits()) throws(WorkbookError) {
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
      case .row: fingerprints[key] = words[4]
      case .note: baseNotes[key, default: [:]][words[3]] = words[4]
      }
    }
  }

  /// Where the parts of a row stand on a sheet, whatever its name and order now are.
  private struct Head {
    let dataset: String
    let keyColumn: Int
    var headers: [Int: String] = [:]
    /// Column to the id of its notes.
    var notes: [Int: String] = [:]
  }

  private mutating func readSheet(
    _ sheet: WorkbookReader.Sheet, _ reader: WorkbookReader
  ) throws(WorkbookError) {
    let rows = try reader.rows(of: sheet)
    if isOrphans(rows) { return keepOrphans(rows) }
    guard let (start, found) = head(in: rows.prefix(20)) else { return }
    var head = found
    nameAddedColumns(&head, rows: rows[(start + 1)...])
    if isPlaceholder(rows[(start + 1)...], head) { return }
    for row in rows[(start + 1)...] { read(row, head, sheet: sheet.name) }
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

  /// Notes that were homeless last time are carried on.
  private mutating func keepOrphans(_ rows: [WorkbookReader.Row]) {
    for row in rows.dropFirst() {
      let words = (0..<5).map { ReviewMerge.words(row.cell($0)) }
      guard !words[3].isEmpty else { continue }
      strays.append(
        Stray(
          sheet: words[0], key: words[1], header: words[2], words: words[3], reason: words[4]))
    }
  }

  /// The row with the header of the ids and of most review columns.
  private func head(in rows: ArraySlice<WorkbookReader.Row>) -> (Int, Head)? {
    for (index, row) in zip(rows.indices, rows) {
      var headers: [Int: String] = [:]
      for (column, cell) in row.cells { headers[column] = ReviewMerge.words(cell) }
      let best = keyHeaders.keys.sorted()
        .map { (dataset: $0, score: score($0, headers)) }
        .max { $0.score < $1.score }
      guard let best, best.score > 0,
        let keyColumn = headers.first(where: { $0.value == keyHeaders[best.dataset] })?.key
      else { continue }
      var head = Head(dataset: best.dataset, keyColumn: keyColumn, headers: headers)
      for (column, header) in headers {
        head.notes[column] = reviewHeaders[best.dataset]?[header]
      }
      return (index, head)
    }
    return nil
  }

  private func score(_ dataset: String, _ headers: [Int: String]) -> Int {
    let words = Set(headers.values)
    guard let key = keyHeaders[dataset], words.contains(key) else { return 0 }
    let known = Set((reviewHeaders[dataset] ?? [:]).keys).union(ownHeaders[dataset] ?? [])
    let found = known.intersection(words).count
    // Other sheets show row ids as well; ours keep at least half of their headers.
    return found * 2 >= known.count ? 1 + found : 0
  }

  /// Columns with words in them and a header that is none of ours belong to the reader, wherever
  /// they stand.
  private mutating func nameAddedColumns(
    _ head: inout Head, rows: ArraySlice<WorkbookReader.Row>
  ) {
    let own = ownHeaders[head.dataset] ?? []
    var used: Set<Int> = []
    for row in rows { used.formUnion(row.cells.map(\.column)) }
    for column in used.sorted() where head.notes[column] == nil {
      let header = head.headers[column] ?? "Column \(CellPlace.letters(column))"
      guard !own.contains(header) else { continue }
      let number = (added[head.dataset]?.count ?? 0) + 1
      let id = "\(ReviewMerge.addedPrefix)\(number)"
      let known = added[head.dataset]?.first { $0.header == header }
      if known == nil { added[head.dataset, default: []].append((id, header)) }
      head.notes[column] = known?.id ?? id
      head.headers[column] = header
    }
  }

  private mutating func read(_ row: WorkbookReader.Row, _ head: Head, sheet: String) {
    let key = ReviewMerge.words(row.cell(head.keyColumn))
    var found = FoundRow(sheet: sheet, notes: [:], contents: [:])
    for (column, cell) in row.cells {
      let words = ReviewMerge.words(cell)
      if let id = head.notes[column] {
        found.notes[id] = words
      } else if column != head.keyColumn, let header = head.headers[column] {
        found.contents[header] = words
      }
    }
    let place = RowKey(dataset: head.dataset, key: key)
    if key.isEmpty {
      // The totals row has no id either, and nobody typed it.
      let isTotals = found.notes.isEmpty && found.contents.values.contains("Total")
      guard !isTotals else { return }
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
