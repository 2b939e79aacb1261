/// Text decoded from bytes of one encoding, and what had to be changed for it.
struct DecodedText {
  var utf8: [UInt8]
  /// Characters that became U+FFFD.
  var replacedCount = 0
  /// An encoding that was declared but is not known here.
  var unknownEncoding: String?

  var string: String { String(decoding: utf8, as: UTF8.self) }
}

/// Decodes whole files.
enum TextDecoder {
  /// - Parameter declared: the encoding's name as the file states it; a byte order mark counts more.
  static func decode(_ bytes: [UInt8], declared: String? = nil) -> DecodedText {
    if var converter = UTF16Converter(head: bytes) {
      var text = converter.convert(bytes) + converter.finish()
      if text.starts(with: ByteOrderMark.utf8) { text.removeFirst(ByteOrderMark.utf8.count) }
      return DecodedText(utf8: text, replacedCount: converter.replacedCount)
    }
    if bytes.starts(with: ByteOrderMark.utf8) {
      return decodeUTF8(Array(bytes.dropFirst(ByteOrderMark.utf8.count)))
    }
    guard let declared, !isUTF8(declared) else { return decodeUTF8(bytes) }
    if let page = CodePage(label: declared) { return page.decode(bytes) }
    var text = decodeUTF8(bytes)
    text.unknownEncoding = declared
    return text
  }

  private static func decodeUTF8(_ bytes: [UInt8]) -> DecodedText {
    var text = bytes
    let count = UTF8Repair.repair(&text)
    return DecodedText(utf8: text, replacedCount: count)
  }

  /// Also for UTF-16 declared in a readable byte order: the declaration itself was read as ASCII,
  /// so it cannot be true.
  private static func isUTF8(_ label: String) -> Bool {
    ["utf-8", "utf8", "unicode-1-1-utf-8", "utf-16", "utf-16le", "utf-16be", "unicode"]
      .contains(label.lowercased())
  }
}
