/// Eight bytes at a time: which of them lie below a limit or equal a byte. Twice as fast as byte by
/// byte for texts of a few words; the library's SIMD types were slower here (Swift 6.3, x86-64).
enum ByteWords {
  static func spread(_ byte: UInt8) -> UInt64 {
    UInt64(byte) &* 0x0101_0101_0101_0101
  }

  /// The top bit of a byte is set where it is below the limit, and sometimes after such a byte:
  /// a no is sure, a yes must be looked at again.
  static func below(_ limit: UInt8, _ word: UInt64) -> UInt64 {
    (word &- spread(limit)) & ~word & spread(0x80)
  }

  /// As `below`, for bytes that equal `byte`.
  static func equal(_ byte: UInt8, _ word: UInt64) -> UInt64 {
    below(1, word ^ spread(byte))
  }
}
