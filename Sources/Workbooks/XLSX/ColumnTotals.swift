/// The results of a totals row, computed while the rows go by, so that readers that do not
/// calculate show them as well.
struct ColumnTotals {
  struct Result {
    let kind: ColumnLayout.Total
    let value: Double

    /// `SUBTOTAL(109,[Sources])`; brackets, # and apostrophes of the header are escaped.
    func formula(header: String) -> String {
      var escaped = ""
      for scalar in header.unicodeScalars {
        if "[]#'".unicodeScalars.contains(scalar) { escaped.append("'") }
        escaped.unicodeScalars.append(scalar)
      }
      return "=SUBTOTAL(\(function),[\(escaped)])"
    }

    private var function: Int {
      switch kind {
      case .average: 101
      case .count: 103
      case .maximum: 104
      case .minimum: 105
      case .sum: 109
      }
    }
  }

  private struct Running {
    let kind: ColumnLayout.Total
    var filled = 0
    var numbers = 0
    var sum = 0.0
    var least = Double.infinity
    var most = -Double.infinity

    mutating func add(_ cell: Cell) {
      if cell != .empty { filled += 1 }
      guard let number = Self.number(cell) else { return }
      numbers += 1
      sum += number
      least = Swift.min(least, number)
      most = Swift.max(most, number)
    }

    private static func number(_ cell: Cell) -> Double? {
      switch cell {
      case .integer(let number) where SheetNumber.isExact(number): Double(number)
      case .number(let number) where number.isFinite: number
      case .date(let date): date.serial
      case .empty, .text, .rich, .integer, .number, .flag, .list, .link: nil
      }
    }
  }

  private var columns: [Running?]
  let isWanted: Bool

  init(_ layouts: [ColumnLayout]) {
    columns = layouts.map { $0.total.map { Running(kind: $0) } }
    isWanted = layouts.contains { $0.total != nil }
  }

  mutating func add(_ row: [Cell]) {
    guard isWanted else { return }
    for index in columns.indices where index < row.count {
      columns[index]?.add(row[index])
    }
  }

  func result(_ index: Int) -> Result? {
    guard let running = columns[index] else { return nil }
    let isEmpty = running.numbers == 0
    let value: Double =
      switch running.kind {
      case .sum: running.sum
      case .average: isEmpty ? 0 : running.sum / Double(running.numbers)
      case .count: Double(running.filled)
      case .minimum: isEmpty ? 0 : running.least
      case .maximum: isEmpty ? 0 : running.most
      }
    return Result(kind: running.kind, value: value)
  }
}
