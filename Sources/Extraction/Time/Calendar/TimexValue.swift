package import Articles

/// A TIMEX3 value of a point in time, read back: its date and, where it has one, its time of day.
package struct TimexValue: Hashable, Sendable {
  package let date: TimexDate
  /// What stands after the `T`: `16:00Z`, `MO`.
  package let timeOfDay: String?

  /// Nil for durations, sets, references and values with open parts.
  package init?(_ value: String) {
    let halves = value.split(separator: "T", maxSplits: 1, omittingEmptySubsequences: false)
    guard let first = halves.first, let date = TimexValue.date(first), !value.hasPrefix("P") else {
      return nil
    }
    if halves.count > 1, date.day == nil { return nil }
    self.date = date
    timeOfDay = halves.count > 1 ? String(halves[1]) : nil
  }

  package var precision: NewsEvent.Precision {
    if let timeOfDay { return timeOfDay.contains(":") ? .minute : .hour }
    return switch date {
    case .decade: .decade
    case .century: .century
    case .year, .fiscalYear, .half: .year
    case .quarter: .quarter
    case .season: .season
    case .month: .month
    case .week, .weekend: .week
    case .day: .day
    }
  }

  /// Extended Date/Time Format of ISO 8601-2: level 1, with the quarters of level 2 (33…36).
  /// - Parameter mark: `~` for approximate, `?` for uncertain, or nothing; intervals carry it on
  ///   both ends.
  package func edtf(mark: String = "") -> String {
    switch date {
    case .decade(let decade) where decade >= 100: return "\(decade)X\(mark)"
    case .century(let century) where century >= 10: return "\(century)XX\(mark)"
    case .year(let year): return TimexValue.year(year) + mark
    case .fiscalYear(let year): return TimexValue.year(year) + (mark.isEmpty ? "~" : "%")
    case .month(let year, let month):
      return "\(TimexValue.year(year))-\(padded(month, 2))\(mark)"
    case .season(let year, let season): return "\(TimexValue.year(year))-\(21 + season)\(mark)"
    case .day(let day): return TimexValue.day(day) + (clock ?? mark)
    case .quarter(let year, let quarter): return "\(TimexValue.year(year))-\(32 + quarter)\(mark)"
    case .half(let year, let half): return TimexValue.months(year, half * 6 - 5, half * 6, mark)
    case .decade, .century, .week, .weekend:
      let days = date.days
      return TimexValue.day(days.lowerBound) + mark + "/" + TimexValue.day(days.upperBound) + mark
    }
  }

  /// `T16:00:00Z`; level 1 wants seconds and has no parts of the day.
  private var clock: String? {
    guard let timeOfDay, timeOfDay.contains(":") else { return nil }
    let time = timeOfDay.prefix { $0.isNumber || $0 == ":" }
    let seconds = time.split(separator: ":").count == 2 ? "\(time):00" : String(time)
    return "T\(seconds)\(timeOfDay.dropFirst(time.count))"
  }

  private static func months(_ year: Int, _ first: Int, _ last: Int, _ mark: String) -> String {
    let text = TimexValue.year(year)
    return "\(text)-\(padded(first, 2))\(mark)/\(text)-\(padded(last, 2))\(mark)"
  }

  private static func year(_ year: Int) -> String {
    year > 9999 ? "Y\(year)" : isoYear(year)
  }

  private static func day(_ day: CivilDay) -> String {
    "\(year(day.year))-\(padded(day.month, 2))-\(padded(day.day, 2))"
  }

  // MARK: Reading

  private static func date(_ text: Substring) -> TimexDate? {
    let isBefore = text.hasPrefix("BC")
    let parts = text.dropFirst(isBefore ? 2 : 0).split(
      separator: "-", omittingEmptySubsequences: false)
    guard let first = parts.first else { return nil }
    if first.hasPrefix("FY"), let year = number(first.dropFirst(2)) { return .fiscalYear(year) }
    guard let leading = number(first) else { return nil }
    if parts.count == 1, first.count == 3 { return .decade(isBefore ? -leading - 1 : leading) }
    if parts.count == 1, first.count == 2 { return .century(isBefore ? -leading - 1 : leading) }
    let year = isBefore ? 1 - leading : leading
    return parts.count == 1 ? .year(year) : part(of: year, parts[1], parts.dropFirst(2))
  }

  private static func part(
    of year: Int, _ part: Substring, _ rest: ArraySlice<Substring>
  ) -> TimexDate? {
    if let season = ["SP", "SU", "FA", "WI"].firstIndex(of: part) { return .season(year, season) }
    if part.hasPrefix("W"), let week = number(part.dropFirst()),
      (1...ISOWeek.count(in: year)).contains(week)
    {
      if rest.first == "WE" { return .weekend(year, week) }
      return rest.isEmpty ? .week(year, week) : nil
    }
    if part.hasPrefix("Q"), let quarter = number(part.dropFirst()), (1...4).contains(quarter) {
      return .quarter(year, quarter)
    }
    if part.hasPrefix("H"), let half = number(part.dropFirst()), (1...2).contains(half) {
      return .half(year, half)
    }
    guard let month = number(part), (1...12).contains(month) else { return nil }
    guard let day = rest.first else { return .month(year, month) }
    return number(day).flatMap { CivilDay(year, month, $0) }.map { .day($0) }
  }

  private static func number(_ text: Substring) -> Int? {
    guard !text.isEmpty, text.utf8.count <= 9, text.utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 })
    else { return nil }
    return Int(text)
  }
}
