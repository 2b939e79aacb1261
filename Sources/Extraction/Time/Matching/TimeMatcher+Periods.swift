extension TimeMatcher {
  /// Last week, the same day, that month, next Monday, this spring, the previous three years.
  func shiftedPeriod(at index: Int) -> Hit? {
    var next = skipArticle(index)
    guard let first = shift(at: next) else {
      return articleUnit(at: index) ?? countedShift(at: index) ?? wholeUnit(at: index)
    }
    var shift = first
    next += 1
    // “that same day”, “this past week”, “the following last”: the second word decides.
    if let second = self.shift(at: next), isInside(next) {
      shift = second == .same ? first : second
      next += 1
    }
    if isDayYear(shift, index) { return nil }
    guard isInside(next) else { return nil }
    if let hit = partOfSpan(shift, next) { return hit }
    if let hit = shiftedUnit(shift, next, hasArticle: kind(index) == .article) { return hit }
    if let weekday = weekdayName(at: next), kind(next) == .weekday {
      return Hit(weekday.end, .weekday(weekday.value, shift))
    }
    if let month = monthName(at: next), kind(next) == .month, yearAfter(month.end) == nil {
      return Hit(month.end, .shiftedMonth(month.value, shift))
    }
    if kind(next) == .season { return shiftedSeason(shift, next) }
    if kind(next) == .partOfDay { return shiftedPart(shift, next) }
    if kind(next) == .holiday, let holiday = Holiday(rawValue: value(next)) {
      let year: TimeMeaning = .shifted(.year, shift == .last ? -1 : 0, .publication)
      return Hit(next + 1, .holiday(holiday, year))
    }
    return shiftedCount(shift, next)
  }

  /// “the four previous weeks”, “the two following years”.
  private func countedShift(at index: Int) -> Hit? {
    guard kind(index) == .article, let count = count(at: index + 1),
      kind(index + 1) != .indefiniteArticle, let shift = shift(at: count.end),
      shift == .previous || shift == .following || shift == .past,
      isKind(.units, count.end + 1), let unit = TimeUnit(rawValue: value(count.end + 1))
    else { return nil }
    return Hit(count.end + 2, .duration(unit.duration(count.count.timex)))
  }

  /// “for the entire year”, “the whole day”; “over the years”.
  private func wholeUnit(at index: Int) -> Hit? {
    guard kind(index) == .article else { return nil }
    if isAny(index + 1, "entire", "whole", "full"), isKind(.unit, index + 2),
      let unit = TimeUnit(rawValue: value(index + 2)), unit.rawValue >= TimeUnit.day.rawValue,
      !isPreposition(index + 3, .of)
    {
      return Hit(index + 3, .shifted(unit, 0, .narrative))
    }
    guard isKind(.units, index + 1), isAny(index - 1, "over"), !isPreposition(index + 2, .of),
      let unit = TimeUnit(rawValue: value(index + 1)), unit.rawValue >= TimeUnit.day.rawValue
    else { return nil }
    return Hit(index + 2, .duration(unit.duration("X")))
  }

  func shift(at index: Int) -> Shift? {
    kind(index) == .shift ? Shift(rawValue: value(index)) : nil
  }

  /// “past” and “following” are prepositions after most words, and “that” a conjunction.
  private func isDayYear(_ shift: Shift, _ index: Int) -> Bool {
    switch shift {
    case .past, .following, .closing, .opening:
      kind(index) == .shift && kind(index - 1) == .cardinal
    default: false
    }
  }

  /// “the last month of the war” is a length; “the last day of the talks” no day that the calendar
  /// tells.
  private func partOfSpan(_ shift: Shift, _ index: Int) -> Hit? {
    guard shift == .last || shift == .closing || shift == .opening, kind(index) == .unit,
      isPreposition(index + 1, .of), let unit = TimeUnit(rawValue: value(index)),
      calendarDate(at: index + 2) == nil, year(at: index + 2) == nil
    else { return nil }
    return unit.rawValue > TimeUnit.day.rawValue
      ? Hit(index + 1, .duration(unit.duration("1"))) : Hit(index + 1, .nothing)
  }

  private func shiftedUnit(_ shift: Shift, _ index: Int, hasArticle: Bool) -> Hit? {
    guard kind(index) == .unit, let unit = TimeUnit(rawValue: value(index)) else { return nil }
    let end = index + 1
    switch shift {
    case .last: return Hit(end, .shifted(unit, -1, .publication))
    case .past: return Hit(end, .duration(unit.duration("1")))
    case .next:
      // “the next decade” is as long as “the past decade”.
      if hasArticle, unit == .decade || unit == .century {
        return Hit(end, .duration(unit.duration("1")))
      }
      return Hit(end, .shifted(unit, 1, hasArticle ? .narrative : .publication))
    case .coming: return Hit(end, .shifted(unit, 1, .publication))
    case .previous: return Hit(end, .shifted(unit, -1, .narrative))
    case .following: return Hit(end, .shifted(unit, 1, .narrative))
    case .this, .current: return Hit(end, .shifted(unit, 0, .publication))
    case .that, .same:
      return unit.rawValue < TimeUnit.day.rawValue ? nil : Hit(end, .shifted(unit, 0, .narrative))
    case .opening, .closing: return nil
    }
  }

  private func shiftedSeason(_ shift: Shift, _ index: Int) -> Hit? {
    guard let season = Season(rawValue: value(index)) else { return nil }
    return yearAfter(index + 1) == nil ? Hit(index + 1, .shiftedSeason(season, shift)) : nil
  }

  private func shiftedPart(_ shift: Shift, _ index: Int) -> Hit? {
    guard let part = PartOfDay(rawValue: value(index)) else { return nil }
    let day: TimeMeaning =
      switch shift {
      case .last: .relativeDay(-1)
      case .this, .current: .relativeDay(0)
      case .next, .following, .coming: .shifted(.day, 1, .narrative)
      case .previous: .shifted(.day, -1, .narrative)
      case .that, .same, .past, .opening, .closing: .shifted(.day, 0, .narrative)
      }
    return Hit(index + 1, .part(part, day))
  }

  /// The past nine days, the next few months, the last years of his life: durations.
  private func shiftedCount(_ shift: Shift, _ index: Int) -> Hit? {
    guard shift != .that, shift != .same, shift != .current else { return nil }
    var count: TimeCount = .unknown
    var next = index
    if let counted = self.count(at: index), kind(index) != .indefiniteArticle {
      count = counted.count
      next = counted.end
    }
    next = skipAdjectives(skipHyphen(next))
    guard isInside(next), kind(next) == .units || kind(next) == .unit && next > index,
      let unit = TimeUnit(rawValue: value(next))
    else { return nil }
    if shift == .coming, count == .unknown { return Hit(next + 1, .reference(.future)) }
    return Hit(next + 1, .duration(unit.duration(count.timex)))
  }

  /// “the day” and its like, where the words around say that it is a certain one.
  private func articleUnit(at index: Int) -> Hit? {
    guard kind(index) == .article, isKind(.unit, index + 1),
      let unit = TimeUnit(rawValue: value(index + 1)), unit.rawValue >= TimeUnit.day.rawValue
    else { return nil }
    let end = index + 2
    if !isPreposition(index - 1, .in), let hit = dayBeforeOrAfter(unit, end) { return hit }
    if unit == .week, isPreposition(end, .of), let date = calendarDate(at: end + 1) {
      return Hit(date.end, .weekOf(0, date.meaning))
    }
    if unit == .weekend { return Hit(end, .shifted(.weekend, 0, .publication)) }
    guard isCertainUnit(index, end) else { return nil }
    return Hit(end, .shifted(unit, 0, .narrative))
  }

  /// The day before yesterday; the day before; the year after.
  private func dayBeforeOrAfter(_ unit: TimeUnit, _ end: Int) -> Hit? {
    let isBefore = isPreposition(end, .before) || kind(end) == .earlier
    let isAfter = isPreposition(end, .after) || kind(end) == .later || isWord(end, "following")
    guard isBefore || isAfter, isInside(end) else { return nil }
    let sign = isBefore ? -1 : 1
    if unit == .day, kind(end + 1) == .relativeDay, value(end + 1) == sign {
      return Hit(end + 2, .relativeDay(sign * 2))
    }
    if isPreposition(end, .before) || isPreposition(end, .after) {
      let closes = !isInside(end + 1) || tokens[end + 1].shape == .mark
      guard closes || unit == .day else { return nil }
      return Hit(closes ? end + 1 : end, .shifted(unit, sign, .narrative))
    }
    return Hit(end + 1, .shifted(unit, sign, .narrative))
  }

  /// “end the day”, “for the year”, “in the day”: nothing is asked of “the day when”.
  private func isCertainUnit(_ index: Int, _ end: Int) -> Bool {
    let closes =
      !isInside(end) || tokens[end].shape == .mark || kind(end) == .preposition
      || isAny(end, "down", "up", "higher", "lower")
    guard closes, !isPreposition(end, .of) else { return false }
    if isAny(index - 1, "end", "ended", "ending", "ends", "closed", "finished") { return true }
    return (kind(index - 2) == .later || kind(index - 2) == .phase || kind(index - 2) == .earlier)
      && isPreposition(index - 1, .in)
  }

  func skipAdjectives(_ index: Int) -> Int {
    var next = index
    while next < index + 3, isKind(.adjective, next) { next += 1 }
    return next
  }

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
