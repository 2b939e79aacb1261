internal import Articles

/// A few words on a line of the article, with the rest of their sentence.
struct EvidencePassage {
  /// No sentence worth reading is longer.
  private static let reach = 400

  private let text: ArticleText
  private let span: TextSpan
  let passage: TextSpan

  /// - Parameter span: lies within the text.
  init(around span: TextSpan, in text: ArticleText) {
    self.text = text
    self.span = span
    passage = TextSpan(
      EvidencePassage.start(before: span.start, text.utf8),
      EvidencePassage.end(after: span.end, text.utf8))
  }

  var marked: String {
    text[TextSpan(passage.start, span.start)] + ">>" + text[span] + "<<"
      + text[TextSpan(span.end, passage.end)]
  }

  private static func start(before index: Int, _ bytes: [UInt8]) -> Int {
    let limit = max(0, index - reach)
    var start = index
    while start > limit, !endsSentence(bytes, at: start - 1) { start -= 1 }
    while start < index, bytes[start] == 0x20 || isContinuation(bytes[start]) { start += 1 }
    return start
  }

  private static func end(after index: Int, _ bytes: [UInt8]) -> Int {
    let limit = min(bytes.count, index + reach)
    var end = index
    while end < limit {
      if bytes[end] == 0x0A { return end }
      end += 1
      if endsSentence(bytes, at: end - 1) { return end }
    }
    while end > index, end < bytes.count, isContinuation(bytes[end]) { end -= 1 }
    return end
  }

  /// A line feed, or a mark of the end with a space behind it.
  private static func endsSentence(_ bytes: [UInt8], at index: Int) -> Bool {
    switch bytes[index] {
    case 0x0A: true
    case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"):
      index + 1 == bytes.count || bytes[index + 1] == 0x20
    default: false
    }
  }

  private static func isContinuation(_ byte: UInt8) -> Bool { byte & 0xC0 == 0x80 }
}
