/// Finds time expressions in a token sequence: at each place the longest that any rule finds.
///
/// A rule looks at a bounded number of tokens, so the whole is linear.
struct TimeMatcher {
  /// A rule's finding: where it ends and what it means.
  struct Hit {
    var end: Int
    var meaning: TimeMeaning
    var modifier: Modifier?

    init(_ end: Int, _ meaning: TimeMeaning, _ modifier: Modifier? = nil) {
      self.end = end
      self.meaning = meaning
      self.modifier = modifier
    }
  }

  let tokens: [TimeToken]
  let bytes: [UInt8]

  /// In text order, never overlapping.
  func matches() -> [TimeMatch] {
    var found: [TimeMatch] = []
    var index = 0
    while index < tokens.count {
      guard canStart(index), let hit = match(at: index) else {
        index += 1
        continue
      }
      found.append(
        TimeMatch(tokens: index..<hit.end, meaning: hit.meaning, modifier: hit.modifier))
      index = hit.end
    }
    return RangeCompletion(matcher: self).complete(found)
  }

  private func match(at index: Int) -> Hit? {
    longest([extended(at: index), phased(at: index)])
  }

  /// A phrase without phase words, with what may follow it: “Friday” + “morning”.
  func extended(at index: Int) -> Hit? {
    guard let hit = plain(at: index) else { return nil }
    return extend(hit)
  }

  private func plain(at index: Int) -> Hit? {
    let token = tokens[index]
    if token.shape == .digits { return startingWithDigits(index) }
    switch token.word.kind {
    case .article, .shift: return startingWithDeterminer(index)
    case .month, .shortMonth, .weekday, .shortWeekday: return calendarDate(at: index)
    case .cardinal, .indefiniteArticle, .approximator, .vagueCount, .unit, .units, .half,
      .adjective:
      return longest([
        countedUnit(at: index), wordClock(at: index), knownName(at: index), reference(at: index),
        approximateYear(at: index),
      ])
    case .ordinal:
      return longest([
        calendarDate(at: index), century(at: index), quarterOrHalf(at: index),
        ordinalPeriod(at: index),
      ])
    default: return startingWithOther(index)
    }
  }

  private func startingWithDigits(_ index: Int) -> Hit? {
    guard isFreeNumber(index) else { return nil }
    return longest([
      numericDate(at: index), clock(at: index), calendarDate(at: index), century(at: index),
      decade(at: index), year(at: index), countedUnit(at: index), quarterOrHalf(at: index),
    ])
  }

  private func startingWithDeterminer(_ index: Int) -> Hit? {
    longest([
      shiftedPeriod(at: index), calendarDate(at: index), century(at: index), decade(at: index),
      quarterOrHalf(at: index), ordinalPeriod(at: index), season(at: index),
      dayPart(at: index), reference(at: index), knownName(at: index), fiscalYear(at: index),
      countedUnit(at: index),
    ])
  }

  private func startingWithOther(_ index: Int) -> Hit? {
    longest([
      relativeDay(at: index), reference(at: index), season(at: index), dayPart(at: index),
      periodic(at: index), decade(at: index), quarterOrHalf(at: index), knownName(at: index),
      fiscalYear(at: index), eraFirst(at: index), countedUnit(at: index),
    ])
  }

  private func canStart(_ index: Int) -> Bool {
    let token = tokens[index]
    switch token.shape {
    case .digits: return true
    case .mark: return token.number == 0x27
    case .word:
      switch token.word.kind {
      case .connective, .futureSign, .pastSign, .numbered, .counted, .zone: return false
      case .preposition, .other: return isNamedStart(index)
      default: return true
      }
    }
  }
}

// MARK: - Looking at tokens

extension TimeMatcher {
  func longest(_ hits: [Hit?]) -> Hit? {
    var best: Hit?
    for case let hit? in hits where hit.end > (best?.end ?? 0) { best = hit }
    return best
  }

  /// The kind of the word at a place; `other` for numbers, marks and places outside, and for a word
  /// that a blank line parts from the one before.
  func kind(_ index: Int) -> TimeWord.Kind {
    guard index >= 0, index < tokens.count, tokens[index].shape == .word else { return .other }
    return tokens[index].word.kind
  }

  func value(_ index: Int) -> Int { tokens[index].word.value }

  func isInside(_ index: Int) -> Bool {
    index >= 0 && index < tokens.count && !tokens[index].startsParagraph
  }

  func isKind(_ kind: TimeWord.Kind, _ index: Int) -> Bool {
    isInside(index) && tokens[index].shape == .word && tokens[index].word.kind == kind
  }

  func isPreposition(_ index: Int, _ preposition: Preposition) -> Bool {
    kind(index) == .preposition && value(index) == preposition.rawValue
  }

  func isMark(_ index: Int, _ mark: Character) -> Bool {
    guard index >= 0, index < tokens.count, tokens[index].shape == .mark else { return false }
    return tokens[index].number == mark.asciiValue.map(Int.init)
  }

  /// A mark that nothing parts from its neighbours.
  func isTightMark(_ index: Int, _ mark: Character) -> Bool {
    isMark(index, mark) && !tokens[index].hasGap && index + 1 < tokens.count
      && !tokens[index + 1].hasGap
  }

  func digits(_ index: Int) -> Int? {
    guard index >= 0, index < tokens.count, tokens[index].shape == .digits,
      tokens[index].number >= 0
    else { return nil }
    return tokens[index].number
  }

  /// Whether the token is this word, lower case.
  func isWord(_ index: Int, _ word: StaticString) -> Bool {
    guard index >= 0, index < tokens.count, tokens[index].shape == .word else { return false }
    let token = tokens[index]
    guard token.length == word.utf8CodeUnitCount else { return false }
    return word.withUTF8Buffer { buffer in
      for offset in 0..<buffer.count {
        let byte = bytes[token.start + offset]
        let folded = byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
        if folded != buffer[offset] { return false }
      }
      return true
    }
  }

  func isAny(_ index: Int, _ words: StaticString...) -> Bool {
    words.contains { isWord(index, $0) }
  }

  func isCapitalised(_ index: Int) -> Bool {
    index >= 0 && index < tokens.count && tokens[index].isCapitalised
  }

  func hasGap(_ index: Int) -> Bool {
    index >= tokens.count || index < 0 || tokens[index].hasGap
  }

  func skipArticle(_ index: Int) -> Int {
    kind(index) == .article && isInside(index + 1) ? index + 1 : index
  }

  func skipComma(_ index: Int) -> Int { isMark(index, ",") && isInside(index) ? index + 1 : index }

  /// Past a hyphen between two words, if there is one.
  func skipHyphen(_ index: Int) -> Int {
    isMark(index, "-") && isInside(index) && isInside(index + 1) ? index + 1 : index
  }
}
