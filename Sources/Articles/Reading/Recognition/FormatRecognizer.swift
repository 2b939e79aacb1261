/// What an input is, by its first bytes.
enum RecognizedFormat: Hashable {
  case text, markdown, html, feed, table
  case jsonLines
  case jsonDocument
}

/// Recognises formats by content; the name of a file only decides where the content leaves it open.
enum FormatRecognizer {
  /// - Parameters:
  ///   - head: the first bytes as UTF-8, without a byte order mark.
  ///   - isWhole: whether the head is the whole input.
  static func recognize(_ head: [UInt8], isWhole: Bool, fileExtension: String) -> RecognizedFormat {
    guard let first = head.first(where: { !isBlank($0) }) else { return .text }
    switch first {
    case UInt8(ascii: "{"): return json(head, isWhole: isWhole)
    case UInt8(ascii: "["):
      // “[Updated] Talks fail” opens with a bracket too.
      if startsJSONArray(head) { return .jsonDocument }
    case UInt8(ascii: "<"):
      if let format = MarkupRecognizer.recognize(head) { return format }
    default: break
    }
    if FrontMatter.opens(head) { return .markdown }
    if TableLayout(head: head) != nil { return .table }
    return byName(fileExtension)
  }

  /// For content that could be anything, the name says what it is meant to be.
  private static func byName(_ fileExtension: String) -> RecognizedFormat {
    switch fileExtension {
    case "csv", "tsv", "tab": .table
    case "html", "htm", "xhtml": .html
    case "md", "markdown": .markdown
    case "json": .jsonDocument
    case "jsonl", "ndjson": .jsonLines
    case "rss", "atom": .feed
    default: .text
    }
  }

  static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09...0x0D).contains(byte)
  }
}

extension FormatRecognizer {
  /// Lines when the first line is a whole object, or when it is broken and the second is one that
  /// no bracket closes over; a document when an object runs over lines.
  private static func json(_ head: [UInt8], isWhole: Bool) -> RecognizedFormat {
    let lines = head.split(separator: 0x0A, maxSplits: 3).map(Array.init)
    guard lines.count > 1 || isWhole else { return .jsonLines }  // one line, longer than the head
    if let first = lines.first, isObject(first) { return .jsonLines }
    guard lines.count > 1, lines[1].first == UInt8(ascii: "{"), isObject(lines[1]) else {
      return .jsonDocument
    }
    let closing = [UInt8(ascii: "]"), UInt8(ascii: "}"), UInt8(ascii: ",")]
    let third = lines.count > 2 ? lines[2].first { !isBlank($0) } : nil
    return third.map(closing.contains) == true ? .jsonDocument : .jsonLines
  }

  private static func isObject(_ line: [UInt8]) -> Bool {
    var parser = JSONParser(line)
    guard let value = try? parser.nextValue() else { return false }
    return value.object != nil && parser.peek() == nil
  }

  private static func startsJSONArray(_ head: [UInt8]) -> Bool {
    let rest = head.drop(while: isBlank).dropFirst().drop(while: isBlank)
    guard let next = rest.first else { return true }
    return [UInt8(ascii: "{"), UInt8(ascii: "]"), UInt8(ascii: "["), UInt8(ascii: "\"")]
      .contains(next)
  }
}
