/// Cuts a stream into lines.
struct LineReader {
  struct Line {
    /// Without the line break.
    let bytes: [UInt8]
    /// From 1.
    let number: Int
    /// The line had more bytes than may be read at once; `bytes` is empty.
    var isTooLong = false
  }

  private var text: TextStream
  private let limit: Int
  private var buffer: [UInt8] = []
  /// Where the next line begins in the buffer.
  private var start = 0
  private var number = 0

  init(_ text: TextStream, limit: Int) {
    self.text = text
    self.limit = limit
  }

  /// Characters of a UTF-16 stream that became U+FFFD so far.
  var replacedCount: Int { text.replacedCount }

  mutating func next() throws(ReadingFault) -> Line? {
    var scanned = start
    while true {
      if let lineFeed = buffer[scanned...].firstIndex(of: 0x0A) { return cut(at: lineFeed) }
      scanned = buffer.count
      if scanned - start > limit { return try skipLongLine() }
      compact(&scanned)
      guard let more = try text.next() else { return lastLine() }
      buffer.append(contentsOf: more)
    }
  }
}

extension LineReader {
  private mutating func cut(at lineFeed: Int) -> Line {
    let isReturn = lineFeed > start && buffer[lineFeed - 1] == 0x0D
    let bytes = Array(buffer[start..<(isReturn ? lineFeed - 1 : lineFeed)])
    start = lineFeed + 1
    number += 1
    return bytes.count > limit
      ? Line(bytes: [], number: number, isTooLong: true) : Line(bytes: bytes, number: number)
  }

  private mutating func lastLine() -> Line? {
    guard start < buffer.count else { return nil }
    let bytes = Array(buffer[start...])
    start = buffer.count
    number += 1
    return Line(bytes: bytes, number: number)
  }

  private mutating func skipLongLine() throws(ReadingFault) -> Line {
    number += 1
    let line = Line(bytes: [], number: number, isTooLong: true)
    buffer = []
    start = 0
    while let more = try text.next() {
      guard let lineFeed = more.firstIndex(of: 0x0A) else { continue }
      buffer = Array(more[(lineFeed + 1)...])
      break
    }
    return line
  }

  private mutating func compact(_ scanned: inout Int) {
    guard start > 0 else { return }
    buffer.removeFirst(start)
    scanned -= start
    start = 0
  }
}
