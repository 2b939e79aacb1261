/// Numbers and texts as bytes: counts in seven bits a byte, texts with their length before them.
extension [UInt8] {
  package mutating func pack(_ text: String) {
    pack(count: text.utf8.count)
    append(contentsOf: text.utf8)
  }

  package mutating func pack(word: UInt64) {
    Swift.withUnsafeBytes(of: word) { append(contentsOf: $0) }
  }

  /// - Parameter count: not negative.
  package mutating func pack(count: Int) {
    var rest = UInt(count)
    while rest >= 0x80 {
      append(UInt8(rest & 0x7F) | 0x80)
      rest >>= 7
    }
    append(UInt8(rest))
  }
}

/// Reads what `pack` wrote, in the same order.
package struct PackedReader {
  private let bytes: UnsafeRawBufferPointer
  private var position = 0

  package init(_ bytes: UnsafeRawBufferPointer) {
    self.bytes = bytes
  }

  package mutating func byte() -> UInt8 {
    defer { position += 1 }
    return bytes[position]
  }

  package mutating func count() -> Int {
    var number: UInt = 0
    var shift: UInt = 0
    while true {
      let byte = byte()
      number |= UInt(byte & 0x7F) << shift
      if byte < 0x80 { return Int(number) }
      shift += 7
    }
  }

  package mutating func word() -> UInt64 {
    defer { position += 8 }
    return bytes.loadUnaligned(fromByteOffset: position, as: UInt64.self)
  }

  package mutating func text() -> String {
    let length = count()
    defer { position += length }
    return String(decoding: bytes[position..<(position + length)], as: UTF8.self)
  }
}
