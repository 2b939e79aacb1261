package import Articles

/// A calendar date at the granularity that was said; a TIMEX3 `value` of type DATE.
///
/// Years are astronomical: 1 BC is year 0, 499 BC is year −498.
package enum TimexDate: Hashable, Sendable {
  /// 198 for the 1980s, as TIMEX3 writes it.
  case decade(Int)
  /// 19 for the twentieth century, as TIMEX3 writes it.
  case century(Int)
  case year(Int)
  case half(Int, Int)
  case quarter(Int, Int)
  /// Northern seasons, spring is 0; the winter of a year begins in its December.
  case season(Int, Int)
  case month(Int, Int)
  /// Year and week of ISO 8601.
  case week(Int, Int)
  case weekend(Int, Int)
  case day(CivilDay)
  case fiscalYear(Int)

  /// The year in which it begins; nil for decades and centuries.
  var year: Int? {
    switch self {
    case .decade, .century: nil
    case .year(let year), .half(let year, _), .quarter(let year, _), .season(let year, _),
      .month(let year, _), .week(let year, _), .weekend(let year, _), .fiscalYear(let year):
      year
    case .day(let day): day.year
    }
  }

  var month: Int? {
    switch self {
    case .month(_, let month): month
    case .day(let day): day.month
    case .week, .weekend: days.lowerBound.month
    default: nil
    }
  }

  var day: CivilDay? {
    if case .day(let day) = self { return day }
    return nil
  }
}

extension TimexDate: CustomStringConvertible {
  /// TIMEX3 `value`.
  package var description: String {
    switch self {
    case .decade(let decade): decade < 0 ? "BC" + padded(-decade - 1, 3) : padded(decade, 3)
    case .century(let century): century < 0 ? "BC" + padded(-century - 1, 2) : padded(century, 2)
    case .year(let year): TimexDate.text(year)
    case .half(let year, let half): "\(TimexDate.text(year))-H\(half)"
    case .quarter(let year, let quarter): "\(TimexDate.text(year))-Q\(quarter)"
    case .season(let year, let season):
      "\(TimexDate.text(year))-\(Season(rawValue: season)?.timex ?? "XX")"
    case .month(let year, let month): "\(TimexDate.text(year))-\(padded(month, 2))"
    case .week(let year, let week): "\(TimexDate.text(year))-W\(padded(week, 2))"
    case .weekend(let year, let week): "\(TimexDate.text(year))-W\(padded(week, 2))-WE"
    case .day(let day):
      "\(TimexDate.text(day.year))-\(padded(day.month, 2))-\(padded(day.day, 2))"
    case .fiscalYear(let year): "FY\(TimexDate.text(year))"
    }
  }

  private static func text(_ year: Int) -> String {
    year > 0 ? padded(year, 4) : "BC" + padded(1 - year, 4)
  }
}

extension TimexDate {
  /// First and last day, both inclusive.
  package var days: ClosedRange<CivilDay> {
    switch self {
    case .decade(let decade): TimexDate.years(TimexDate.first(decade, of: 10), 10)
    case .century(let century): TimexDate.years(TimexDate.first(century, of: 100), 100)
    case .year(let year), .fiscalYear(let year): TimexDate.years(year, 1)
    case .half(let year, let half): TimexDate.months(year, half == 1 ? 1 : 7, 6)
    case .quarter(let year, let quarter): TimexDate.months(year, quarter * 3 - 2, 3)
    case .season(let year, let season): TimexDate.months(year, 3 + season * 3, 3)
    case .month(let year, let month): TimexDate.months(year, month, 1)
    case .week(let year, let week):
      ISOWeek.monday(year, week)...ISOWeek.monday(year, week).advanced(byDays: 6)
    case .weekend(let year, let week):
      ISOWeek.monday(year, week).advanced(
        byDays: 5)...ISOWeek.monday(year, week).advanced(
          byDays: 6)
    case .day(let day): day...day
    }
  }

  /// First year of a run of years that share their leading digits; before Christ they count down.
  private static func first(_ leading: Int, of size: Int) -> Int {
    leading < 0 ? 1 - ((-leading - 1) * size + size - 1) : leading * size
  }

  private static func years(_ first: Int, _ count: Int) -> ClosedRange<CivilDay> {
    months(first, 1, count * 12)
  }

  /// - Parameter month: may be past 12; the year is carried.
  private static func months(_ year: Int, _ month: Int, _ count: Int) -> ClosedRange<CivilDay> {
    let first = firstDay(year, month)
    let last = firstDay(year, month + count).advanced(byDays: -1)
    return first...max(first, last)
  }

  private static func firstDay(_ year: Int, _ month: Int) -> CivilDay {
    let carried = year + (month - 1) / 12
    return CivilDay(carried, (month - 1) % 12 + 1, 1) ?? CivilDay(dayNumber: 0)
  }
}
