/// Decodes a few stretches, spread over a text, so that the time does not grow with its length.
struct TextSample {
  private static let stretches = 4
  private static let stretchLength = 512

  static func ranges(_ count: Int) -> [Range<Int>] {
    guard count > stretches * stretchLength else { return [0..<count] }
    let step = (count - stretchLength) / (stretches - 1)
    return (0..<stretches).map { $0 * step..<$0 * step + stretchLength }
  }

  /// The scalar at `offset` and the bytes it takes; a broken or cut sequence gives one byte and zero.
  static func scalar(_ bytes: [UInt8], _ offset: Int, _ end: Int) -> (value: UInt32, length: Int) {
    let lead = bytes[offset]
    if lead < 0x80 { return (UInt32(lead), 1) }
    let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC2 ? 2 : 1
    guard length > 1, offset + length <= end else { return (0, 1) }
    var value = UInt32(lead & (0x7F >> UInt8(length)))
    for next in bytes[offset + 1..<offset + length] {
      guard next & 0xC0 == 0x80 else { return (0, 1) }
      value = value << 6 | UInt32(next & 0x3F)
    }
    return (value, length)
  }
}
