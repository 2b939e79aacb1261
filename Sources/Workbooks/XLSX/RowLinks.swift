/// Where the rows of data sets stand, so that links between them can be written.
package struct RowLinks: Sendable {
  struct Place: Sendable {
    let sheet: SheetName
    /// Zero-based.
    let row: Int
  }

  private var sheets: [SheetName] = []
  private var places: [String: [String: (sheet: Int, row: Int)]] = [:]

  package init() {}

  /// The first sheet that shows a row keeps it.
  mutating func add(dataset: String, keys: [String], sheet: SheetName, firstRow: Int) {
    let index = sheets.count
    sheets.append(sheet)
    var known = places[dataset] ?? [:]
    known.reserveCapacity(known.count + keys.count)
    for (offset, key) in keys.enumerated() where known[key] == nil {
      known[key] = (index, firstRow + offset)
    }
    places[dataset] = known
  }

  func place(dataset: String, key: String) -> Place? {
    guard let place = places[dataset]?[key] else { return nil }
    return Place(sheet: sheets[place.sheet], row: place.row)
  }
}
