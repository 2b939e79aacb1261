extension TimeMatcher {
  // MARK: Seasons, quarters, halves

  /// The summer of 1955, spring 2008, the autumn; “fall” and “spring” only where they are seasons.
  func season(at index: Int) -> Hit? {
    var first = skipArticle(index)
    if first > index, kind(first) == .season, isSeasonal(first + 1) { return nil }
    if kind(first) == .adjective, first > index { first += 1 }
    guard isKind(.season, first) || first == index && kind(first) == .season,
      let season = Season(rawValue: value(first))
    else { return nil }
    if isPreposition(first + 1, .of), let year = yearAfter(first + 2) {
      return Hit(year.end, .date(.season(year.value, season.rawValue)))
    }
    if isPreposition(first + 1, .of), let year = shiftedPeriod(at: first + 2),
      case .shifted(.year, _, _) = year.meaning
    {
      return Hit(year.end, .within(.season(season), year.meaning))
    }
    if let year = yearAfter(first + 1), !isMark(first + 1, ",") || isCapitalised(first) {
      return Hit(year.end, .date(.season(year.value, season.rawValue)))
    }
    if let hit = inYear(first + 1, .season(season)) { return hit }
    return isPlausibleSeason(index, first) ? Hit(first + 1, .season(season)) : nil
  }

  private func isPlausibleSeason(_ index: Int, _ first: Int) -> Bool {
    if kind(first - 1) == .nameMaker { return false }
    let hasArticle = first > index
    let isVerbLike = isAny(first, "fall", "spring")
    let afterPreposition =
      isPreposition(index - 1, .in) || isPreposition(index - 1, .by)
      || isPreposition(index - 1, .during) || isPreposition(index - 1, .since)
      || isPreposition(index - 1, .until) || isPreposition(index - 1, .over)
      || isPreposition(index - 1, .throughout)
    if isSeasonal(first + 1), !hasArticle { return true }
    if isVerbLike {
      if isPreposition(first + 1, .of) || isPreposition(first + 1, .in) { return false }
      if hasArticle, isWord(first, "spring") { return afterPreposition || isSpent(index - 1) }
      return afterPreposition || kind(index - 1) == .phase
    }
    if hasArticle { return !isCapitalised(first) || afterPreposition }
    if isCapitalised(first), isCapitalised(first - 1), index > 0 { return false }
    return !isMark(first + 1, "'")
  }

  private func isSpent(_ index: Int) -> Bool { isAny(index, "spent", "spend", "spending") }

  /// Nouns that a season stands before: “the summer offensive”, “fall campaign”.
  func isSeasonal(_ index: Int) -> Bool {
    isAny(
      index, "offensive", "offensives", "campaign", "campaigns", "fighting", "season", "session",
      "semester", "harvest", "elections", "meetings")
  }

  /// A following year that is itself relative: “last year”, “of this year”.
  private func inYear(_ index: Int, _ part: TimeMeaning) -> Hit? {
    let next = isPreposition(index, .of) || isPreposition(index, .in) ? index + 1 : index
    guard isInside(next), kind(next) == .shift || kind(next) == .article else { return nil }
    guard let year = shiftedPeriod(at: next) else { return nil }
    switch year.meaning {
    case .shifted(.year, _, _): return Hit(year.end, .within(part, year.meaning))
    default: return nil
    }
  }

  /// The third quarter of this year, Q3 2009, the second half of 2008, third-quarter.
  func quarterOrHalf(at index: Int) -> Hit? {
    if let hit = shortQuarter(at: index) { return hit }
    var next = skipArticle(index)
    guard next < tokens.count, let which = ordinalOrLatter(next) else { return nil }
    next = skipHyphen(which.end)
    if kind(next) == .fiscal { next += 1 }
    guard isInside(next) else { return nil }
    let part: TimeMeaning
    if isWord(next, "quarter"), (1...4).contains(which.value) {
      part = .quarter(which.value)
    } else if kind(next) == .half, which.value <= 2 {
      part = .half(which.value)
    } else {
      return nil
    }
    return ofYear(next + 1, part) ?? (isHalf(part) ? nil : Hit(next + 1, part))
  }

  private func isHalf(_ part: TimeMeaning) -> Bool {
    if case .half = part { return true }
    return false
  }

  private func ordinalOrLatter(_ index: Int) -> (value: Int, end: Int)? {
    if isWord(index, "latter") { return (2, index + 1) }
    return ordinal(at: index)
  }

  private func ofYear(_ index: Int, _ part: TimeMeaning) -> Hit? {
    var next = isPreposition(index, .of) || isPreposition(index, .in) ? index + 1 : index
    next = skipComma(next)
    if kind(next) == .fiscal, let year = digits(next + 1) {
      return Hit(next + 2, TimeMatcher.within(part, year))
    }
    if let year = yearAfter(next) { return Hit(year.end, TimeMatcher.within(part, year.value)) }
    if kind(next) == .article, isWord(next + 1, "year") {
      return Hit(next + 2, .within(part, .shifted(.year, 0, .narrative)))
    }
    return inYear(next, part)
  }

  private static func within(_ part: TimeMeaning, _ year: Int) -> TimeMeaning {
    switch part {
    case .quarter(let quarter): .date(.quarter(year, quarter))
    case .half(let half): .date(.half(year, half))
    default: .date(.year(year))
    }
  }

  /// Q3 2009, 3Q 2009, H1.
  private func shortQuarter(at index: Int) -> Hit? {
    var letter = index
    var number = index + 1
    if digits(index) != nil { (letter, number) = (index + 1, index) }
    let isQuarter = isWord(letter, "q")
    guard isQuarter || isWord(letter, "h"), isCapitalised(letter), !hasGap(max(letter, number)),
      let which = digits(number), which >= 1, which <= (isQuarter ? 4 : 2)
    else { return nil }
    let part: TimeMeaning = isQuarter ? .quarter(which) : .half(which)
    let end = max(letter, number) + 1
    return ofYear(end, part) ?? (isQuarter ? Hit(end, part) : nil)
  }

  /// The last week of March, the first week of May.
  func ordinalPeriod(at index: Int) -> Hit? {
    let first = skipArticle(index)
    var which: Int?
    if let shift = shift(at: first), shift == .last || shift == .closing { which = -1 }
    var next = first + 1
    if which == nil, let ordinal = ordinal(at: first), ordinal.value <= 5 {
      which = ordinal.value
      next = ordinal.end
    }
    guard let which else { return nil }
    if isWord(next, "week"), isPreposition(next + 1, .of), isInside(next + 2),
      let month = calendarDate(at: next + 2)
    {
      return Hit(month.end, .weekOf(which, month.meaning))
    }
    return ordinalSpan(first, next)
  }

  /// “the first three months”, “the second day”: the first is a duration; the second is left alone.
  private func ordinalSpan(_ first: Int, _ index: Int) -> Hit? {
    if kind(first) == .ordinal, value(first) == 1, kind(index) == .unit,
      isPreposition(index + 1, .of), let unit = TimeUnit(rawValue: value(index)),
      unit.rawValue > TimeUnit.weekend.rawValue, calendarDate(at: index + 2) == nil,
      year(at: index + 2) == nil
    {
      return Hit(index + 1, .duration(unit.duration("1")))
    }
    guard kind(first) == .ordinal, value(first) == 1, let count = count(at: index),
      kind(index) != .indefiniteArticle, isKind(.units, count.end),
      let unit = TimeUnit(rawValue: value(count.end))
    else { return nil }
    return Hit(count.end + 1, .duration(unit.duration(count.count.timex)))
  }
}
