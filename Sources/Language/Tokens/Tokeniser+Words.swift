/// Words and numbers: where they end, and where one spelling holds two words.
extension Tokeniser {
  /// Emits the word at a byte; returns its end.
  mutating func word(_ start: Int, chunkEnd: Int) -> Int {
    if bytes[start].isDigit, let end = hyphenatedNumber(start, chunkEnd: chunkEnd) {
      columns.append(start, end)
      return end
    }
    var end = start
    var partStart = start
    while end < chunkEnd {
      let (kind, length) = ScalarReader.read(bytes, end)
      if kind == .letter || kind == .digit {
        end += length
        continue
      }
      guard end > start, let past = link(end, partStart: partStart, start: start, chunkEnd) else {
        break
      }
      end = past
      partStart = end
    }
    end = withFullStop(start, end, chunkEnd: chunkEnd)
    if end + 1 == chunkEnd, end - start <= 4, bytes[end] == .hyphen, bytes[start].isASCIILetter {
      end += 1
    }
    if end < chunkEnd, bytes[end] == 0x24, isDollarPrefix(start..<end) { end += 1 }
    emitWord(start, end)
    return end
  }

  /// “US$”, “HK$”
  private func isDollarPrefix(_ word: Range<Int>) -> Bool {
    word.count <= 3 && word.allSatisfy { bytes[$0].isUpper }
  }

  /// Past the mark at a byte when it holds two parts of one word together.
  private func link(_ mark: Int, partStart: Int, start: Int, _ chunkEnd: Int) -> Int? {
    let before = bytes[mark - 1]
    let quote = apostrophe(mark)
    if quote > 0 {
      let next = kind(at: mark + quote, before: chunkEnd)
      return next == .letter || (next == .digit && !before.isDigit) ? mark + quote : nil
    }
    guard bytes[mark] < 0x80, mark + 1 < chunkEnd else { return nil }
    let after = bytes[mark + 1]
    let afterKind = kind(at: mark + 1, before: chunkEnd)
    guard afterKind == .letter || afterKind == .digit else { return nil }
    let linked =
      switch bytes[mark] {
      case .hyphen: lists.boundPrefixes.contains(bytes, partStart..<mark) && !after.isDigit
      case .dot: dotLinks(mark, partStart: partStart, chunkEnd)
      case .comma, .colon: before.isDigit && after.isDigit
      case .slash: (before.isDigit && after.isDigit) || isPronounSlash(start, mark, chunkEnd)
      case .ampersand: before.isASCIILetter && after.isASCIILetter
      case .underscore, .at: true
      default: false
      }
    return linked ? mark + 1 : nil
  }

  /// “U.S”, “Ph.D”, “3.5” – but not a full stop whose space was forgotten.
  private func dotLinks(_ mark: Int, partStart: Int, _ chunkEnd: Int) -> Bool {
    let before = bytes[mark - 1]
    let after = bytes[mark + 1]
    if before.isDigit && after.isDigit { return true }
    guard before.isASCIILetter, after.isASCIILetter else { return false }
    if mark - partStart == 1 { return true }
    let following = kind(at: mark + 2, before: chunkEnd)
    return mark - partStart == 2 && following != .letter
  }

  /// “s/he”
  private func isPronounSlash(_ start: Int, _ mark: Int, _ chunkEnd: Int) -> Bool {
    mark - start == 1 && chunkEnd - mark >= 3 && bytes[start] | 0x20 == 0x73
      && bytes[mark + 1] == 0x68 && bytes[mark + 2] == 0x65
  }

  /// Telephone numbers and dates keep their hyphens; “2010-2012” and “3-1” do not.
  private func hyphenatedNumber(_ start: Int, chunkEnd: Int) -> Int? {
    var end = start
    var digits = 0
    var hyphens = 0
    while end < chunkEnd {
      if bytes[end].isDigit {
        digits += 1
      } else if bytes[end] == .hyphen, end + 1 < chunkEnd, bytes[end + 1].isDigit {
        hyphens += 1
      } else {
        break
      }
      end += 1
    }
    guard hyphens > 0, kind(at: end, before: chunkEnd) != .letter else { return nil }
    let isYears = hyphens == 1 && digits == 8 && bytes[start + 4] == .hyphen
    return hyphens > 1 || (digits >= 7 && !isYears) ? end : nil
  }

  // MARK: The full stop

  /// Takes in the full stop of an abbreviation, an initial or a list's number.
  private func withFullStop(_ start: Int, _ end: Int, chunkEnd: Int) -> Int {
    guard end < chunkEnd, bytes[end] == .dot else { return end }
    if end + 1 < chunkEnd, bytes[end + 1] == .dot { return end }
    return takesFullStop(start, end) ? end + 1 : end
  }

  private func takesFullStop(_ start: Int, _ end: Int) -> Bool {
    if end - start == 1, bytes[start].isASCIILetter { return isInitial(start) }
    if bytes[start].isDigit { return isEnumerator(start, end) }
    let word = start..<end
    if lists.shedding.contains(bytes, word) { return !endsSentence(after: end + 1) }
    if lists.titles.contains(bytes, word) || lists.finals.contains(bytes, word) {
      return bytes[start].isUpper || !lists.capitalOnly.contains(bytes, word)
    }
    if lists.months.contains(bytes, word) {
      return bytes[start].isUpper && !endsSentence(after: end + 1, unlessDigit: true)
    }
    if lists.beforeNumber.contains(bytes, word) { return digitFollows(end + 1) }
    return hasInnerFullStop(start, end)
  }

  /// “U.S”, “p.m”: single letters with full stops between.
  private func hasInnerFullStop(_ start: Int, _ end: Int) -> Bool {
    guard end - start >= 3, bytes[end - 2] == .dot || bytes[start + 1] == .dot else { return false }
    for index in start..<end where !bytes[index].isASCIILetter && bytes[index] != .dot {
      return false
    }
    return end - start <= 12
  }

  private func isInitial(_ start: Int) -> Bool {
    if isAtLineStart(start) { return true }
    guard bytes[start].isUpper else { return digitFollows(start + 2) }
    if let previous = columns.ends.last, let previousStart = columns.starts.last,
      lists.beforeLetter.contains(bytes, Int(previousStart)..<Int(previous))
    {
      return false
    }
    if bytes[start] == 0x49 { return !endsSentence(after: start + 2) }
    return !isAtLineEnd(start + 2)
  }

  /// “1.” or “2.3.” at the start of a line.
  private func isEnumerator(_ start: Int, _ end: Int) -> Bool {
    guard end - start <= 6, isAtLineStart(start), !isAtLineEnd(end + 1) else { return false }
    for index in start..<end where !bytes[index].isDigit && bytes[index] != .dot { return false }
    return end - start <= 2 || bytes[start..<end].contains(.dot)
  }

  func isAtLineStart(_ index: Int) -> Bool {
    var before = index - 1
    while before >= 0, bytes[before] == 0x20 || bytes[before] == 0x09 { before -= 1 }
    return before < 0 || bytes[before] == 0x0A || bytes[before] == 0x0D
  }

  private func isAtLineEnd(_ index: Int) -> Bool {
    var after = index
    while after < bytes.count, bytes[after] == 0x20 || bytes[after] == 0x09 { after += 1 }
    return after >= bytes.count || bytes[after] == 0x0A || bytes[after] == 0x0D
  }

  private func digitFollows(_ index: Int) -> Bool {
    var after = index
    while after < bytes.count, bytes[after] == 0x20 || bytes[after] == 0xC2 || bytes[after] == 0xA0
    {
      after += 1
    }
    return after < bytes.count && bytes[after].isDigit
  }

  /// Whether what follows a full stop looks like the end of the sentence: a line's end, or a
  /// capital after a space.
  private func endsSentence(after index: Int, unlessDigit: Bool = false) -> Bool {
    if isAtLineEnd(index) { return true }
    guard bytes[index] == 0x20 || bytes[index] == 0x22 || bytes[index] == 0xE2 else { return false }
    if unlessDigit { return false }
    var after = index
    while after < bytes.count, bytes[after] == 0x20 { after += 1 }
    return after < bytes.count && bytes[after].isUpper
  }

  // MARK: Two words in one spelling

  private mutating func emitWord(_ start: Int, _ end: Int) {
    if bytes[start].isDigit {
      emitNumber(start, end)
    } else if end - start <= 6, lists.splitAtThird.contains(bytes, start..<end) {
      columns.append(start, start + 3)
      columns.append(start + 3, end)
    } else if end - start <= 8, lists.bareNegations.contains(bytes, start..<end) {
      columns.append(start, end - 2)
      columns.append(end - 2, end)
    } else {
      emitContraction(start, end)
    }
  }

  /// Parts a unit from its number: “5|pm”, “20|km”.
  private mutating func emitNumber(_ start: Int, _ end: Int) {
    var unit = start
    while unit < end, !bytes[unit].isASCIILetter, bytes[unit] < 0x80, apostrophe(unit) == 0 {
      unit += 1
    }
    let letters = bytes[end - 1] == .dot ? end - 1 : end
    if unit < letters,
      lists.units.contains(bytes, unit..<letters) || unit + 3 == letters && bytes[unit + 1] == .dot
    {
      columns.append(start, unit)
      columns.append(unit, end)
    } else if unit < end, apostrophe(unit) > 0 {
      emitContraction(start, end)
    } else {
      columns.append(start, end)
    }
  }

  /// “do|n’t”, “he|’s”, “y’|all”; at most three words come apart.
  private mutating func emitContraction(_ start: Int, _ end: Int) {
    var cuts = (end, end, end)
    var last = end
    for _ in 0..<2 {
      guard let cut = clitic(start, last) else { break }
      cuts = (cut, cuts.0, cuts.1)
      last = cut
    }
    if last > start + 2, bytes[start] | 0x20 == 0x79, apostrophe(start + 1) > 0,
      start + 1 + apostrophe(start + 1) < last
    {
      let cut = start + 1 + apostrophe(start + 1)
      columns.append(start, cut)
      columns.append(cut, last)
    } else {
      columns.append(start, last)
    }
    if cuts.0 < end { columns.append(cuts.0, cuts.1 < end ? cuts.1 : end) }
    if cuts.1 < end, cuts.0 < cuts.1 { columns.append(cuts.1, end) }
  }

  /// Where the last clitic of a word begins.
  private func clitic(_ start: Int, _ end: Int) -> Int? {
    var mark = end - 1
    while mark > start, mark > end - 6, apostrophe(mark) == 0 { mark -= 1 }
    let length = mark > start ? apostrophe(mark) : 0
    guard length > 0 else { return nil }
    let tail = (mark + length)..<end
    if tail.count == 1, bytes[tail.lowerBound] | 0x20 == 0x74, bytes[mark - 1] | 0x20 == 0x6E {
      return mark - 1 > start ? mark - 1 : nil
    }
    guard lists.clitics.contains(bytes, tail) else { return nil }
    return isDecade(start, mark, tail) ? nil : mark
  }

  /// “1990’s” and “60’s” are years, not possessives.
  private func isDecade(_ start: Int, _ mark: Int, _ tail: Range<Int>) -> Bool {
    guard bytes[tail.lowerBound] | 0x20 == 0x73, mark - start == 2 || mark - start == 4 else {
      return false
    }
    for index in start..<mark where !bytes[index].isDigit { return false }
    return bytes[mark - 1] == 0x30
  }
}
