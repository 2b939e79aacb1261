extension ReviewedBook {
  /// Where the parts of a row stand on a sheet, whatever its name and order now are.
  struct Head {
    let dataset: String
    /// Nil when somebody has taken the row ids out.
    let keyColumn: Int?
    var headers: [Int: String] = [:]
    /// Column to the id of its notes.
    var notes: [Int: String] = [:]
    /// Columns of which it is known whose they are.
    var seen: Set<Int> = []
  }

  private static let rowsSearched = 20
  private static let keysSearched = 200
  /// After these rows a sheet's head is known.
  static let firstRows = rowsSearched + keysSearched

  /// The row with most headers of a data set, and where the ids stand below it.
  func head(in rows: [WorkbookReader.Row]) -> (Int, Head)? {
    for (index, row) in rows.prefix(Self.rowsSearched).enumerated() {
      let headers = unique(row)
      let best = keyHeaders.keys.sorted()
        .map { (dataset: $0, score: score($0, headers)) }
        .max { $0.score < $1.score }
      guard let best, best.score > 0 else { continue }
      let named = headers.first { $0.value == keyHeaders[best.dataset] }?.key
      var head = Head(
        dataset: best.dataset,
        keyColumn: named ?? keyColumn(of: best.dataset, in: rows[(index + 1)...]),
        headers: headers)
      for (column, header) in headers where column != head.keyColumn {
        head.notes[column] = reviewHeaders[best.dataset]?[header]
      }
      return (index, head)
    }
    return nil
  }

  /// Headers as they stand; one that stands twice gets a number, as it is another column.
  private func unique(_ row: WorkbookReader.Row) -> [Int: String] {
    let ours = ownHeaders.values.reduce(into: Set<String>()) { $0.formUnion($1) }
    var taken: Set<String> = []
    var headers: [Int: String] = [:]
    for (column, cell) in row.cells.sorted(by: { $0.column < $1.column }) {
      let words = ReviewMerge.words(cell)
      var header = words
      var number = 2
      while !taken.insert(header).inserted || (header != words && ours.contains(header)) {
        header = "\(words) (\(number))"
        number += 1
      }
      headers[column] = header
    }
    return headers
  }

  /// The column whose words are ids of the data set, when its header was changed.
  private func keyColumn(
    of dataset: String, in rows: ArraySlice<WorkbookReader.Row>
  ) -> Int? {
    guard let known = written[dataset] else { return nil }
    var counts: [Int: Int] = [:]
    let searched = rows.prefix(Self.keysSearched)
    for row in searched {
      for (column, cell) in row.cells where known.contains(ReviewMerge.words(cell)) {
        counts[column, default: 0] += 1
      }
    }
    let best = counts.max { ($0.value, $1.key) < ($1.value, $0.key) }
    guard let best, best.value * 2 >= searched.count else { return nil }
    return best.key
  }

  private func score(_ dataset: String, _ headers: [Int: String]) -> Int {
    let words = Set(headers.values)
    let known = Set((reviewHeaders[dataset] ?? [:]).keys).union(ownHeaders[dataset] ?? [])
    let found = known.intersection(words).count
    // Other sheets show row ids as well; ours keep at least half of their headers.
    return found * 2 >= known.count ? 1 + found : 0
  }

  /// Columns with words in them and a header that is none of ours belong to the reader, wherever
  /// they stand.
  mutating func nameAddedColumns(_ head: inout Head, rows: ArraySlice<WorkbookReader.Row>) {
    let own = ownHeaders[head.dataset] ?? []
    var used: Set<Int> = []
    for row in rows { used.formUnion(row.cells.map(\.column)) }
    defer { head.seen.formUnion(used) }
    for column in used.sorted() where head.notes[column] == nil && column != head.keyColumn {
      let header = head.headers[column] ?? "Column \(CellPlace.letters(column))"
      guard !own.contains(header) else { continue }
      let id = added[head.dataset]?.first { $0.header == header }?.id
      let number = (added[head.dataset]?.count ?? 0) + 1
      let name = id ?? "\(ReviewMerge.addedPrefix)\(number)"
      if id == nil { add(column: name, header, to: head.dataset) }
      head.notes[column] = name
      head.headers[column] = header
    }
  }
}
