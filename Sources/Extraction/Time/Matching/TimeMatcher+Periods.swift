extension TimeMatcher {
  /// Last week, the same day, that month, next Monday, this spring, the previous three years.
  func shiftedPeriod(at index: Int) -> Hit? {
    var next = skipArticle(index)
    guard let first = shift(at: next) else {
      return articleUnit(at: index) ?? countedShift(at: index) ?? wholeUnit(at: index)
    }
    if let hit = samePeriod(at: next) { return hit }
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

  /// “the same period last year”, “the same month a year earlier”.
  private func samePeriod(at index: Int) -> Hit? {
    guard isWord(index, "same"), isAny(index + 1, "period", "month", "quarter", "time", "week")
    else { return nil }
    var next = index + 2
    if isPreposition(next, .of) || isPreposition(next, .in) { next += 1 }
    guard isInside(next), let hit = longest([shiftedPeriod(at: next), countedUnit(at: next)]),
      hit.meaning.isYearBack
    else { return nil }
    return Hit(hit.end, .samePeriod(-1))
  }

  /// “for the entire year”, “the whole day”.
  private func wholeUnit(at index: Int) -> Hit? {
    guard kind(index) == .article else { return nil }
    if isAny(index + 1, "entire", "whole", "full"), isKind(.unit, index + 2),
      let unit = TimeUnit(rawValue: value(index + 2)), unit.rawValue >= TimeUnit.day.rawValue,
      !isPreposition(index + 3, .of)
    {
      return Hit(index + 3, .shifted(unit, 0, .narrative))
    }
    return nil
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
}
