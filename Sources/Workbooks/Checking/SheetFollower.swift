internal import CZlib

/// A sheet part as its bytes come: rows that went to the file as they were made must be found in it
/// byte for byte, by their sum; all else is parsed and counted.
final class SheetFollower {
  private static let opening = Array("<sheetData>".utf8)

  private let scanner: XMLScanner
  private let counter: CellCounter?
  private let runs: [SentRun]
  private var next = 0
  /// Bytes up to the end of `<sheetData>`.
  private var base: Int?
  private var position = 0
  private var opened = 0
  private var sum: UInt32 = 0
  private var isOther = false
  private var goesOn = true

  init(counter: CellCounter?, runs: [SentRun]) {
    self.counter = counter
    self.runs = counter == nil ? [] : runs
    scanner = XMLScanner(counter ?? WellFormedness())
  }

  func feed(_ piece: UnsafeBufferPointer<UInt8>) {
    var rest = piece
    while !rest.isEmpty {
      let count = min(step(rest), rest.count)
      rest = UnsafeBufferPointer(rebasing: rest[count...])
      position += count
    }
  }

  /// - Returns: cells with a value and their rows, for sheets; what is wrong with the part.
  func finish() -> (cells: Int?, rows: Int?, fault: String?) {
    _ = scanner.finish()
    let isWhole = next == runs.count && !isOther
    let fault = scanner.fault?.words ?? (isWhole ? nil : "its rows are not those that were sent")
    guard let counter else { return (nil, nil, fault) }
    return (
      runs.reduce(counter.cells) { $0 + $1.cells }, runs.reduce(counter.rows) { $0 + $1.rows },
      fault
    )
  }

  /// Deals with the start of the bytes, to the end of what is of one kind.
  private func step(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    guard next < runs.count else { return parse(bytes, bytes.count) }
    guard let base else { return parse(bytes, findOpening(bytes)) }
    let run = runs[next]
    let start = base + run.start
    guard position >= start else { return parse(bytes, start - position) }
    let count = min(start + run.count - position, bytes.count)
    sum = UInt32(truncatingIfNeeded: crc32(UInt(sum), bytes.baseAddress, UInt32(count)))
    if position + count == start + run.count {
      isOther = isOther || sum != run.checksum
      sum = 0
      next += 1
    }
    return count
  }

  private func parse(_ bytes: UnsafeBufferPointer<UInt8>, _ count: Int) -> Int {
    let count = min(count, bytes.count)
    goesOn = goesOn && scanner.feed(UnsafeBufferPointer(rebasing: bytes[..<count]))
    return count
  }

  /// No text and no attribute holds a plain `<`, so the tag is the tag, wherever pieces end.
  private func findOpening(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    for (index, byte) in bytes.enumerated() {
      opened = byte == Self.opening[opened] ? opened + 1 : byte == Self.opening[0] ? 1 : 0
      guard opened == Self.opening.count else { continue }
      base = position + index + 1
      return index + 1
    }
    return bytes.count
  }
}
