/// A word of at most sixteen bytes, folded to lower case (ASCII) and packed into two integers.
///
/// Exact: two words have one key only when they are the same word, so a table needs no second
/// comparison and no string is built in the hot loop.
struct TimeWordKey: Hashable, Sendable {
  private let low: UInt64
  private let high: UInt64

  /// Nil for an empty word and for one that is too long to be in any table.
  init?(_ bytes: ArraySlice<UInt8>) {
    guard !bytes.isEmpty, bytes.count <= 16 else { return nil }
    var low: UInt64 = 0
    var high: UInt64 = 0
    var position = 0
    for byte in bytes {
      let folded = byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
      if position < 8 {
        low |= UInt64(folded) << UInt64(position * 8)
      } else {
        high |= UInt64(folded) << UInt64((position - 8) * 8)
      }
      position += 1
    }
    self.low = low
    self.high = high
  }
}
