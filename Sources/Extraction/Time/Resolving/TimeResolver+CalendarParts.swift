internal import Articles

extension TimeResolver {
  /// Parts of a year whose year is not printed, or is itself relative.
  func calendarPart(_ meaning: TimeMeaning, _ tense: Tense) -> ResolvedTime? {
    switch meaning {
    case .month(let month): return self.month(month, tense)
    case .monthDay(let month, let day): return monthDay(month, day, tense)
    case .dayOfMonth(let day): return dayOfMonth(day)
    case .season(let season): return self.season(season, tense)
    case .quarter(let quarter):
      return part(
        .quarter(quarter), unknown: "XXXX-Q\(quarter)", month: quarter * 3, tense)
    case .half(let half): return part(.half(half), unknown: "XXXX-H\(half)", month: half * 6, tense)
    case .holiday(let holiday, let year): return self.holiday(holiday, year, tense)
    case .within(let part, let year): return within(part, year, tense)
    case .weekOf(let which, let month): return weekOf(which, month, tense)
    default: return nil
    }
  }

  private func month(_ month: Int, _ tense: Tense) -> ResolvedTime {
    if followsNarrative, let year = narrative.year(ofMonth: month) {
      return .date(.month(year, month), .document)
    }
    guard let published = setting.published else { return .open("XXXX-\(padded(month, 2))") }
    let year = TimeResolver.year(of: month, near: published, tense)
    return .date(.month(year, month), .partial)
  }

  /// The latest such month on or before publication, or the next when the clause looks ahead.
  private static func year(of month: Int, near published: PartialDate, _ tense: Tense) -> Int {
    guard let current = published.month else { return published.year }
    if tense == .future { return month >= current ? published.year : published.year + 1 }
    return month <= current ? published.year : published.year - 1
  }

  private func monthDay(_ month: Int, _ day: Int, _ tense: Tense) -> ResolvedTime? {
    if followsNarrative, let year = narrative.year(ofMonth: month) {
      return leapSafe(year, month, day).map { .date(.day($0), .document) }
        ?? .open(TimeResolver.open(month, day))
    }
    guard let published = setting.published else { return .open(TimeResolver.open(month, day)) }
    let years = [published.year, published.year - 1, published.year + 1]
    let days = years.compactMap { CivilDay($0, month, day) }
    guard let center = setting.day else {
      return days.first.map { .date(.day($0), .partial) } ?? .open(TimeResolver.open(month, day))
    }
    func distance(_ day: CivilDay) -> Int {
      let apart = day.dayNumber - center.dayNumber
      // Against the tense a date counts as four months further away.
      if tense == .future, apart < 0 { return -apart + 120 }
      if tense == .past, apart > 0 { return apart + 120 }
      return abs(apart)
    }
    guard let nearest = days.min(by: { distance($0) < distance($1) }) else {
      return .open(TimeResolver.open(month, day))
    }
    return .date(.day(nearest), .partial)
  }

  /// 29 February is looked for in the years around.
  private func leapSafe(_ year: Int, _ month: Int, _ day: Int) -> CivilDay? {
    CivilDay(year, month, day) ?? CivilDay(year + 1, month, day) ?? CivilDay(year - 1, month, day)
  }

  private static func open(_ month: Int, _ day: Int) -> String {
    "XXXX-\(padded(month, 2))-\(padded(day, 2))"
  }

  private func dayOfMonth(_ day: Int) -> ResolvedTime {
    if let year = narrative.year, let month = narrative.month,
      let found = CivilDay(year, month, day),
      isHistory || setting.day == nil
    {
      return .date(.day(found), .document)
    }
    guard let published = setting.day,
      let found = CivilDay(published.year, published.month, day)
    else { return .open("XXXX-XX-\(padded(day, 2))") }
    return .date(.day(found), .partial)
  }

  private func season(_ season: Season, _ tense: Tense) -> ResolvedTime {
    if followsNarrative, let year = seasonYear(season) {
      return .date(.season(year, season.rawValue), .document)
    }
    guard let published = setting.published else { return .open("XXXX-\(season.timex)") }
    guard let month = published.month else {
      return .date(.season(published.year, season.rawValue), .partial)
    }
    let first = season.rawValue * 3 + 3
    var year = published.year
    if tense == .future {
      if month > first + 2 { year += 1 }
    } else if month < first {
      year -= 1
    }
    return .date(.season(year, season.rawValue), .partial)
  }

  private func seasonYear(_ season: Season) -> Int? {
    guard let year = narrative.year else { return nil }
    guard let month = narrative.month else { return year }
    // In autumn and December the spring to come is the next year's.
    return season == .spring && month >= 10 ? year + 1 : year
  }

  /// A quarter or half without a year: the latest that had ended, or the next one ahead.
  private func part(
    _ part: TimeMeaning, unknown: String, month: Int, _ tense: Tense
  ) -> ResolvedTime? {
    if followsNarrative, let year = narrative.year {
      return TimeResolver.place(part, in: year).map { .date($0, .document) }
    }
    guard let published = setting.published else { return .open(unknown) }
    var year = published.year
    if let current = published.month {
      if tense == .future {
        year += month < current ? 1 : 0
      } else {
        year -= month > current ? 1 : 0
      }
    }
    return TimeResolver.place(part, in: year).map { .date($0, .partial) }
  }

  static func place(_ part: TimeMeaning, in year: Int) -> TimexDate? {
    switch part {
    case .month(let month): .month(year, month)
    case .monthDay(let month, let day): CivilDay(year, month, day).map { .day($0) }
    case .season(let season): .season(year, season.rawValue)
    case .quarter(let quarter): .quarter(year, quarter)
    case .half(let half): .half(year, half)
    default: nil
    }
  }

  private func within(
    _ part: TimeMeaning, _ year: TimeMeaning, _ tense: Tense
  ) -> ResolvedTime? {
    guard let resolved = value(of: year, tense) else { return nil }
    guard let number = resolved.date?.year else {
      return TimeResolver.unknown(part).map { .open($0) }
    }
    return TimeResolver.place(part, in: number).map { .date($0, resolved.anchor) }
  }

  private static func unknown(_ part: TimeMeaning) -> String? {
    switch part {
    case .month(let month): "XXXX-\(padded(month, 2))"
    case .monthDay(let month, let day): open(month, day)
    case .season(let season): "XXXX-\(season.timex)"
    case .quarter(let quarter): "XXXX-Q\(quarter)"
    case .half(let half): "XXXX-H\(half)"
    default: nil
    }
  }

  func shiftedMonth(_ month: Int, _ shift: Shift) -> ResolvedTime {
    let from: TimeMeaning.Origin =
      shift == .following || shift == .previous || shift == .that || shift == .same
      ? .narrative : .publication
    guard let start = origin(from), let year = start.date.year else {
      return .open("XXXX-\(padded(month, 2))")
    }
    let current = start.date.month ?? month
    switch shift {
    case .last, .past, .previous:
      // On 5 April, “last February” may be this year's or the one before.
      let isThisYear = month < current
      return .date(
        .month(isThisYear ? year : year - 1, month), start.anchor,
        isAmbiguous: isThisYear && current - month <= 3)
    case .next, .coming, .following:
      return .date(.month(month > current ? year : year + 1, month), start.anchor)
    default: return .date(.month(year, month), start.anchor)
    }
  }

  func shiftedSeason(_ season: Season, _ shift: Shift, _ tense: Tense) -> ResolvedTime {
    guard let start = origin(shift == .that || shift == .same ? .narrative : .publication),
      let year = start.date.year
    else { return .open("XXXX-\(season.timex)") }
    let first = season.rawValue * 3 + 3
    let current = start.date.month ?? first
    switch shift {
    case .last, .past, .previous:
      return .date(.season(current > first + 2 ? year : year - 1, season.rawValue), start.anchor)
    case .next, .coming, .following:
      return .date(.season(current < first ? year : year + 1, season.rawValue), start.anchor)
    default: return .date(.season(year, season.rawValue), start.anchor)
    }
  }

  private func holiday(
    _ holiday: Holiday, _ year: TimeMeaning?, _ tense: Tense
  ) -> ResolvedTime? {
    if let year {
      guard let resolved = value(of: year, tense) else { return nil }
      guard let number = resolved.date?.year, let day = holiday.day(in: number) else {
        return .open("XXXX-XX-XX")
      }
      return .date(.day(day), resolved.anchor)
    }
    if followsNarrative, let number = narrative.year, let day = holiday.day(in: number) {
      return .date(.day(day), .document)
    }
    guard let center = setting.day else { return openHoliday(holiday) }
    let days = [-1, 0, 1].compactMap { holiday.day(in: center.year + $0) }
    let fitting = days.filter {
      tense == .future ? $0 >= center : tense == .past ? $0 <= center : true
    }
    let nearest = (fitting.isEmpty ? days : fitting)
      .min { abs($0.dayNumber - center.dayNumber) < abs($1.dayNumber - center.dayNumber) }
    return nearest.map { .date(.day($0), .partial) } ?? .open("XXXX-XX-XX")
  }

  /// A holiday with a fixed day keeps it when the year is open.
  private func openHoliday(_ holiday: Holiday) -> ResolvedTime {
    guard let day = holiday.day(in: 2000), let other = holiday.day(in: 2001),
      day.month == other.month, day.day == other.day
    else { return .open("XXXX-XX-XX") }
    return .open(TimeResolver.open(day.month, day.day))
  }

  /// A week belongs to the month that holds its Thursday.
  private func weekOf(_ which: Int, _ month: TimeMeaning, _ tense: Tense) -> ResolvedTime? {
    guard let resolved = value(of: month, tense), let date = resolved.date else {
      return .open("XXXX-WXX")
    }
    let days = date.days
    let week: (year: Int, week: Int)
    if which == 0 || days.lowerBound == days.upperBound {
      week = ISOWeek.of(days.lowerBound)
    } else if which < 0 {
      let last = days.upperBound
      week = ISOWeek.of(last.advanced(byDays: -((last.weekday - 4 + 7) % 7)))
    } else {
      let first = days.lowerBound
      week = ISOWeek.of(first.advanced(byDays: (4 - first.weekday + 7) % 7 + (which - 1) * 7))
    }
    return .date(.week(week.year, week.week), resolved.anchor)
  }
}
