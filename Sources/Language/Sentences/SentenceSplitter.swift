/// Groups tokens into sentences, for news: quotations of several sentences, abbreviations,
/// datelines, headlines and lists without full stops.
///
/// Every decision looks at a bounded number of tokens around it.
struct SentenceSplitter {
  let bytes: UnsafeBufferPointer<UInt8>
  let tokens: TokenColumns
  let lists: WordLists
  private let layout: LineLayout

  init(_ bytes: UnsafeBufferPointer<UInt8>, tokens: TokenColumns, lists: WordLists) {
    self.bytes = bytes
    self.tokens = tokens
    self.lists = lists
    layout = LineLayout(bytes)
  }

  /// Token ranges in order, without gaps.
  func split() -> [Range<Int>] {
    var sentences: [Range<Int>] = []
    sentences.reserveCapacity(tokens.count / 20 + 1)
    var start = 0
    var index = 0
    while index < tokens.count {
      let end = endsSentence(index, sentenceStart: start)
      if let end {
        sentences.append(start..<end)
        start = end
        index = end
      } else {
        index += 1
      }
    }
    if start < tokens.count { sentences.append(start..<tokens.count) }
    return sentences
  }

  /// Past the last token of the sentence that a token ends, or nil when it ends none.
  private func endsSentence(_ index: Int, sentenceStart: Int) -> Int? {
    if breaksLine(after: index) { return index + 1 }
    let terminator = Terminator(bytes, tokens, index, lists)
    guard terminator != .none else {
      return isBullet(index + 1) && index + 1 < tokens.count ? index + 1 : nil
    }
    let end = pastClosers(index)
    guard end < tokens.count else { return end }
    for token in index..<end where breaksLine(after: token) { return token + 1 }
    if terminator == .abbreviation, end > index + 1 { return nil }
    return isBoundary(terminator, at: index, next: end, sentenceStart: sentenceStart) ? end : nil
  }

  private func isBoundary(
    _ terminator: Terminator, at index: Int, next: Int, sentenceStart: Int
  ) -> Bool {
    let follower = Follower(bytes, tokens, next)
    switch terminator {
    case .none: return false
    case .wide: return true
    case .fullStop:
      if follower.shape == .lower { return follower.isQuoted && hasGap(before: next) }
      return follower.shape != .mark && (hasGap(before: next) || follower.shape == .capital)
    case .question:
      if follower.shape == .lower || follower.shape == .mark { return false }
      if next > index + 1, reportsSpeech(follower.word) { return false }
      return hasGap(before: next) || follower.shape == .capital
    case .ellipsis:
      if !hasGap(before: next), next == index + 1 { return false }
      return index > sentenceStart && (follower.shape == .capital || follower.shape == .digit)
    case .abbreviation: return false
    case .final: return follows(index, follower)
    }
  }

  /// Whether a capital after “Inc.”, “U.S.”, “p.m.” or an initial begins a new sentence.
  private func follows(_ index: Int, _ follower: Follower) -> Bool {
    guard hasGap(before: follower.first), follower.shape == .capital || follower.isQuoted else {
      return false
    }
    guard follower.shape != .lower else { return false }
    let word = tokens.range(follower.word)
    if lists.starters.contains(bytes, word) { return !isWordBeforeName(word) }
    let range = tokens.range(index)
    let isClock = lists.clocks.contains(bytes, range.lowerBound..<range.upperBound - 1)
    guard isClock else { return false }
    return !lists.timeZones.contains(bytes, word) && !lists.months.contains(bytes, word)
      && !lists.weekdays.contains(bytes, word)
  }

  /// “A” alone is as often an initial: “U.S. A. Smith”.
  private func isWordBeforeName(_ word: Range<Int>) -> Bool {
    word.upperBound < bytes.count && bytes[word.upperBound] == .dot
  }

  /// “…!” Mr Lavrov said: within four words a verb of saying follows the quotation.
  private func reportsSpeech(_ word: Int) -> Bool {
    for token in word..<min(word + 4, tokens.count) {
      let range = tokens.range(token)
      if lists.reporting.contains(bytes, range) { return true }
      guard bytes[range.lowerBound].isASCIILetter || bytes[range.lowerBound] >= 0x80 else {
        return false
      }
    }
    return false
  }

  // MARK: Tokens around

  /// Past the quotation marks and brackets that close right after a terminator.
  private func pastClosers(_ index: Int) -> Int {
    var end = index + 1
    while end < tokens.count, !hasGap(before: end), isCloser(end) { end += 1 }
    if end == index + 1 { return pastSpacedCloser(end) }
    return end
  }

  /// “... work . '' He”: a closing mark that stands apart, with a space on both sides.
  private func pastSpacedCloser(_ end: Int) -> Int {
    guard end < tokens.count else { return end }
    let range = tokens.range(end)
    let isClosing = QuoteMark(bytes, range).map { $0.side == .close } ?? false
    return isClosing ? end + 1 : end
  }

  private func isCloser(_ token: Int) -> Bool {
    let range = tokens.range(token)
    let byte = bytes[range.lowerBound]
    if byte == 0x29 || byte == 0x5D || byte == 0x7D { return true }
    guard let mark = QuoteMark(bytes, range) else { return false }
    guard mark.side != .open else { return false }
    // A straight mark before a word opens the next quotation.
    let after = token + 1
    return mark.side == .close || after >= tokens.count || hasGap(before: after)
      || !isWordByte(bytes[tokens.range(after).lowerBound])
  }

  private func isWordByte(_ byte: UInt8) -> Bool { byte.isASCIIWord }

  func hasGap(before token: Int) -> Bool {
    token > 0 && tokens.ends[token - 1] < tokens.starts[token]
  }

  private func isBullet(_ token: Int) -> Bool {
    guard token < tokens.count else { return false }
    let range = tokens.range(token)
    guard range.count == 3, bytes[range.lowerBound] == 0xE2 else { return false }
    let isMark =
      (bytes[range.lowerBound + 1] == 0x80 && bytes[range.lowerBound + 2] == 0xA2)
      || (bytes[range.lowerBound + 1] == 0x96 && bytes[range.lowerBound + 2] == 0xAA)
    return isMark && hasGap(before: token)
  }

  // MARK: Lines

  /// Whether a line break after the token ends the sentence.
  private func breaksLine(after token: Int) -> Bool {
    guard token + 1 < tokens.count else { return false }
    let gap = Int(tokens.ends[token])..<Int(tokens.starts[token + 1])
    guard gap.count > 0, gap.count > 1 || bytes[gap.lowerBound] == 0x0A else { return false }
    var breaks = 0
    for index in gap {
      if bytes[index] == 0x0A || (bytes[index] == 0x0D && bytes[index + 1] != 0x0A) { breaks += 1 }
      if bytes[index] == 0xA9, bytes[index - 1] == 0x80 { breaks += 2 }
      if breaks > 1 { return true }
    }
    guard breaks == 1 else { return false }
    return !layout.isHardWrapped && !continuesLine(token)
  }

  /// A single break before a lower-case word, with no full stop before it, is a wrapped line.
  private func continuesLine(_ token: Int) -> Bool {
    let follower = Follower(bytes, tokens, token + 1)
    return follower.shape == .lower && Terminator(bytes, tokens, token, lists) == .none
      && bytes[Int(tokens.ends[token]) - 1] != .colon
  }
}
