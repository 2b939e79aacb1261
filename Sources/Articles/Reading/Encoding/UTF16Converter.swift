/// Turns UTF-16 into UTF-8 piece by piece; units without their partner become U+FFFD.
struct UTF16Converter {
  private let isBigEndian: Bool
  /// The first byte of a unit whose second one is still to come.
  private var halfUnit: UInt8?
  private var highSurrogate: UInt16?
  private(set) var replacedCount = 0

  /// Nil when the head neither has UTF-16's byte order mark nor looks like UTF-16 without it.
  init?(head: [UInt8]) {
    if head.starts(with: ByteOrderMark.utf16LittleEndian) {
      isBigEndian = false
    } else if head.starts(with: ByteOrderMark.utf16BigEndian) {
      isBigEndian = true
    } else if let order = UTF16Converter.orderWithoutMark(head) {
      isBigEndian = order
    } else {
      return nil
    }
  }

  mutating func convert(_ bytes: [UInt8]) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count)
    for byte in bytes {
      guard let first = halfUnit else {
        halfUnit = byte
        continue
      }
      halfUnit = nil
      let unit =
        isBigEndian
        ? UInt16(first) << 8 | UInt16(byte) : UInt16(byte) << 8 | UInt16(first)
      append(unit, to: &text)
    }
    return text
  }

  /// What the end of the input leaves open.
  mutating func finish() -> [UInt8] {
    guard halfUnit != nil || highSurrogate != nil else { return [] }
    halfUnit = nil
    highSurrogate = nil
    replacedCount += 1
    return Array("\u{FFFD}".utf8)
  }
}

extension UTF16Converter {
  private mutating func append(_ unit: UInt16, to text: inout [UInt8]) {
    if let high = highSurrogate {
      highSurrogate = nil
      if (0xDC00..<0xE000).contains(unit) {
        let value = 0x10000 + (UInt32(high) - 0xD800) << 10 + (UInt32(unit) - 0xDC00)
        return append(scalar: Unicode.Scalar(value), to: &text)
      }
      append(scalar: nil, to: &text)
    }
    if (0xD800..<0xDC00).contains(unit) {
      highSurrogate = unit
    } else {
      append(scalar: Unicode.Scalar(unit), to: &text)
    }
  }

  private mutating func append(scalar: Unicode.Scalar?, to text: inout [UInt8]) {
    if scalar == nil { replacedCount += 1 }
    text.append(contentsOf: UTF8.encode(scalar ?? "\u{FFFD}") ?? UTF8.encodedReplacementCharacter)
  }

  /// Western text in UTF-16 has a zero in every other byte; nil when that is not so.
  /// - Returns: true for big endian.
  private static func orderWithoutMark(_ head: [UInt8]) -> Bool? {
    let pairs = min(head.count, 512) / 2
    guard pairs >= 4 else { return nil }
    var zeroesFirst = 0
    var zeroesSecond = 0
    for pair in 0..<pairs {
      if head[pair * 2] == 0 { zeroesFirst += 1 }
      if head[pair * 2 + 1] == 0 { zeroesSecond += 1 }
    }
    if zeroesFirst * 10 >= pairs * 7, zeroesSecond * 20 <= pairs { return true }
    if zeroesSecond * 10 >= pairs * 7, zeroesFirst * 20 <= pairs { return false }
    return nil
  }
}
