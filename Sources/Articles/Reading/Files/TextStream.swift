/// A byte stream as UTF-8 without its byte order mark, converted on the way when it is UTF-16.
struct TextStream {
  private let bytes: ByteStream
  private var converter: UTF16Converter?
  private var isAtStart = true

  /// - Parameter head: the first bytes of the stream, which tell its encoding.
  init(_ bytes: ByteStream, head: [UInt8]) {
    self.bytes = bytes
    converter = UTF16Converter(head: head)
  }

  var replacedCount: Int { converter?.replacedCount ?? 0 }

  mutating func next() throws(ReadingFault) -> [UInt8]? {
    guard let raw = try bytes.next() else {
      let rest = converter?.finish() ?? []
      converter = nil
      return rest.isEmpty ? nil : rest
    }
    var text = converter?.convert(raw) ?? raw
    if isAtStart {
      isAtStart = false
      if text.starts(with: ByteOrderMark.utf8) { text.removeFirst(ByteOrderMark.utf8.count) }
    }
    return text
  }
}
