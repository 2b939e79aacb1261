/// Where the rows of data sets stand, so that links between them can be written.
package struct RowLinks: Sendable {
  struct Place: Sendable {
    let sheet: SheetName
    /// Zero-based.
    let row: Int
  }

  /// The rows of one data set, numbered over all sheets that show them.
  private struct Shown: Sendable {
    /// Sheet, its keys, and the number of its first row.
    var parts: [(sheet: SheetName, keys: RowKeys, firstRow: Int, start: Int)] = []
    var table = KeyTable()

    func part(of number: Int) -> (sheet: SheetName, keys: RowKeys, firstRow: Int, start: Int) {
      parts[(parts.firstIndex { $0.start > number } ?? parts.count) - 1]
    }

    func key(_ number: Int) -> ArraySlice<UInt8> {
      let part = part(of: number)
      return part.keys.utf8(number - part.start)
    }
  }

  private var datasets: [String: Shown] = [:]

  package init() {}

  /// The first sheet that shows a row keeps it.
  mutating func add(dataset: String, keys: RowKeys, sheet: SheetName, firstRow: Int) {
    var shown = datasets.removeValue(forKey: dataset) ?? Shown()
    let start = shown.parts.last.map { $0.start + $0.keys.count } ?? 0
    shown.parts.append((sheet, keys, firstRow, start))
    var table = shown.table
    shown.table = KeyTable()
    for offset in keys.indices { table.enter(start + offset, key: shown.key) }
    shown.table = table
    datasets[dataset] = shown
  }

  func place(dataset: String, key: String) -> Place? {
    guard let shown = datasets[dataset],
      let number = shown.table.number(of: key.utf8, key: shown.key)
    else { return nil }
    let part = shown.part(of: number)
    return Place(sheet: part.sheet, row: part.firstRow + number - part.start)
  }
}

extension RowLinks {
  /// The rows of all sheets of a plan.
  init(_ plan: WorkbookPlan, names: [SheetName]) {
    for (sheet, name) in zip(plan.sheets, names) {
      guard let table = sheet.table, let dataset = table.dataset else { continue }
      add(dataset: dataset, keys: table.keys, sheet: name, firstRow: 1)
    }
  }
}
