internal import Articles

/// The part of a sentence that a sanctions sheet shows: whole words in a row, at most 300 Unicode
/// scalars, the telling words among them.
struct EvidenceWindow {
  static let longest = 300

  let span: TextSpan

  /// - Parameter keeping: lie within the sentence; the first is kept always, the next as long as
  ///   all of them fit.
  init(_ sentence: TextSpan, keeping: [TextSpan], in text: ArticleText) {
    let bytes = text.utf8
    guard EvidenceWindow.scalars(sentence, bytes) > EvidenceWindow.longest else {
      span = sentence
      return
    }
    var core = keeping.first ?? TextSpan(sentence.start, sentence.start)
    for part in keeping.dropFirst() where sentence.contains(part) {
      let union = core.union(part)
      if EvidenceWindow.scalars(union, bytes) <= EvidenceWindow.longest { core = union }
    }
    span = EvidenceWindow.grown(core, within: sentence, bytes)
  }

  /// As much to the left as to the right where both sides have it, then cut back to whole words.
  private static func grown(
    _ core: TextSpan, within sentence: TextSpan, _ bytes: [UInt8]
  ) -> TextSpan {
    let room = max(0, longest - scalars(core, bytes))
    let before = scalars(TextSpan(sentence.start, core.start), bytes)
    let after = scalars(TextSpan(core.end, sentence.end), bytes)
    let right = min(after, max(room / 2, room - before))
    var start = core.start
    for _ in 0..<min(before, room - right) {
      start -= 1
      while isContinuation(bytes[start]) { start -= 1 }
    }
    var end = core.end
    for _ in 0..<right {
      end += 1
      while end < sentence.end, isContinuation(bytes[end]) { end += 1 }
    }
    return TextSpan(
      wordStart(start, sentence.start, core.start, bytes),
      wordEnd(end, sentence.end, core.end, bytes))
  }

  private static func wordStart(_ start: Int, _ first: Int, _ core: Int, _ bytes: [UInt8]) -> Int {
    guard start > first, !isSpace(bytes[start - 1]) else { return start }
    var index = start
    while index < core, !isSpace(bytes[index]) { index += 1 }
    while index < core, isSpace(bytes[index]) { index += 1 }
    // Texts without spaces are cut between two characters.
    return index < core ? index : start
  }

  private static func wordEnd(_ end: Int, _ last: Int, _ core: Int, _ bytes: [UInt8]) -> Int {
    guard end < last, !isSpace(bytes[end]) else { return end }
    var index = end
    while index > core, !isSpace(bytes[index - 1]) { index -= 1 }
    while index > core, isSpace(bytes[index - 1]) { index -= 1 }
    return index > core ? index : end
  }

  private static func scalars(_ span: TextSpan, _ bytes: [UInt8]) -> Int {
    bytes[span.range].count { !isContinuation($0) }
  }

  private static func isContinuation(_ byte: UInt8) -> Bool { byte & 0xC0 == 0x80 }
  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A }
}
