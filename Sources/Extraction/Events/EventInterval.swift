internal import Articles

/// A TIMEX3 value of type DATE or TIME as days, precision and EDTF.
///
/// EDTF: ISO 8601-2:2019 annex A, level 1; quarters and seasons are codes 33–36 and 21–24 there.
struct EventInterval: Hashable, Sendable {
  let from: CivilDay
  let to: CivilDay
  let precision: NewsEvent.Precision
  let edtf: String

  /// Nil for open values, such as `XXXX-WXX-2` and `PRESENT_REF`.
  init?(timex value: String) {
    let parts = value.split(separator: "T", maxSplits: 1, omittingEmptySubsequences: false)
    guard let date = EventInterval.date(String(parts[0])) else { return nil }
    let days = date.days
    from = days.lowerBound
    to = days.upperBound
    precision = EventInterval.precision(of: date, time: parts.count > 1 ? parts[1] : "")
    edtf = EventInterval.edtf(of: date, time: parts.count > 1 ? String(parts[1]) : "")
  }

  private static func precision(
    of date: TimexDate, time: Substring
  ) -> NewsEvent.Precision {
    switch date {
    case .century: .century
    case .decade: .decade
    case .year, .fiscalYear, .half: .year
    case .quarter: .quarter
    case .season: .season
    case .month: .month
    case .week, .weekend: .week
    case .day:
      time.contains(":") ? .minute : time.count == 2 && time.allSatisfy(\.isNumber) ? .hour : .day
    }
  }

  private static func edtf(of date: TimexDate, time: String) -> String {
    switch date {
    case .century(let century): padded(century, 2) + "XX"
    case .decade(let decade): padded(decade, 3) + "X"
    case .year(let year), .fiscalYear(let year): isoYear(year)
    case .quarter(let year, let quarter): "\(isoYear(year))-\(32 + quarter)"
    case .season(let year, let season): "\(isoYear(year))-\(21 + season)"
    case .month(let year, let month): "\(isoYear(year))-\(padded(month, 2))"
    case .day(let day): time.contains(":") ? "\(day)T\(time)" : "\(day)"
    case .half, .week, .weekend: "\(date.days.lowerBound)/\(date.days.upperBound)"
    }
  }

  private static func date(_ text: String) -> TimexDate? {
    if text.hasPrefix("FY"), let year = number(text.dropFirst(2), 4) { return .fiscalYear(year) }
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard let first = parts.first else { return nil }
    if parts.count == 1 {
      if let year = number(first, 4) { return .year(year) }
      if let decade = number(first, 3) { return .decade(decade) }
      return number(first, 2).map { .century($0) }
    }
    guard let year = number(first, 4) else { return nil }
    if parts.count == 3, parts[2] == "WE", let week = part(parts[1], "W", 1...53) {
      return .weekend(year, week)
    }
    if parts.count == 3, let month = number(parts[1], 2), let day = number(parts[2], 2) {
      return CivilDay(year, month, day).map { .day($0) }
    }
    guard parts.count == 2 else { return nil }
    return inside(year, parts[1])
  }

  /// The second part of a value of two: month, week, quarter, half or season.
  private static func inside(_ year: Int, _ text: Substring) -> TimexDate? {
    if let month = number(text, 2), (1...12).contains(month) { return .month(year, month) }
    if let week = part(text, "W", 1...53) { return .week(year, week) }
    if let quarter = part(text, "Q", 1...4) { return .quarter(year, quarter) }
    if let half = part(text, "H", 1...2) { return .half(year, half) }
    return ["SP", "SU", "FA", "WI"].firstIndex(of: text).map { .season(year, $0) }
  }

  private static func part(
    _ text: Substring, _ letter: Character, _ range: ClosedRange<Int>
  ) -> Int? {
    guard text.first == letter, let number = Int(text.dropFirst()), range.contains(number) else {
      return nil
    }
    return number
  }

  private static func number(_ text: Substring, _ digits: Int) -> Int? {
    text.utf8.count == digits && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
      ? Int(text) : nil
  }
}
