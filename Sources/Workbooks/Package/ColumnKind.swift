/// The type that all cells of a column keep; anything mixed is a text.
struct ColumnKind {
  private let declared: Dataset.FieldType
  private var isMixed = false
  private var days = 0
  private var instants = 0

  private init(_ declared: Dataset.FieldType) {
    self.declared = declared
  }

  /// One a column, from one walk over the rows.
  static func of(_ table: Table) -> [ColumnKind] {
    var kinds = table.columns.map { ColumnKind($0.type) }
    let open = kinds.indices.filter { ![.text, .list, .link].contains(kinds[$0].declared) }
    guard !open.isEmpty else { return kinds }
    for row in table.rows {
      for column in open where column < row.count { kinds[column].take(row[column]) }
    }
    return kinds
  }

  var type: String {
    switch declared {
    case .text, .list, .link: "string"
    case .integer: isMixed ? "string" : "integer"
    case .number: isMixed ? "string" : "number"
    case .flag: isMixed ? "string" : "boolean"
    case .date: isMixed || days > 0 && instants > 0 ? "string" : instants == 0 ? "date" : "datetime"
    }
  }

  var format: String? { type == "datetime" ? "%Y-%m-%dT%H:%M" : nil }

  private mutating func take(_ cell: Cell) {
    switch (declared, cell) {
    case (_, .empty), (.integer, .integer), (.number, .integer), (.number, .number), (.flag, .flag):
      break
    case (.date, .date(let date)) where date.isReal:
      if date.minuteOfDay == nil { days += 1 } else { instants += 1 }
    default: isMixed = true
    }
  }
}
