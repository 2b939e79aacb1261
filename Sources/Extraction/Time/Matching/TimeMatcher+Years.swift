extension TimeMatcher {
  /// BC, B.C., BCE, AD, C.E. after a number.
  func era(at index: Int) -> (isBefore: Bool, end: Int)? {
    guard isInside(index) else { return nil }
    if kind(index) == .era, isCapitalised(index) { return (value(index) == 1, index + 1) }
    guard isCapitalised(index), isMark(index + 1, "."), !hasGap(index + 1), !hasGap(index + 2)
    else { return nil }
    let isBefore = isWord(index, "b") && isWord(index + 2, "c")
    let isAfter = isWord(index, "a") && isWord(index + 2, "d")
    guard isBefore || isAfter else { return nil }
    return (isBefore, isMark(index + 3, ".") && !hasGap(index + 3) ? index + 4 : index + 3)
  }

  /// A year that stands alone: 1954, 480 BC.
  func year(at index: Int) -> Hit? {
    guard let number = digits(index) else { return nil }
    if let era = era(at: index + 1), number > 0, tokens[index].length <= 4 {
      return Hit(era.end, .date(.year(era.isBefore ? 1 - number : number)))
    }
    guard tokens[index].length == 4, isPlainYear(index), isLikelyYear(index, number) else {
      return nil
    }
    return Hit(index + 1, .date(.year(number)))
  }

  /// About 1910, circa 1850, ca. 466 BC.
  func approximateYear(at index: Int) -> Hit? {
    guard kind(index) == .approximator, value(index) == Modifier.approx.rawValue,
      !isAny(index, "some", "almost", "nearly")
    else { return nil }
    let isAbbreviated = isWord(index, "ca") && isMark(index + 1, ".") && !hasGap(index + 1)
    let next = isAbbreviated ? index + 2 : index + 1
    guard isInside(next), let hit = year(at: next) else { return nil }
    return Hit(hit.end, hit.meaning, .approx)
  }

  /// AD 79.
  func eraFirst(at index: Int) -> Hit? {
    guard isWord(index, "ad"), isCapitalised(index), let number = digits(index + 1), number > 0,
      tokens[index + 1].length <= 4
    else { return nil }
    return Hit(index + 2, .date(.year(number)))
  }

  /// Four digits that nothing around makes a quantity: no decimals, per cent, unit or thing counted.
  func isPlainYear(_ index: Int) -> Bool {
    let next = index + 1
    guard next < tokens.count else { return true }
    if isMark(next, "%") { return false }
    if !hasGap(next) {
      if tokens[next].shape == .word { return false }
      let isDecimal = isMark(next, ".") || isMark(next, ",") || isMark(next, ":")
      if isDecimal, digits(next + 1) != nil, !hasGap(next + 1) { return false }
    }
    switch kind(next) {
    case .counted, .unit, .units, .scale, .zone: return false
    default: return true
    }
  }

  private func isLikelyYear(_ index: Int, _ number: Int) -> Bool {
    let before = index - 1
    if kind(before) == .numbered || isPreposition(before, .at) || isNumberSign(before) {
      return false
    }
    let isCentral = (1500...2100).contains(number)
    guard isCentral || (1000...2999).contains(number) else { return false }
    switch kind(before) {
    case .preposition:
      return isCentral ? true : isPreposition(before, .in) && !isLowerNoun(index + 1)
    case .connective, .phase, .season, .month: return isCentral
    case .article, .shift, .indefiniteArticle:
      return isCentral && (kind(before) != .indefiniteArticle || !isPluralNoun(index + 1))
    case .approximator: return (1700...2100).contains(number) && !isLowerNoun(index + 1)
    case .vagueCount, .cardinal, .scale: return false
    default: return isCentral && isLikelyAfterOther(index, number)
    }
  }

  private func isLikelyAfterOther(_ index: Int, _ number: Int) -> Bool {
    let before = index - 1
    guard before >= 0, isInside(index) else { return true }
    if tokens[before].shape == .mark {
      if isTightMark(before, "-"), digits(before - 1) != nil, !hasGap(before),
        [3, 5, 6, 7].contains(tokens[before - 1].length)
      {
        // The end of a telephone number.
        return false
      }
      return !isPluralNoun(index + 1) || isMark(before, "(") || isMark(before, "-")
    }
    if tokens[before].shape == .digits { return false }
    if isAny(before, "its", "his", "her", "their", "our") { return true }
    if isCapitalised(before) { return !isPluralNoun(index + 1) || isWord(before, "s") }
    return number >= 1700 && !isPluralNoun(index + 1)
  }

  private func isNumberSign(_ index: Int) -> Bool {
    isMark(index, "#") || isMark(index, ".") && kind(index - 1) == .numbered
  }

  private func isLowerNoun(_ index: Int) -> Bool {
    isInside(index) && tokens[index].shape == .word && !tokens[index].isCapitalised
      && kind(index) == .other
  }

  private func isPluralNoun(_ index: Int) -> Bool {
    guard isLowerNoun(index), tokens[index].length > 3 else { return false }
    let end = tokens[index].end
    return bytes[end - 1] | 0x20 == 0x73 && bytes[end - 2] | 0x20 != 0x73
  }

  // MARK: Decades and centuries

  /// The 1980s, the '80s, the late 70s, the nineties, the 470s BC.
  func decade(at index: Int) -> Hit? {
    var first = skipArticle(index)
    let hasArticle = first > index || isDecadeContext(index - 1)
    let hasApostrophe = isMark(first, "'") && digits(first + 1) != nil && !hasGap(first + 1)
    if hasApostrophe { first += 1 }
    if kind(first) == .decadeWord, hasArticle {
      return Hit(first + 1, .date(.decade(190 + value(first) / 10)))
    }
    guard let number = digits(first), let end = pluralEnd(first + 1) else { return nil }
    if tokens[first].length == 2, number % 10 == 0, hasArticle || hasApostrophe {
      return Hit(end, .date(.decade(190 + number / 10)))
    }
    guard (3...4).contains(tokens[first].length), number % 10 == 0 else { return nil }
    if let era = era(at: end), era.isBefore {
      return Hit(era.end, .date(.decade(-(number / 10) - 1)))
    }
    guard (1000...2100).contains(number) else { return nil }
    return number % 100 == 0 && number < 1900
      ? Hit(end, .date(.century(number / 100))) : Hit(end, .date(.decade(number / 10)))
  }

  private func isDecadeContext(_ index: Int) -> Bool {
    switch kind(index) {
    case .article, .phase: return true
    case .connective: return index >= 2 && isWord(index - 1, "s")
    default: return isMark(index, "-") && kind(index - 1) == .phase
    }
  }

  /// The end of “s” or “'s” joined to digits.
  private func pluralEnd(_ index: Int) -> Int? {
    guard !hasGap(index) else { return nil }
    if isWord(index, "s") { return index + 1 }
    return isMark(index, "'") && isWord(index + 1, "s") && !hasGap(index + 1) ? index + 2 : nil
  }

  /// The 21st century, the fourth century BC, 19th-century.
  func century(at index: Int) -> Hit? {
    let first = skipArticle(index)
    guard first < tokens.count, let ordinal = ordinal(at: first), (1...40).contains(ordinal.value)
    else { return nil }
    let noun = skipHyphen(ordinal.end)
    guard isInside(noun), isWord(noun, "century") || isWord(noun, "centuries") else { return nil }
    if let era = era(at: noun + 1), era.isBefore {
      return Hit(era.end, .date(.century(-ordinal.value)))
    }
    return Hit(noun + 1, .date(.century(ordinal.value - 1)))
  }

  /// Fiscal 2006, FY2006, the 2007 fiscal year.
  func fiscalYear(at index: Int) -> Hit? {
    let first = skipArticle(index)
    if isWord(first, "fy"), let year = shortYear(at: first + 1) {
      return Hit(first + 2, .date(.fiscalYear(year)))
    }
    guard kind(first) == .fiscal else { return nil }
    let next = isWord(first + 1, "year") ? first + 2 : first + 1
    guard isInside(next), let year = digits(next), tokens[next].length == 4,
      (1900...2100).contains(year)
    else { return nil }
    return Hit(next + 1, .date(.fiscalYear(year)))
  }
}
