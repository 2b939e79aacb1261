/// What a Unicode scalar does in a token.
enum ScalarClass: UInt8 {
  /// White space, and the controls and direction marks that stand between tokens.
  case space
  case letter
  case digit
  case punctuation
  case emoji
  /// Written without spaces: each scalar is a token of its own.
  case ideograph
}

/// Reads classes off UTF-8 bytes; no table of the standard library is asked, for speed.
enum ScalarReader {
  /// The class of the scalar at a byte, and how many bytes it takes.
  ///
  /// Bytes that are not UTF-8 count as one-byte letters, so that nothing is lost or split oddly.
  @inline(__always)
  static func read(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> (ScalarClass, Int) {
    let byte = bytes[index]
    if byte < 0x80 { return (ascii(byte), 1) }
    return wide(bytes, index)
  }

  @inline(__always)
  static func ascii(_ byte: UInt8) -> ScalarClass {
    if byte &- 0x61 < 26 || byte &- 0x41 < 26 { return .letter }
    if byte <= 0x20 || byte == 0x7F { return .space }
    if byte &- 0x30 < 10 { return .digit }
    return .punctuation
  }

  /// The scalar at a byte outside ASCII; a stray byte gives itself with length one.
  static func scalar(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> (UInt32, Int) {
    let lead = bytes[index]
    let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC2 ? 2 : 1
    guard length > 1, lead < 0xF5, index + length <= bytes.count else { return (UInt32(lead), 1) }
    var value = UInt32(lead) & (0xFF >> UInt32(length + 1))
    for offset in 1..<length {
      let next = bytes[index + offset]
      guard next & 0xC0 == 0x80 else { return (UInt32(lead), 1) }
      value = value << 6 | UInt32(next & 0x3F)
    }
    return (value, length)
  }

  private static func wide(
    _ bytes: UnsafeBufferPointer<UInt8>, _ index: Int
  ) -> (ScalarClass, Int) {
    let (value, length) = scalar(bytes, index)
    if length == 1 { return (.letter, 1) }
    return (classOf(value), length)
  }

  static func classOf(_ value: UInt32) -> ScalarClass {
    switch value {
    case 0x85, 0xA0, 0x1680, 0x2000...0x200B, 0x200E, 0x200F, 0x2028...0x202F, 0x205F...0x206F,
      0x3000, 0xFEFF:
      return .space
    case 0x80...0x9F: return .space
    case 0xAA, 0xAD, 0xB5, 0xBA: return .letter
    case 0xB2, 0xB3, 0xB9, 0xBC...0xBE, 0x660...0x669, 0x6F0...0x6F9, 0x966...0x96F:
      return .digit
    case 0xA1...0xBF, 0xD7, 0xF7: return .punctuation
    case 0x200C, 0x200D: return .letter
    case 0x2010...0x2027, 0x2030...0x205E, 0x20A0...0x20CF: return .punctuation
    case 0x2190...0x25FF, 0x2900...0x2BFF: return .punctuation
    case 0x2600...0x27BF, 0x1F000...0x1FAFF: return .emoji
    default: return beyondLatin(value)
    }
  }

  private static func beyondLatin(_ value: UInt32) -> ScalarClass {
    switch value {
    case 0x37E, 0x387, 0x55A...0x55F, 0x589, 0x58A, 0x5BE, 0x5C0, 0x5C3, 0x5F3, 0x5F4, 0x60C, 0x60D,
      0x61B, 0x61E, 0x61F, 0x66A...0x66D, 0x6D4, 0x964, 0x965, 0x970, 0x10FB, 0x1360...0x1368:
      return .punctuation
    case 0x3001...0x3003, 0x3008...0x3020, 0x3030, 0x30FB, 0xFE10...0xFE19, 0xFE30...0xFE6F,
      0xFF01...0xFF0F, 0xFF1A...0xFF20, 0xFF3B...0xFF40, 0xFF5B...0xFF65, 0xFFE0...0xFFFD:
      return .punctuation
    case 0xFF10...0xFF19: return .digit
    case 0xE01...0xE5B, 0x3004...0x3007, 0x3021...0x302F, 0x3031...0x30FA, 0x30FC...0x30FF,
      0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x323AF:
      return .ideograph
    default: return .letter
    }
  }
}
