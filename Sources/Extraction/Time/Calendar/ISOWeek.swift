internal import Articles

/// Weeks of ISO 8601: they begin on Monday, and week 1 holds the year's first Thursday.
enum ISOWeek {
  /// The ISO year, which may differ from the calendar year around New Year, and the week.
  static func of(_ day: CivilDay) -> (year: Int, week: Int) {
    let thursday = day.advanced(byDays: 4 - day.weekday)
    guard let newYear = CivilDay(thursday.year, 1, 1) else { return (day.year, 1) }
    return (thursday.year, (thursday.dayNumber - newYear.dayNumber) / 7 + 1)
  }

  static func monday(_ year: Int, _ week: Int) -> CivilDay {
    guard let fourth = CivilDay(year, 1, 4) else { return CivilDay(dayNumber: 0) }
    return fourth.advanced(byDays: 1 - fourth.weekday + (week - 1) * 7)
  }

  /// 52 or 53.
  static func count(in year: Int) -> Int {
    CivilDay(year, 12, 28).map { of($0).week } ?? 52
  }
}
