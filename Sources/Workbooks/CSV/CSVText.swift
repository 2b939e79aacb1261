/// Copies text into a CSV buffer and looks, on the way, whether it needs quotes.
///
/// Eight bytes at a time: RFC 4180 has four bytes that matter, and most texts hold none. A text
/// with one of them, or with any control character, is gone through again, byte by byte.
struct CSVText {
  let delimiter: UInt8

  private static let quote = UInt8(ascii: "\"")

  /// As it is, or in quotes when it holds the delimiter, a quote or a line end.
  func append(_ text: UnsafeBufferPointer<UInt8>, to buffer: inout CSVBuffer) {
    guard let source = text.baseAddress.map(UnsafeRawPointer.init) else { return }
    let target = buffer.reserve(text.count)
    if copy(source, text.count, to: target), text.contains(where: isTelling) {
      appendQuoted(text, to: &buffer)
    } else {
      buffer.advance(text.count)
    }
  }

  private func isTelling(_ byte: UInt8) -> Bool {
    byte == delimiter || byte == Self.quote || byte == 0x0A || byte == 0x0D
  }

  /// In quotes, those of the text doubled.
  func appendQuoted(
    _ text: UnsafeBufferPointer<UInt8>, after prefix: UInt8? = nil, to buffer: inout CSVBuffer
  ) {
    let start = buffer.reserve(2 * text.count + 3)
    var target = start
    func put(_ byte: UInt8) {
      target.storeBytes(of: byte, as: UInt8.self)
      target += 1
    }
    put(Self.quote)
    if let prefix { put(prefix) }
    for byte in text {
      if byte == Self.quote { put(byte) }
      put(byte)
    }
    put(Self.quote)
    buffer.advance(target - start)
  }

  /// - Returns: whether one of the bytes that matter is among them.
  private func copy(
    _ source: UnsafeRawPointer, _ count: Int, to target: UnsafeMutableRawPointer
  ) -> Bool {
    guard count >= 8 else { return copyShort(source, count, to: target) }
    var found: UInt64 = 0
    var start = 0
    while start < count {
      // The last word overlaps the one before it, so that none is short.
      let place = min(start, count - 8)
      let word = source.loadUnaligned(fromByteOffset: place, as: UInt64.self)
      target.storeBytes(of: word, toByteOffset: place, as: UInt64.self)
      found |= ByteWords.below(0x20, word) | ByteWords.equal(Self.quote, word)
      found |= ByteWords.equal(delimiter, word)
      start += 8
    }
    return found != 0
  }

  private func copyShort(
    _ source: UnsafeRawPointer, _ count: Int, to target: UnsafeMutableRawPointer
  ) -> Bool {
    var found = false
    for index in 0..<count {
      let byte = source.load(fromByteOffset: index, as: UInt8.self)
      target.storeBytes(of: byte, toByteOffset: index, as: UInt8.self)
      found = found || byte == delimiter || byte == Self.quote || byte < 0x20
    }
    return found
  }
}
