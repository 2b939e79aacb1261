internal import Articles

extension TimeMatcher {
  /// Month, day and year in the orders that English prints, with or without a weekday before.
  func calendarDate(at index: Int) -> Hit? {
    if let weekday = weekdayName(at: index) {
      return weekdayDate(weekday.value, index, weekday.end)
    }
    if let month = monthName(at: index) { return monthFirst(month.value, index, month.end) }
    return dayFirst(at: index)
  }

  func monthName(at index: Int) -> (value: Int, end: Int)? {
    switch kind(index) {
    case .month:
      // May, March and August are other words when they are small.
      let isRisky = [3, 5, 8].contains(value(index))
      return isRisky && !isCapitalised(index) ? nil : (value(index), index + 1)
    case .shortMonth where isCapitalised(index):
      let hasDot = isMark(index + 1, ".") && !hasGap(index + 1)
      return (value(index), hasDot ? index + 2 : index + 1)
    default: return nil
    }
  }

  func weekdayName(at index: Int) -> (value: Int, end: Int)? {
    switch kind(index) {
    case .weekday: return (value(index), index + 1)
    case .shortWeekday where isCapitalised(index):
      let end = isMark(index + 1, ".") && !hasGap(index + 1) ? index + 2 : index + 1
      return (value(index), end)
    default: return nil
    }
  }

  private func weekdayDate(_ weekday: Int, _ index: Int, _ end: Int) -> Hit? {
    let next = skipComma(end)
    if isInside(next) {
      if let month = monthName(at: next), let hit = monthFirst(month.value, next, month.end) {
        if !isBareMonth(hit.meaning) { return hit }
      }
      if let hit = dayFirst(at: skipArticle(next)) ?? numericDate(at: next) { return hit }
    }
    guard kind(index) == .weekday, kind(index - 1) != .nameMaker else { return nil }
    return Hit(end, .weekday(weekday, nil))
  }

  private func isBareMonth(_ meaning: TimeMeaning) -> Bool {
    if case .month = meaning { return true }
    return false
  }

  private func monthFirst(_ month: Int, _ index: Int, _ end: Int) -> Hit? {
    if let day = dayNumber(at: end) {
      if month == 9, day.value == 11, let name = attacksOf2001(day.end) { return name }
      if let year = yearAfter(day.end) { return dated(year.value, month, day.value, year.end) }
      let hit = Hit(day.end, .monthDay(month, day.value))
      guard day.value <= CivilDay.days(inMonth: month, of: 4) else {
        return Hit(day.end, impossible(month))
      }
      return inRelativeYear(hit) ?? hit
    }
    if let year = yearAfter(isPreposition(end, .of) ? end + 1 : end) {
      return Hit(year.end, .date(.month(year.value, month)))
    }
    let hit = Hit(end, .month(month))
    if let relative = inRelativeYear(hit) { return relative }
    return isPlausibleMonth(index, end) ? hit : nil
  }

  /// “the September 11, 2001, terrorist attacks” is a name, and no date of what is told.
  private func attacksOf2001(_ end: Int) -> Hit? {
    let year = yearAfter(end)
    guard year == nil || year?.value == 2001 else { return nil }
    var next = skipComma(year?.end ?? end)
    if isAny(next, "terrorist", "terror", "suicide") { next += 1 }
    guard isAny(next, "attack", "attacks"), isInside(next) else { return nil }
    return Hit(year?.end ?? end, .nothing)
  }

  private func dated(_ year: Int, _ month: Int, _ day: Int, _ end: Int) -> Hit {
    CivilDay(year, month, day).map { Hit(end, .date(.day($0))) }
      ?? Hit(end, impossible(month, year: year))
  }

  func impossible(_ month: Int, year: Int? = nil) -> TimeMeaning {
    let month = (1...12).contains(month) ? padded(month, 2) : "XX"
    return .impossible("\(year.map { padded($0, 4) } ?? "XXXX")-\(month)-XX")
  }

  /// A day of the month in digits after a month's name: 5, 12th; never the hour of 5:30 or 5 p.m.
  private func dayNumber(at index: Int) -> (value: Int, end: Int)? {
    guard isInside(index), tokens[index].shape == .digits, tokens[index].length <= 2 else {
      let second = skipArticle(index)
      guard isInside(index), second > index, let day = ordinal(at: second),
        (1...31).contains(day.value), closesDay(day.end)
      else { return nil }
      return day
    }
    guard let number = digits(index), (1...31).contains(number) else { return nil }
    if let suffixed = ordinal(at: index) { return (number, suffixed.end) }
    if !hasGap(index + 1) {
      if kind(index + 1) == .other, index + 1 < tokens.count, tokens[index + 1].shape == .word {
        return nil
      }
      if isMark(index + 1, ":") || isMark(index + 1, "%") { return nil }
      if isMark(index + 1, ","), digits(index + 2) != nil, !hasGap(index + 2) { return nil }
    }
    return meridiem(at: index + 1) == nil ? (number, index + 1) : nil
  }

  /// “May the fourth be with”, but not “May the Second Squadron”: the ordinal counts no noun.
  private func closesDay(_ end: Int) -> Bool {
    guard isInside(end), tokens[end].shape == .word else { return true }
    return kind(end) != .other && kind(end) != .counted
  }

  private func dayFirst(at index: Int) -> Hit? {
    let first = skipArticle(index)
    guard let day = leadingDay(first), (1...31).contains(day.value) else { return nil }
    let isOrdinal = day.end > first + 1 || kind(first) == .ordinal
    var next = day.end
    if isOrdinal, isPreposition(next, .of) { next += 1 }
    let dashed = isTightMark(next, "-")
    if dashed { next += 1 }
    guard isInside(next), let month = monthName(at: next) else {
      return dayAlone(day, index, first)
    }
    if dashed, isTightMark(month.end, "-"), let year = shortYear(at: month.end + 1) {
      return dated(year, month.value, day.value, month.end + 2)
    }
    if let year = yearAfter(isPreposition(month.end, .of) ? month.end + 1 : month.end) {
      return dated(year.value, month.value, day.value, year.end)
    }
    guard day.value <= CivilDay.days(inMonth: month.value, of: 4) else {
      return Hit(month.end, impossible(month.value))
    }
    let hit = Hit(month.end, .monthDay(month.value, day.value))
    return inRelativeYear(hit) ?? hit
  }

  private func leadingDay(_ index: Int) -> (value: Int, end: Int)? {
    guard isInside(index) || index == 0 || index < tokens.count else { return nil }
    if let ordinal = ordinal(at: index) { return ordinal }
    guard let number = digits(index), tokens[index].length <= 2 else { return nil }
    return (number, index + 1)
  }

  /// “on the 5th”: only when no noun follows that it would count.
  private func dayAlone(_ day: (value: Int, end: Int), _ index: Int, _ first: Int) -> Hit? {
    guard first > index, tokens[first].shape == .digits, day.end > first + 1,
      isPreposition(index - 1, .on) || isPreposition(index - 1, .by)
        || isPreposition(index - 1, .until),
      day.end >= tokens.count || tokens[day.end].shape == .mark || !isInside(day.end)
    else { return nil }
    return Hit(day.end, .dayOfMonth(day.value))
  }

  /// A year after a month or day, over a comma: `, 1917`, `2024`, `480 BC`, `'68`.
  func yearAfter(_ index: Int) -> (value: Int, end: Int)? {
    let next = skipComma(index)
    guard isInside(next) else { return nil }
    if isMark(next, "'"), let year = shortYear(at: next + 1), !hasGap(next + 1) {
      return (year, next + 2)
    }
    guard let number = digits(next) else { return nil }
    if let era = era(at: next + 1), number > 0 {
      return (era.isBefore ? 1 - number : number, era.end)
    }
    guard tokens[next].length == 4, (1000...2999).contains(number), isPlainYear(next) else {
      return nil
    }
    return (number, next + 1)
  }

  /// Two or four digits; two mean the year within 1951…2050.
  func shortYear(at index: Int) -> Int? {
    guard let number = digits(index) else { return nil }
    switch tokens[index].length {
    case 4: return (1000...2999).contains(number) ? number : nil
    case 2: return number <= 50 ? 2000 + number : 1900 + number
    default: return nil
    }
  }

  /// “March of last year”, “October 25 this year”, “November of the same year”.
  private func inRelativeYear(_ hit: Hit) -> Hit? {
    let next = isPreposition(hit.end, .of) ? hit.end + 1 : hit.end
    guard isInside(next), kind(next) == .article || kind(next) == .shift,
      let year = shiftedPeriod(at: next), case .shifted(.year, _, _) = year.meaning
    else { return nil }
    return Hit(year.end, .within(hit.meaning, year.meaning))
  }

  /// Whether a month's name without day or year is the month: not April Smith, not a march.
  private func isPlausibleMonth(_ index: Int, _ end: Int) -> Bool {
    guard kind(index) == .month else { return false }
    switch kind(index - 1) {
    case .preposition, .phase, .shift, .article, .connective, .earlier, .later, .every: return true
    case .indefiniteArticle: return value(index) != 3 && value(index) != 5 || end < tokens.count
    default: break
    }
    if isMark(index - 1, "-") || isMark(index - 1, "/") || isMark(index - 1, "(") { return true }
    if [3, 5, 8].contains(value(index)) {
      return isMark(end, "-") || isMark(end, "/")
        || kind(end) == .connective && monthName(at: end + 1) != nil
    }
    return !isCapitalised(end) || kind(end) != .other
  }
}
