/// The rows of a data set or a table: cells in memory, packed rows, or rows that are made anew each
/// time one is asked for. A report of a hundred thousand articles has rows by the million; only
/// those that are looked at are whole cells.
public struct RowList: RandomAccessCollection, MutableCollection, Sendable {
  private enum Storage: Sendable {
    case cells([[Cell]])
    case packed(PackedRows)
    case made(count: Int, sources: [RowList], row: @Sendable (Int) -> [Cell])
  }

  private var storage: Storage
  /// Rows that were set after they had been packed, such as those with an analyst's note.
  private var changed: [Int: [Cell]] = [:]

  public init(_ cells: [[Cell]] = []) {
    storage = .cells(cells)
  }

  /// - Parameters:
  ///   - source: what the rows are made from.
  ///   - row: gives equal cells for equal indices.
  package init(count: Int, from source: RowList, row: @escaping @Sendable (Int) -> [Cell]) {
    storage = .made(count: count, sources: [source], row: row)
  }

  package init(_ rows: PackedRows) {
    storage = .packed(rows)
  }

  /// Packs rows as they come.
  package init(packing rows: some Sequence<[Cell]>) {
    var builder = PackedRows.Builder()
    for row in rows { builder.append(row) }
    storage = .packed(builder.finish())
  }

  /// False once a packed row could not be read again.
  package var isWhole: Bool {
    switch storage {
    case .cells: true
    case .packed(let rows): rows.isWhole
    case .made(_, let sources, _): sources.allSatisfy(\.isWhole)
    }
  }

  public var startIndex: Int { 0 }

  public var endIndex: Int {
    switch storage {
    case .cells(let cells): cells.count
    case .packed(let rows): rows.count
    case .made(let count, _, _): count
    }
  }

  public subscript(index: Int) -> [Cell] {
    get {
      if !changed.isEmpty, let row = changed[index] { return row }
      switch storage {
      case .cells(let cells): return cells[index]
      case .packed(let rows): return rows[index]
      case .made(_, _, let row): return row(index)
      }
    }
    set {
      guard case .cells(var cells) = storage else {
        changed[index] = newValue
        return
      }
      storage = .cells([])
      cells[index] = newValue
      storage = .cells(cells)
    }
  }

  /// The same rows, each with further cells.
  package func extended(by cells: @escaping @Sendable (Int) -> [Cell]) -> RowList {
    RowList(count: count, from: self) { [self] index in
      let row = self[index]
      var longer: [Cell] = []
      let more = cells(index)
      longer.reserveCapacity(row.count + more.count)
      longer += row
      longer += more
      return longer
    }
  }
}

extension RowList: Equatable {
  public static func == (first: RowList, second: RowList) -> Bool {
    first.elementsEqual(second)
  }

  public static func == (first: RowList, second: [[Cell]]) -> Bool {
    first.elementsEqual(second)
  }
}
