internal import Articles

/// Whole calendar units before and after a date.
enum CalendarSteps {
  /// The unit that holds a date, so many units away; nil when the date is too coarse to say.
  static func unit(_ unit: TimeUnit, holding date: TimexDate, _ steps: Int) -> TimexDate? {
    switch unit {
    case .second, .minute, .hour: return nil
    case .day: return date.day.map { .day($0.advanced(byDays: steps)) }
    case .week: return week(date, steps).map { .week($0.year, $0.week) }
    case .fortnight: return week(date, steps * 2).map { .week($0.year, $0.week) }
    case .weekend: return week(date, steps).map { .weekend($0.year, $0.week) }
    case .month: return month(date, steps)
    case .quarter: return quarter(date, steps)
    case .year: return date.year.map { .year($0 + steps) }
    case .decade: return decade(date, steps)
    case .century:
      guard let year = date.year, year > 0 else { return nil }
      return .century(year / 100 + steps)
    case .millennium: return date.year.map { .year($0 + 1000 * steps) }
    }
  }

  /// The value of a unit that cannot be placed.
  static func unknown(_ unit: TimeUnit) -> String {
    switch unit {
    case .second, .minute, .hour: "XXXX-XX-XXTXX"
    case .day: "XXXX-XX-XX"
    case .week, .fortnight: "XXXX-WXX"
    case .weekend: "XXXX-WXX-WE"
    case .month: "XXXX-XX"
    case .quarter: "XXXX-QX"
    case .year: "XXXX"
    case .decade: "XXX"
    case .century, .millennium: "XX"
    }
  }

  /// The same part of another year: February 2010 and February 2009.
  static func years(_ steps: Int, from date: TimexDate) -> TimexDate? {
    switch date {
    case .month(let year, let month): .month(year + steps, month)
    case .quarter(let year, let quarter): .quarter(year + steps, quarter)
    case .half(let year, let half): .half(year + steps, half)
    case .season(let year, let season): .season(year + steps, season)
    case .day(let day): .month(day.year + steps, day.month)
    default: unit(.year, holding: date, steps)
    }
  }

  /// The value of a smaller unit within a month or a year that is known; nil when it is not smaller.
  static func open(_ unit: TimeUnit, in date: TimexDate) -> String? {
    switch (unit, date) {
    case (.day, .month): "\(date)-XX"
    case (.day, .year): "\(date)-XX-XX"
    case (.week, .year), (.weekend, .year): "\(date)-WXX"
    case (.month, .year): "\(date)-XX"
    default: nil
    }
  }

  private static func week(_ date: TimexDate, _ steps: Int) -> (year: Int, week: Int)? {
    switch date {
    case .day, .week, .weekend: ISOWeek.of(date.days.lowerBound.advanced(byDays: steps * 7))
    default: nil
    }
  }

  private static func month(_ date: TimexDate, _ steps: Int) -> TimexDate? {
    guard let year = date.year, let month = date.month else { return nil }
    let count = year * 12 + month - 1 + steps
    let floor = count >= 0 ? count / 12 : (count - 11) / 12
    return .month(floor, count - floor * 12 + 1)
  }

  private static func quarter(_ date: TimexDate, _ steps: Int) -> TimexDate? {
    let year: Int
    let quarter: Int
    if case .quarter(let own, let number) = date {
      (year, quarter) = (own, number)
    } else if let own = date.year, let month = date.month {
      (year, quarter) = (own, (month + 2) / 3)
    } else {
      return nil
    }
    let count = year * 4 + quarter - 1 + steps
    return .quarter(count / 4, count % 4 + 1)
  }

  private static func decade(_ date: TimexDate, _ steps: Int) -> TimexDate? {
    if case .decade(let decade) = date { return .decade(decade + steps) }
    guard let year = date.year else { return nil }
    if year > 0 { return .decade(year / 10 + steps) }
    return .decade(-((1 - year) / 10) - 1 + steps)
  }
}
