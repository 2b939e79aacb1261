/// Cells as bytes of a CSV file.
struct CSVRow: ~Copyable {
  private(set) var buffer: CSVBuffer
  private(set) var guarded = 0
  private let delimiter: UInt8
  private let text: CSVText
  /// Quotes every text, guards against formulas, shows headers for people.
  private let isForPeople: Bool

  init(_ flavour: CSVFlavour, capacity: Int) {
    switch flavour {
    case .machine:
      delimiter = UInt8(ascii: ",")
      isForPeople = false
    case .excel(let wanted):
      delimiter = wanted.rawValue.utf8.first ?? UInt8(ascii: ",")
      isForPeople = true
    }
    text = CSVText(delimiter: delimiter)
    buffer = CSVBuffer(capacity: capacity)
  }

  mutating func removeAll() { buffer.removeAll() }

  mutating func appendHeader(_ columns: [Table.Column]) {
    if isForPeople { buffer.append("\u{FEFF}") }
    for (index, column) in columns.enumerated() {
      if index > 0 { buffer.append(delimiter) }
      append(text: isForPeople ? column.header : column.id)
    }
    buffer.append("\r\n")
  }

  mutating func append(_ cells: [Cell]) {
    let start = buffer.count
    // Through the buffer, so that no cell is copied on the way.
    cells.withUnsafeBufferPointer { cells in
      for index in cells.indices {
        if index > 0 { buffer.append(delimiter) }
        append(cells[index])
      }
    }
    // A row of one empty cell would read as no row at all.
    if buffer.count == start { buffer.append("\"\"") }
    buffer.append("\r\n")
  }
}

extension CSVRow {
  private mutating func append(_ cell: Cell) {
    switch cell {
    case .empty: break
    case .text(let text): append(text: text)
    case .rich(let runs): append(text: runs.map(\.text).joined())
    case .integer(let number): append(integer: number)
    case .number(let number): append(number: number)
    case .flag(let flag): buffer.append(flag ? "true" : "false")
    case .date(let date): append(date)
    case .list(let items): append(text: items.joined(separator: "; "))
    case .link(let link):
      switch link.target {
      case .url(let url): append(text: url)
      case .row(_, let key): append(text: key)
      case .file(let path, let place): append(text: place.map { "\(path)#\($0)" } ?? path)
      }
    }
  }

  private mutating func append(text: String) {
    let appended: Void? = text.utf8.withContiguousStorageIfAvailable { append(text: $0) }
    if appended == nil {
      Array(text.utf8).withUnsafeBufferPointer { append(text: $0) }
    }
  }

  private mutating func append(text bytes: UnsafeBufferPointer<UInt8>) {
    guard isForPeople else { return text.append(bytes, to: &buffer) }
    guard let first = bytes.first else { return }
    let isFormula = Self.startsFormula(first)
    if isFormula { guarded += 1 }
    text.appendQuoted(bytes, after: isFormula ? UInt8(ascii: "'") : nil, to: &buffer)
  }

  /// First characters that make spreadsheets calculate (OWASP ASVS 1.2.10, CWE-1236).
  private static func startsFormula(_ first: UInt8) -> Bool {
    switch first {
    case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), 0x09, 0x0D, 0:
      return true
    default: return false
    }
  }

  private mutating func append(_ date: SheetDate) {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(16)
    date.appendISO(to: &bytes)
    bytes.withUnsafeBufferPointer { buffer.append(contentsOf: $0) }
  }

  /// Nineteen digits and a sign at most; they come from the right.
  private mutating func append(integer: Int) {
    let room = 20
    let target = buffer.reserve(room)
    var place = room
    var rest = integer.magnitude
    repeat {
      place -= 1
      let digit = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
      target.storeBytes(of: digit, toByteOffset: place, as: UInt8.self)
      rest /= 10
    } while rest > 0
    if integer < 0 {
      place -= 1
      target.storeBytes(of: UInt8(ascii: "-"), toByteOffset: place, as: UInt8.self)
    }
    target.copyMemory(from: target + place, byteCount: room - place)
    buffer.advance(room - place)
  }

  private mutating func append(number: Double) {
    if number.isNaN {
      buffer.append("NaN")
    } else if number.isInfinite {
      buffer.append(number < 0 ? "-INF" : "INF")
    } else if number == number.rounded(), abs(number) < 1e15 {
      if number.sign == .minus, number == 0 { buffer.append(UInt8(ascii: "-")) }
      append(integer: Int(number))
    } else {
      append(text: number.description)
    }
  }
}
