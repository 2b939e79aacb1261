/// Markdown as a reader sees it: without the marks for headings, emphasis, links and pictures.
enum MarkdownText {
  struct Plain {
    var text: String
    /// The first heading, when it opens the text.
    var heading: String?
  }

  static func plain(_ markdown: Substring) -> Plain {
    var plain = Plain(text: "")
    var isEmpty = true
    for line in markdown.split(separator: "\n", omittingEmptySubsequences: false) {
      let marks = lineMarks(line)
      let words = inline(line[marks.end...])
      if isEmpty, marks.isHeading { plain.heading = TextTidying.line(words) }
      if !words.isEmpty { isEmpty = false }
      plain.text += words
      plain.text += "\n"
    }
    return plain
  }
}

extension MarkdownText {
  /// Skips `#` of a heading and `>` of a quotation.
  private static func lineMarks(_ line: Substring) -> (end: Substring.Index, isHeading: Bool) {
    var index = line.startIndex
    while index < line.endIndex, line[index] == ">" || line[index] == " " {
      index = line.index(after: index)
    }
    let quoted = line[..<index].contains(">") ? index : line.startIndex
    let hashes = line[index...].prefix { $0 == "#" }
    guard (1...6).contains(hashes.count), line[hashes.endIndex...].first == " " else {
      return (quoted, false)
    }
    return (line.index(after: hashes.endIndex), true)
  }

  private static func inline(_ line: Substring) -> String {
    guard line.utf8.contains(where: { [0x2A, 0x5B, 0x5F, 0x60, 0x5C].contains($0) }) else {
      return String(line)
    }
    let bytes = Array(line.utf8)
    var text: [UInt8] = []
    var index = 0
    while index < bytes.count { index = step(bytes, at: index, into: &text) }
    return String(decoding: text, as: UTF8.self)
  }

  /// Copies or skips what stands at `index`, and gives the place after it.
  private static func step(_ bytes: [UInt8], at index: Int, into text: inout [UInt8]) -> Int {
    let byte = bytes[index]
    let next = index + 1 < bytes.count ? bytes[index + 1] : 0
    switch byte {
    case UInt8(ascii: "\\") where (0x21...0x2F).contains(next) || next == UInt8(ascii: "_"):
      text.append(next)
      return index + 2
    case UInt8(ascii: "*"), UInt8(ascii: "`"):
      // A star between spaces is a star.
      if byte == UInt8(ascii: "*"), next == 0x20, text.last ?? 0x20 == 0x20 { break }
      return index + 1
    case UInt8(ascii: "_") where !(isWord(next) && isWord(text.last ?? 0)):
      return index + 1
    case UInt8(ascii: "!") where next == UInt8(ascii: "["):
      if let link = link(bytes, at: index + 1) { return link.end }
    case UInt8(ascii: "["):
      guard let link = link(bytes, at: index) else { break }
      text.append(contentsOf: bytes[link.words])
      return link.end
    default: break
    }
    text.append(byte)
    return index + 1
  }

  /// `[words](address)` from its bracket on.
  private static func link(_ bytes: [UInt8], at start: Int) -> (words: Range<Int>, end: Int)? {
    let limit = min(bytes.count, start + 2000)
    guard let close = bytes[start..<limit].firstIndex(of: UInt8(ascii: "]")), close + 1 < limit,
      bytes[close + 1] == UInt8(ascii: "("),
      let end = bytes[close..<limit].firstIndex(of: UInt8(ascii: ")"))
    else { return nil }
    return (start + 1..<close, end + 1)
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    byte >= 0x80 || (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20)
  }
}
