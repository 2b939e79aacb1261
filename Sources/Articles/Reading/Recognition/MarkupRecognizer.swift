/// Tells web pages from feeds by their first element.
enum MarkupRecognizer {
  /// Nil when the text only begins with a “<”.
  static func recognize(_ head: [UInt8]) -> RecognizedFormat? {
    guard let name = rootName(head) else { return nil }
    switch name {
    case "rss", "feed", "rdf:rdf", "channel", "atom:feed": return .feed
    case _ where name.utf8.allSatisfy(isNameByte): return .html
    default: return nil
    }
  }

  /// The first element's name in lower case, after declarations and comments.
  static func rootName(_ head: [UInt8]) -> String? {
    var index = 0
    while let open = head[index...].firstIndex(of: UInt8(ascii: "<")) {
      let rest = head[(open + 1)...]
      if rest.starts(with: Array("!--".utf8)) {
        guard let end = endOfComment(rest) else { return nil }
        index = end
      } else if rest.first == UInt8(ascii: "?") || rest.first == UInt8(ascii: "!") {
        guard let end = rest.firstIndex(of: UInt8(ascii: ">")) else { return nil }
        if isHTMLDoctype(rest) { return "html" }
        index = end + 1
      } else {
        let name = rest.prefix(while: isNameByte)
        return name.isEmpty ? nil : String(decoding: name, as: UTF8.self).lowercased()
      }
    }
    return nil
  }

  private static func isHTMLDoctype(_ rest: ArraySlice<UInt8>) -> Bool {
    String(decoding: rest.prefix(14), as: UTF8.self).lowercased().hasPrefix("!doctype html")
  }

  private static func endOfComment(_ rest: ArraySlice<UInt8>) -> Int? {
    var index = rest.startIndex + 3
    while index + 2 < rest.endIndex {
      if rest[index] == UInt8(ascii: "-"), rest[index + 1] == UInt8(ascii: "-"),
        rest[index + 2] == UInt8(ascii: ">")
      {
        return index + 3
      }
      index += 1
    }
    return nil
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte) || byte == UInt8(ascii: ":")
      || byte == UInt8(ascii: "-")
  }
}
