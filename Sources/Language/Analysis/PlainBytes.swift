/// A token's bytes with typographic quotation marks, apostrophes and dashes made plain.
struct PlainBytes: ~Copyable {
  static let upper = UInt8(ascii: "X")
  static let lower = UInt8(ascii: "x")
  static let digit = UInt8(ascii: "d")
  /// Letters beyond ASCII.
  static let foreign = UInt8(ascii: "u")

  private let base = UnsafeMutablePointer<UInt8>.allocate(capacity: 64)
  private(set) var count = 0

  deinit {
    base.deallocate()
  }

  @inline(__always)
  subscript(index: Int) -> UInt8 { base[index] }

  mutating func fill(from bytes: Slice<UnsafeBufferPointer<UInt8>>) {
    count = 0
    var index = bytes.startIndex
    while index < bytes.endIndex {
      var byte = bytes[index]
      // General punctuation, E2 80 xx: dashes 93–95, single quotes 98–9B, double quotes 9C–9F.
      if byte == 0xE2, index + 2 < bytes.endIndex, bytes[index + 1] == 0x80 {
        let third = bytes[index + 2]
        let plain: UInt8? =
          switch third {
          case 0x93...0x95: UInt8(ascii: "-")
          case 0x98...0x9B: UInt8(ascii: "'")
          case 0x9C...0x9F: UInt8(ascii: "\"")
          default: nil
          }
        if let plain {
          byte = plain
          index += 2
        }
      }
      base[count] = byte
      count += 1
      index += 1
    }
  }

  @inline(__always)
  static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

  @inline(__always)
  static func lowered(_ byte: UInt8) -> UInt8 { byte &- 0x41 < 26 ? byte | 0x20 : byte }

  /// Upper case, lower case, digit, a letter beyond ASCII, or the sign itself.
  @inline(__always)
  static func kind(_ byte: UInt8) -> UInt8 {
    if byte &- 0x41 < 26 { return upper }
    if byte &- 0x61 < 26 { return lower }
    if isDigit(byte) { return digit }
    return byte >= 0x80 ? foreign : byte
  }
}
