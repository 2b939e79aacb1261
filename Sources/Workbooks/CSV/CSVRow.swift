/// Cells as bytes of a CSV file.
struct CSVRow {
  var bytes: [UInt8] = []
  private(set) var guarded = 0
  private let delimiter: UInt8
  /// Quotes every text, guards against formulas, shows headers for people.
  private let isForPeople: Bool

  init(_ flavour: CSVFlavour, capacity: Int = 0) {
    switch flavour {
    case .machine:
      delimiter = UInt8(ascii: ",")
      isForPeople = false
    case .excel(let wanted):
      delimiter = wanted.rawValue.utf8.first ?? UInt8(ascii: ",")
      isForPeople = true
    }
    bytes.reserveCapacity(capacity)
  }

  mutating func appendHeader(_ columns: [Table.Column]) {
    if isForPeople { bytes.append(contentsOf: [0xEF, 0xBB, 0xBF]) }
    for (index, column) in columns.enumerated() {
      if index > 0 { bytes.append(delimiter) }
      append(text: isForPeople ? column.header : column.id)
    }
    endRow()
  }

  mutating func append(_ cells: [Cell]) {
    let start = bytes.count
    for index in cells.indices {
      if index > 0 { bytes.append(delimiter) }
      append(cells[index])
    }
    // A row of one empty cell would read as no row at all.
    if bytes.count == start { bytes.append(contentsOf: [0x22, 0x22]) }
    endRow()
  }

  private mutating func endRow() {
    bytes.append(0x0D)
    bytes.append(0x0A)
  }

  private mutating func append(_ cell: Cell) {
    switch cell {
    case .empty: break
    case .text(let text): append(text: text)
    case .rich(let runs): append(text: runs.map(\.text).joined())
    case .integer(let number): append(integer: number)
    case .number(let number): append(number: number)
    case .flag(let flag): bytes.append(contentsOf: flag ? Self.yes : Self.no)
    case .date(let date): date.appendISO(to: &bytes)
    case .list(let items): append(text: items.joined(separator: "; "))
    case .link(let link):
      switch link.target {
      case .url(let url): append(text: url)
      case .row(_, let key): append(text: key)
      }
    }
  }

  private static let yes = Array("true".utf8)
  private static let no = Array("false".utf8)
}

extension CSVRow {
  private mutating func append(text: String) {
    let appended: Void? = text.utf8.withContiguousStorageIfAvailable { append(text: $0) }
    if appended == nil {
      let copy = Array(text.utf8)
      copy.withUnsafeBufferPointer { append(text: $0) }
    }
  }

  private mutating func append(text: UnsafeBufferPointer<UInt8>) {
    let needsGuard = isForPeople && startsFormula(text)
    guard isForPeople || needsQuotes(text) else {
      bytes.append(contentsOf: text)
      return
    }
    if text.isEmpty { return }
    bytes.append(0x22)
    if needsGuard {
      bytes.append(UInt8(ascii: "'"))
      guarded += 1
    }
    var start = 0
    for index in text.indices where text[index] == 0x22 {
      bytes.append(contentsOf: text[start...index])
      start = index
    }
    bytes.append(contentsOf: text[start...])
    bytes.append(0x22)
  }

  /// Without an early way out, so that the compiler can look at many bytes at once.
  private func needsQuotes(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    var found: UInt8 = 0
    for byte in text {
      found |= byte == delimiter || byte == 0x22 || byte == 0x0A || byte == 0x0D ? 1 : 0
    }
    return found != 0
  }

  /// First characters that make spreadsheets calculate (OWASP ASVS 1.2.10, CWE-1236).
  private func startsFormula(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = text.first else { return false }
    switch first {
    case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), 0x09, 0x0D, 0:
      return true
    default: return false
    }
  }

  private mutating func append(integer: Int) {
    if integer < 0 { bytes.append(UInt8(ascii: "-")) }
    var rest = integer.magnitude
    let start = bytes.count
    repeat {
      bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10))
      rest /= 10
    } while rest > 0
    bytes[start...].reverse()
  }

  private mutating func append(number: Double) {
    if number.isNaN {
      bytes.append(contentsOf: "NaN".utf8)
    } else if number.isInfinite {
      bytes.append(contentsOf: (number < 0 ? "-INF" : "INF").utf8)
    } else if number == number.rounded(), abs(number) < 1e15 {
      if number.sign == .minus, number == 0 { bytes.append(UInt8(ascii: "-")) }
      append(integer: Int(number))
    } else {
      bytes.append(contentsOf: number.description.utf8)
    }
  }
}
