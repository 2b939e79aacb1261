/// Reads dates as news sources print them in their metadata.
///
/// ISO 8601 with and without zone, RFC 822, `2024-04-05 09:30:00`, `20240405T093000Z`,
/// “April 5, 2024”, “5 Apr 2024 9:30 AM”, “Friday, 5th of April 2024”, `25/04/2024`. Where day and
/// month could change places, as in 05/04/2024, nothing is guessed.
enum MetadataDate {
  enum Reading: Hashable {
    case date(PartialDate)
    /// Day first or month first: both give a day.
    case ambiguous
    case unknown
  }

  static func read(_ text: String) -> Reading {
    guard let line = TextTidying.line(text), line.utf8.count <= 100 else { return .unknown }
    if let date = PartialDate(iso: line) ?? compact(line) { return .date(date) }
    var parts = DateParts()
    let plain = line.replacing("a.m.", with: "am").replacing("p.m.", with: "pm")
    for token in DateToken.tokens(of: plain) {
      guard parts.take(token) else { return .unknown }
    }
    return parts.reading
  }

  /// `20240405`, `20240405T093000Z`, `20240405093000`; alone in a field, so no other number.
  private static func compact(_ text: String) -> PartialDate? {
    var scan = DigitScanner(Array(text.utf8))
    guard let year = scan.number(digits: 4), (1800...2100).contains(year),
      let month = scan.number(digits: 2), let day = scan.number(digits: 2)
    else { return nil }
    if scan.isAtEnd { return PartialDate(year: year, month: month, day: day) }
    _ = scan.take(UInt8(ascii: "T"))
    guard let hour = scan.number(digits: 2), let minute = scan.number(digits: 2) else { return nil }
    let second = scan.number(digits: 2)
    let offset = scan.zoneOffset()
    guard scan.isAtEnd else { return nil }
    return PartialDate(
      year: year, month: month, day: day, hour: hour, minute: minute, second: second,
      offsetMinutes: offset)
  }
}

/// What was understood of a printed date so far.
private struct DateParts {
  private var numbers: [(value: Int, digits: Int, isOrdinal: Bool)] = []
  private var monthName: Int?
  private var clock: DigitScanner.Clock?
  private var offsetMinutes: Int?

  /// False for a token that no date has.
  mutating func take(_ token: DateToken) -> Bool {
    switch token {
    case .number(let value, let digits, let isOrdinal):
      guard numbers.count < 3 else { return false }
      numbers.append((value, digits, isOrdinal))
      return true
    case .word(let word): return take(word)
    case .clock(let clock):
      guard self.clock == nil else { return false }
      self.clock = clock
      return true
    case .offset(let minutes):
      // A sign before digits is a zone only after a time of day.
      guard clock != nil, offsetMinutes == nil else { return false }
      offsetMinutes = minutes
      return true
    }
  }

  var reading: MetadataDate.Reading {
    if let monthName { return named(monthName) }
    guard numbers.count == 3 else {
      if numbers.count == 1, numbers[0].digits == 4, clock == nil {
        return result(numbers[0].value, nil, nil)
      }
      return .unknown
    }
    if numbers[0].digits == 4 {
      return result(numbers[0].value, numbers[1].value, numbers[2].value)
    }
    guard numbers[2].digits == 4 else { return .unknown }
    return unordered(numbers[0].value, numbers[1].value, year: numbers[2].value)
  }
}

extension DateParts {
  private mutating func take(_ word: String) -> Bool {
    if let month = MonthName.month(word) {
      guard monthName == nil else { return false }
      monthName = month
      return true
    }
    if MonthName.isWeekday(word) || DateToken.fillers.contains(word) { return true }
    if let shift = DateToken.halfDays[word], let hour = clock?.hour, (1...12).contains(hour) {
      clock?.hour = hour % 12 + shift
      return true
    }
    if let minutes = DateToken.zones[word], clock != nil {
      offsetMinutes = minutes
      return true
    }
    // A zone's name that means different offsets in different countries.
    return clock != nil && DateToken.ambiguousZones.contains(word)
  }

  /// “April 2024”, “April 5, 2024”, “5 April 2024”; “April 5” has no year and stays unknown.
  private func named(_ month: Int) -> MetadataDate.Reading {
    guard let year = numbers.first(where: { $0.digits == 4 && !$0.isOrdinal })?.value else {
      return .unknown
    }
    let others = numbers.filter { $0.digits != 4 || $0.isOrdinal }
    guard others.count <= 1, numbers.count <= 2 else { return .unknown }
    return result(year, month, others.first?.value)
  }

  private func unordered(_ first: Int, _ second: Int, year: Int) -> MetadataDate.Reading {
    let dayFirst = CivilDay(year, second, first)
    let monthFirst = CivilDay(year, first, second)
    if let dayFirst, let monthFirst, dayFirst != monthFirst { return .ambiguous }
    guard let day = dayFirst ?? monthFirst else { return .unknown }
    return result(year, day.month, day.day)
  }

  private func result(_ year: Int, _ month: Int?, _ day: Int?) -> MetadataDate.Reading {
    guard (1000...2999).contains(year) else { return .unknown }
    let clock = day == nil ? nil : clock
    let date = PartialDate(
      year: year, month: month, day: day, hour: clock?.hour, minute: clock?.minute,
      second: clock?.second, offsetMinutes: clock == nil ? nil : offsetMinutes)
    return date.map(MetadataDate.Reading.date) ?? .unknown
  }
}
