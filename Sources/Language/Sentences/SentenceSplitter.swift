/// Groups tokens into sentences, for news: quotations of several sentences, abbreviations,
/// datelines, headlines and lists without full stops.
///
/// Every decision looks at a bounded number of tokens around it.
struct SentenceSplitter {
  let bytes: UnsafeBufferPointer<UInt8>
  let tokens: TokenColumns
  let lists: WordLists

  init(_ bytes: UnsafeBufferPointer<UInt8>, tokens: TokenColumns, lists: WordLists) {
    self.bytes = bytes
    self.tokens = tokens
    self.lists = lists
  }

  /// Token ranges in order, without gaps.
  func split(_ paragraphs: [Range<Int>]) -> [Range<Int>] {
    var sentences: [Range<Int>] = []
    sentences.reserveCapacity(tokens.count / 20 + 1)
    for paragraph in paragraphs {
      var start = paragraph.lowerBound
      var index = start
      while index < paragraph.upperBound {
        if let end = end(at: index, from: start, paragraphEnd: paragraph.upperBound) {
          sentences.append(start..<end)
          start = end
          index = end
        } else {
          index += 1
        }
      }
      if start < paragraph.upperBound { sentences.append(start..<paragraph.upperBound) }
    }
    return sentences
  }

  /// Past the last token of the sentence that a token ends, or nil when it ends none.
  private func end(at index: Int, from start: Int, paragraphEnd: Int) -> Int? {
    let terminator = Terminator(bytes, tokens, index, lists)
    guard terminator != .none else {
      guard index + 1 < paragraphEnd, hasGap(before: index + 1) else { return nil }
      let isEnd = isBullet(index + 1) || isCredit(index + 1) || isDateLine(start..<index + 1)
      return isEnd ? index + 1 : nil
    }
    let end = pastClosers(index, paragraphEnd: paragraphEnd)
    guard end < paragraphEnd else { return end }
    if terminator == .abbreviation, end > index + 1 { return nil }
    return isBoundary(terminator, at: index, next: end, sentenceStart: start) ? end : nil
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
    if isBeforeColon(follower.word) { return true }
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
  private func pastClosers(_ index: Int, paragraphEnd: Int) -> Int {
    var end = index + 1
    while end < paragraphEnd, !hasGap(before: end), isCloser(end) { end += 1 }
    return end == index + 1 && end < paragraphEnd ? pastSpacedCloser(end) : end
  }

  /// “... work . '' He”: a closing mark that stands apart, with a space on both sides.
  private func pastSpacedCloser(_ end: Int) -> Int {
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
      || !bytes[tokens.range(after).lowerBound].isASCIIWord
  }

  private func hasGap(before token: Int) -> Bool {
    tokens.hasGap(before: token)
  }

  private func isBullet(_ token: Int) -> Bool {
    guard token < tokens.count else { return false }
    let range = tokens.range(token)
    guard range.count == 3, bytes[range.lowerBound] == 0xE2 else { return false }
    let isMark =
      (bytes[range.lowerBound + 1] == 0x80 && bytes[range.lowerBound + 2] == 0xA2)
      || (bytes[range.lowerBound + 1] == 0x96 && bytes[range.lowerBound + 2] == 0xAA)
    return isMark
  }

  /// “… on the quay Photo: J. Smith”: the credit of a caption without a full stop.
  private func isCredit(_ token: Int) -> Bool {
    let range = tokens.range(token)
    return bytes[range.lowerBound].isUpper && isBeforeColon(token)
      && lists.credits.contains(bytes, range)
  }

  private func isBeforeColon(_ token: Int) -> Bool {
    guard token + 1 < tokens.count, !hasGap(before: token + 1) else { return false }
    let range = tokens.range(token + 1)
    return range.count == 1 && bytes[range.lowerBound] == .colon
  }

  /// “Thursday, May 7, 2015 On Tuesday …”: the day of an article before its first sentence.
  private func isDateLine(_ line: Range<Int>) -> Bool {
    guard line.count == 6, line.upperBound < tokens.count else { return false }
    let range = line.map { tokens.range($0) }
    let year = range[5]
    return Follower(bytes, tokens, line.upperBound).shape == .capital
      && lists.weekdays.contains(bytes, range[0]) && bytes[range[1].lowerBound] == .comma
      && lists.monthNames.contains(bytes, range[2]) && bytes[range[3].lowerBound].isDigit
      && bytes[range[4].lowerBound] == .comma && year.count == 4
      && bytes[year].allSatisfy { $0.isDigit }
  }
}
