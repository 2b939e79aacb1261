internal import CZlib

/// A stretch of rows as it was sent to a sheet, to be found again in the written part.
struct SentRun: Hashable, Sendable {
  /// Bytes after `<sheetData>`.
  let start: Int
  private(set) var count = 0
  /// CRC-32.
  private(set) var checksum: UInt32 = 0
  var rows = 0
  var cells = 0

  init(start: Int) {
    self.start = start
  }

  mutating func add(_ bytes: UnsafeBufferPointer<UInt8>) {
    checksum = UInt32(
      truncatingIfNeeded: crc32(UInt(checksum), bytes.baseAddress, UInt32(bytes.count)))
    count += bytes.count
  }
}
