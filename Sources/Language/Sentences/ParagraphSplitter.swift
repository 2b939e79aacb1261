/// Groups tokens into paragraphs: what stands between line breaks that are not mere wrapping.
struct ParagraphSplitter {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let tokens: TokenColumns
  private let lists: WordLists
  private let layout: LineLayout

  init(_ bytes: UnsafeBufferPointer<UInt8>, tokens: TokenColumns, lists: WordLists) {
    self.bytes = bytes
    self.tokens = tokens
    self.lists = lists
    layout = LineLayout(bytes)
  }

  /// Token ranges in order, without gaps.
  func split() -> [Range<Int>] {
    var paragraphs: [Range<Int>] = []
    var start = 0
    for token in 0..<tokens.count where endsParagraph(token) {
      paragraphs.append(start..<token + 1)
      start = token + 1
    }
    return paragraphs
  }

  private func endsParagraph(_ token: Int) -> Bool {
    guard token + 1 < tokens.count else { return true }
    let gap = Int(tokens.ends[token])..<Int(tokens.starts[token + 1])
    guard !gap.isEmpty, gap.count > 1 || bytes[gap.lowerBound] == 0x0A else { return false }
    switch lineBreaks(gap) {
    case 0: return false
    case 1: return !layout.isHardWrapped && !continuesLine(token)
    default: return true
    }
  }

  /// Line breaks in a gap: LF, CR, CR LF; U+2028 and U+2029 count as two.
  private func lineBreaks(_ gap: Range<Int>) -> Int {
    var breaks = 0
    for index in gap {
      switch bytes[index] {
      case 0x0A: breaks += 1
      case 0x0D where bytes[index + 1] != 0x0A: breaks += 1
      case 0xA8 where bytes[index - 1] == 0x80, 0xA9 where bytes[index - 1] == 0x80: breaks += 2
      default: break
      }
      if breaks > 1 { break }
    }
    return breaks
  }

  /// A single break before a lower-case word, with no full stop before it, is a wrapped line.
  private func continuesLine(_ token: Int) -> Bool {
    let follower = Follower(bytes, tokens, token + 1)
    return follower.shape == .lower && Terminator(bytes, tokens, token, lists) == .none
      && bytes[Int(tokens.ends[token]) - 1] != .colon
  }
}
