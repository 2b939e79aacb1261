/// Cuts a stream of delimited text into rows: RFC 4180, with any delimiter and any line end.
struct RowReader {
  struct Row {
    let cells: [String]
    /// The row's bytes as UTF-8, without the line end.
    let bytes: [UInt8]
    /// Line on which the row begins, from 1.
    let line: Int
    /// Characters that became U+FFFD.
    var replacedCount = 0
    /// Set when the row gives no cells.
    var fault: Fault?
  }

  enum Fault: Hashable {
    case tooLong
    /// The input ends inside a quoted cell.
    case openQuote
  }

  private enum State {
    case cellStart, plain, quoted, quoteInQuoted
  }

  private var text: TextStream
  private let delimiter: UInt8
  private let limit: Int
  private var buffer: [UInt8] = []
  private var start = 0
  private var line = 1

  init(_ text: TextStream, delimiter: UInt8, limit: Int) {
    self.text = text
    self.delimiter = delimiter
    self.limit = limit
  }

  /// The next row that is not blank; nil at the end.
  mutating func next() throws(ReadingFault) -> Row? {
    while let row = try nextOrBlank() {
      if row.fault != nil || row.bytes.contains(where: { !FormatRecognizer.isBlank($0) }) {
        return row
      }
    }
    return nil
  }
}

extension RowReader {
  private mutating func nextOrBlank() throws(ReadingFault) -> Row? {
    var state = State.cellStart
    var index = start
    while true {
      scan: while index < buffer.count {
        let byte = buffer[index]
        if state != .quoted, byte == 0x0A || byte == 0x0D {
          guard let next = placeAfterLineEnd(at: index) else { break scan }
          return row(until: index, next: next)
        }
        state = following(state, byte)
        index += 1
      }
      if index - start > limit { return try skipLongRow(state) }
      if start > 0 {
        buffer.removeFirst(start)
        index -= start
        start = 0
      }
      guard let more = try text.next() else { return lastRow(state) }
      buffer.append(contentsOf: more)
    }
  }

  private func following(_ state: State, _ byte: UInt8) -> State {
    switch state {
    case .quoted: byte == UInt8(ascii: "\"") ? .quoteInQuoted : .quoted
    case .quoteInQuoted where byte == UInt8(ascii: "\""): .quoted
    case .cellStart where byte == UInt8(ascii: "\""): .quoted
    case .cellStart, .plain, .quoteInQuoted: byte == delimiter ? .cellStart : .plain
    }
  }

  /// Nil when the buffer ends between a carriage return and what may be its line feed.
  private func placeAfterLineEnd(at index: Int) -> Int? {
    guard buffer[index] == 0x0D else { return index + 1 }
    guard index + 1 < buffer.count else { return nil }
    return buffer[index + 1] == 0x0A ? index + 2 : index + 1
  }

  private mutating func row(until end: Int, next: Int) -> Row {
    let row = row(Array(buffer[start..<end]), line: line)
    line += 1 + RowReader.lineEnds(in: row.bytes)
    start = next
    return row
  }

  private mutating func lastRow(_ state: State) -> Row? {
    guard start < buffer.count else { return nil }
    var bytes = Array(buffer[start...])
    if bytes.last == 0x0D { bytes.removeLast() }
    start = buffer.count
    if state == .quoted { return Row(cells: [], bytes: bytes, line: line, fault: .openQuote) }
    return row(bytes, line: line)
  }

  private func row(_ bytes: [UInt8], line: Int) -> Row {
    guard bytes.count <= limit else {
      return Row(cells: [], bytes: [], line: line, fault: .tooLong)
    }
    var text = bytes
    let replaced = UTF8Repair.repair(&text)
    return Row(cells: cells(of: text), bytes: bytes, line: line, replacedCount: replaced)
  }

  /// Goes on behind a row of too many bytes, as far as its quotation marks can be trusted.
  private mutating func skipLongRow(_ reached: State) throws(ReadingFault) -> Row {
    let row = Row(cells: [], bytes: [], line: line, fault: .tooLong)
    var state = reached
    line += 1 + RowReader.lineEnds(in: buffer[start...])
    buffer = []
    start = 0
    while let more = try text.next() {
      for (index, byte) in more.enumerated() {
        if state != .quoted, byte == 0x0A {
          buffer = Array(more[(index + 1)...])
          return row
        }
        state = following(state, byte)
      }
      line += RowReader.lineEnds(in: more)
    }
    return row
  }

  private static func lineEnds(in bytes: some Sequence<UInt8>) -> Int {
    bytes.count { $0 == 0x0A }
  }

  private func cells(of row: [UInt8]) -> [String] {
    var cells: [String] = []
    var cell: [UInt8] = []
    var state = State.cellStart
    for byte in row {
      let next = following(state, byte)
      switch (state, next) {
      case (.cellStart, .quoted), (.quoted, .quoteInQuoted): break
      case (_, .cellStart):
        cells.append(String(decoding: cell, as: UTF8.self))
        cell.removeAll(keepingCapacity: true)
      default: cell.append(byte)
      }
      state = next
    }
    cells.append(String(decoding: cell, as: UTF8.self))
    return cells
  }
}
