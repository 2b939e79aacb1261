/// Cells as bytes: a tag, then the value.
enum RowCode {
  private enum Tag: UInt8 {
    case blank, text, rich, integer, number, no, yes, day, minute, list, url, row, file, place
  }

  static func append(_ row: [Cell], to bytes: inout [UInt8]) {
    bytes.pack(count: row.count)
    for cell in row { append(cell, to: &bytes) }
  }

  private static func append(_ cell: Cell, to bytes: inout [UInt8]) {
    switch cell {
    case .empty: append(.blank, to: &bytes)
    case .text(let text):
      append(.text, to: &bytes)
      bytes.pack(text)
    case .rich(let runs):
      append(.rich, to: &bytes)
      bytes.pack(count: runs.count)
      for run in runs {
        bytes.append(run.emphasised ? 1 : 0)
        bytes.pack(run.text)
      }
    case .integer(let number):
      append(.integer, to: &bytes)
      bytes.pack(word: UInt64(bitPattern: Int64(number)))
    case .number(let number):
      append(.number, to: &bytes)
      bytes.pack(word: number.bitPattern)
    case .flag(let flag): append(flag ? .yes : .no, to: &bytes)
    case .date(let date): append(date, to: &bytes)
    case .list(let items):
      append(.list, to: &bytes)
      bytes.pack(count: items.count)
      for item in items { bytes.pack(item) }
    case .link(let link): append(link, to: &bytes)
    }
  }

  private static func append(_ date: SheetDate, to bytes: inout [UInt8]) {
    append(date.minuteOfDay == nil ? .day : .minute, to: &bytes)
    for part in [date.year, date.month, date.day, date.minuteOfDay ?? 0] {
      bytes.pack(word: UInt64(bitPattern: Int64(part)))
    }
  }

  private static func append(_ link: Cell.Link, to bytes: inout [UInt8]) {
    switch link.target {
    case .url(let url):
      append(.url, to: &bytes)
      bytes.pack(url)
    case .row(let dataset, let key):
      append(.row, to: &bytes)
      bytes.pack(dataset)
      bytes.pack(key)
    case .file(let path, let place):
      append(place == nil ? .file : .place, to: &bytes)
      bytes.pack(path)
      if let place { bytes.pack(place) }
    }
    bytes.pack(link.text)
    bytes.append(link.tip == nil ? 0 : 1)
    if let tip = link.tip { bytes.pack(tip) }
  }

  private static func append(_ tag: Tag, to bytes: inout [UInt8]) { bytes.append(tag.rawValue) }

}

extension RowCode {
  /// - Parameter bytes: as `append` wrote them.
  static func row(_ bytes: UnsafeRawBufferPointer) -> [Cell] {
    var reader = Reader(bytes)
    let count = reader.count()
    return Array(unsafeUninitializedCapacity: count) { room, filled in
      while filled < count {
        room.initializeElement(at: filled, to: reader.cell())
        filled += 1
      }
    }
  }

  private struct Reader {
    private var packed: PackedReader

    init(_ bytes: UnsafeRawBufferPointer) {
      packed = PackedReader(bytes)
    }

    mutating func count() -> Int { packed.count() }
    private mutating func text() -> String { packed.text() }
    mutating func integer() -> Int { Int(Int64(bitPattern: packed.word())) }

    mutating func cell() -> Cell {
      switch Tag(rawValue: packed.byte()) {
      case .blank, nil: .empty
      case .text: .text(text())
      case .rich: .rich(runs())
      case .integer: .integer(integer())
      case .number: .number(Double(bitPattern: packed.word()))
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
        let emphasised = packed.byte() == 1
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
      return .link(Cell.Link(target, text: words, tip: packed.byte() == 1 ? text() : nil))
    }
  }
}
