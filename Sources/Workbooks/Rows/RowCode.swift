/// Cells as bytes: a tag, then the value; numbers in seven bits a byte, texts with their length.
enum RowCode {
  private enum Tag: UInt8 {
    case blank, text, rich, integer, number, no, yes, day, minute, list, url, row, file, place
  }

  static func append(_ row: [Cell], to bytes: inout [UInt8]) {
    append(row.count, to: &bytes)
    for cell in row { append(cell, to: &bytes) }
  }

  private static func append(_ cell: Cell, to bytes: inout [UInt8]) {
    switch cell {
    case .empty: append(.blank, to: &bytes)
    case .text(let text):
      append(.text, to: &bytes)
      append(text, to: &bytes)
    case .rich(let runs):
      append(.rich, to: &bytes)
      append(runs.count, to: &bytes)
      for run in runs {
        bytes.append(run.emphasised ? 1 : 0)
        append(run.text, to: &bytes)
      }
    case .integer(let number):
      append(.integer, to: &bytes)
      append(word: UInt64(bitPattern: Int64(number)), to: &bytes)
    case .number(let number):
      append(.number, to: &bytes)
      append(word: number.bitPattern, to: &bytes)
    case .flag(let flag): append(flag ? .yes : .no, to: &bytes)
    case .date(let date): append(date, to: &bytes)
    case .list(let items):
      append(.list, to: &bytes)
      append(items.count, to: &bytes)
      for item in items { append(item, to: &bytes) }
    case .link(let link): append(link, to: &bytes)
    }
  }

  private static func append(_ date: SheetDate, to bytes: inout [UInt8]) {
    append(date.minuteOfDay == nil ? .day : .minute, to: &bytes)
    for part in [date.year, date.month, date.day, date.minuteOfDay ?? 0] {
      append(word: UInt64(bitPattern: Int64(part)), to: &bytes)
    }
  }

  private static func append(_ link: Cell.Link, to bytes: inout [UInt8]) {
    switch link.target {
    case .url(let url):
      append(.url, to: &bytes)
      append(url, to: &bytes)
    case .row(let dataset, let key):
      append(.row, to: &bytes)
      append(dataset, to: &bytes)
      append(key, to: &bytes)
    case .file(let path, let place):
      append(place == nil ? .file : .place, to: &bytes)
      append(path, to: &bytes)
      if let place { append(place, to: &bytes) }
    }
    append(link.text, to: &bytes)
    bytes.append(link.tip == nil ? 0 : 1)
    if let tip = link.tip { append(tip, to: &bytes) }
  }

  private static func append(_ tag: Tag, to bytes: inout [UInt8]) { bytes.append(tag.rawValue) }

  private static func append(_ text: String, to bytes: inout [UInt8]) {
    append(text.utf8.count, to: &bytes)
    bytes.append(contentsOf: text.utf8)
  }

  private static func append(word: UInt64, to bytes: inout [UInt8]) {
    withUnsafeBytes(of: word) { bytes.append(contentsOf: $0) }
  }

  /// - Parameter count: not negative.
  private static func append(_ count: Int, to bytes: inout [UInt8]) {
    var rest = UInt(count)
    while rest >= 0x80 {
      bytes.append(UInt8(rest & 0x7F) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }
}

extension RowCode {
  /// - Parameter bytes: as `append` wrote them.
  static func row(_ bytes: UnsafeRawBufferPointer) -> [Cell] {
    var reader = Reader(bytes: bytes)
    let count = reader.count()
    return Array(unsafeUninitializedCapacity: count) { room, filled in
      while filled < count {
        room.initializeElement(at: filled, to: reader.cell())
        filled += 1
      }
    }
  }

  private struct Reader {
    let bytes: UnsafeRawBufferPointer
    var position = 0

    mutating func byte() -> UInt8 {
      defer { position += 1 }
      return bytes[position]
    }

    mutating func count() -> Int {
      var number: UInt = 0
      var shift: UInt = 0
      while true {
        let byte = byte()
        number |= UInt(byte & 0x7F) << shift
        if byte < 0x80 { return Int(number) }
        shift += 7
      }
    }

    mutating func word() -> UInt64 {
      defer { position += 8 }
      return bytes.loadUnaligned(fromByteOffset: position, as: UInt64.self)
    }

    mutating func integer() -> Int { Int(Int64(bitPattern: word())) }

    mutating func text() -> String {
      let length = count()
      defer { position += length }
      return String(decoding: bytes[position..<(position + length)], as: UTF8.self)
    }

    mutating func cell() -> Cell {
      switch Tag(rawValue: byte()) {
      case .blank, nil: .empty
      case .text: .text(text())
      case .rich: .rich(runs())
      case .integer: .integer(integer())
      case .number: .number(Double(bitPattern: word()))
      case .no: .flag(false)
      case .yes: .flag(true)
      case .day: .date(date(hasMinute: false))
      case .minute: .date(date(hasMinute: true))
      case .list: .list(items())
      case .url: link(.url(text()))
      case .row: link(rowTarget())
      case .file: link(.file(text(), place: nil))
      case .place: link(placeTarget())
      }
    }

    private mutating func runs() -> [Cell.TextRun] {
      let length = count()
      return (0..<length).map { _ in
        let emphasised = byte() == 1
        return Cell.TextRun(text(), emphasised: emphasised)
      }
    }

    private mutating func items() -> [String] {
      let length = count()
      return (0..<length).map { _ in text() }
    }

    private mutating func date(hasMinute: Bool) -> SheetDate {
      let (year, month, day, minute) = (integer(), integer(), integer(), integer())
      return SheetDate(
        year: year, month: month, day: day, minuteOfDay: hasMinute ? minute : nil)
    }

    private mutating func rowTarget() -> Cell.Link.Target {
      let dataset = text()
      return .row(dataset: dataset, key: text())
    }

    private mutating func placeTarget() -> Cell.Link.Target {
      let path = text()
      return .file(path, place: text())
    }

    private mutating func link(_ target: Cell.Link.Target) -> Cell {
      let words = text()
      return .link(Cell.Link(target, text: words, tip: byte() == 1 ? text() : nil))
    }
  }
}
