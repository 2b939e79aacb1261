/// Copies text into a CSV buffer and looks, on the way, whether it needs quotes.
///
/// Sixteen bytes at a time: RFC 4180 has four bytes that matter, and most texts hold none.
struct CSVText {
  let delimiter: UInt8

  private static let quote = UInt8(ascii: "\"")

  /// As it is, or in quotes when it holds the delimiter, a quote or a line end.
  func append(_ text: UnsafeBufferPointer<UInt8>, to buffer: inout CSVBuffer) {
    guard let source = text.baseAddress.map(UnsafeRawPointer.init) else { return }
    let target = buffer.reserve(text.count)
    if copy(source, text.count, to: target) {
      appendQuoted(text, to: &buffer)
    } else {
      buffer.advance(text.count)
    }
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
    if count >= 16 {
      var found = SIMDMask<SIMD16<Int8>>(repeating: false)
      var start = 0
      while start + 16 < count {
        found .|= step16(source + start, target + start)
        start += 16
      }
      // The last block overlaps the one before it, so that none is short.
      found .|= step16(source + count - 16, target + count - 16)
      return any(found)
    }
    if count >= 8 {
      let first = step8(source, target)
      return first || step8(source + count - 8, target + count - 8)
    }
    var found = false
    for index in 0..<count {
      let byte = source.load(fromByteOffset: index, as: UInt8.self)
      target.storeBytes(of: byte, toByteOffset: index, as: UInt8.self)
      found = found || byte == delimiter || byte == Self.quote || byte == 0x0A || byte == 0x0D
    }
    return found
  }

  private func step16(
    _ source: UnsafeRawPointer, _ target: UnsafeMutableRawPointer
  ) -> SIMDMask<SIMD16<Int8>> {
    let block = source.loadUnaligned(as: SIMD16<UInt8>.self)
    target.storeBytes(of: block, as: SIMD16<UInt8>.self)
    return (block .== delimiter) .| (block .== Self.quote) .| (block .== 0x0A) .| (block .== 0x0D)
  }

  private func step8(_ source: UnsafeRawPointer, _ target: UnsafeMutableRawPointer) -> Bool {
    let block = source.loadUnaligned(as: SIMD8<UInt8>.self)
    target.storeBytes(of: block, as: SIMD8<UInt8>.self)
    return any(
      (block .== delimiter) .| (block .== Self.quote) .| (block .== 0x0A) .| (block .== 0x0D))
  }
}
