/// The encoding that a file states within itself.
enum DeclaredEncoding {
  /// Bytes of a page in which a declaration may stand; the HTML standard looks at as many.
  private static let htmlWindow = 1024

  /// `<meta charset="…">` or `<meta … content="text/html; charset=…">`.
  static func html(_ bytes: [UInt8]) -> String? {
    value(after: "charset=", in: bytes.prefix(htmlWindow))
  }

  /// `<?xml … encoding="…"?>`.
  static func xml(_ bytes: [UInt8]) -> String? {
    guard let end = bytes.prefix(256).firstIndex(of: UInt8(ascii: ">")) else { return nil }
    return value(after: "encoding=", in: bytes[..<end])
  }

  private static func value(after key: String, in bytes: ArraySlice<UInt8>) -> String? {
    let wanted = Array(key.utf8)
    var index = bytes.startIndex
    while index + wanted.count < bytes.endIndex {
      let found = zip(bytes[index...], wanted).allSatisfy { byte, letter in
        byte == letter || ((0x41...0x5A).contains(byte) && byte | 0x20 == letter)
      }
      if found { return label(bytes[(index + wanted.count)...]) }
      index += 1
    }
    return nil
  }

  private static func label(_ bytes: ArraySlice<UInt8>) -> String? {
    let start = bytes.drop { $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "'") || $0 == 0x20 }
    let name = start.prefix { byte in
      (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte)
        || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_") || byte == UInt8(ascii: ":")
    }
    return name.isEmpty ? nil : String(decoding: name, as: UTF8.self)
  }
}

extension ArticleDraft {
  mutating func remark(unknownEncoding name: String?) {
    guard let name else { return }
    remark(
      .warning, "text.unknown-encoding",
      "the encoding “\(name)” is not known here and was read as UTF-8; save the file as UTF-8")
  }
}
