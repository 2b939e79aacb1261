/// What every span of one record is checked against.
struct RecordFrame {
  let text: ArticleText
  let sha256: String
  let offsets: OffsetMap

  init(text: ArticleText, sha256: String) {
    self.text = text
    self.sha256 = sha256
    offsets = OffsetMap(text)
  }

  /// - Parameters: Unicode scalars, half open.
  func span(start: Int, end: Int) throws(RecordError) -> TextSpan {
    guard start <= end, let first = offsets.byte(atScalar: start),
      let last = offsets.byte(atScalar: end)
    else {
      throw RecordError(
        code: .offset, path: nil,
        problem: "\(start)..<\(end) does not lie inside the text of \(offsets.scalarCount)"
          + " characters; offsets count Unicode scalars from 0")
    }
    return TextSpan(first, last)
  }

  func verify(_ words: String, at span: TextSpan, key: String) throws(RecordError) {
    guard !text.utf8[span.range].elementsEqual(words.utf8) else { return }
    throw RecordError(
      code: .textMismatch, path: key,
      problem: "says “\(RecordFrame.shortened(words))”, but the article has "
        + "“\(RecordFrame.shortened(text[span]))” there; offsets count Unicode scalars")
  }

  private static func shortened(_ words: String) -> String {
    let flat = words.replacing("\n", with: " ")
    return flat.count <= 40 ? flat : flat.prefix(39) + "…"
  }
}
