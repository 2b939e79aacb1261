extension TimeMatcher {
  /// Adds to a date what belongs to it: “Friday” + “morning”, “16:00 UTC” + “today”.
  func extend(_ hit: Hit) -> Hit {
    switch hit.meaning {
    case .weekday, .monthDay, .relativeDay, .shifted(.day, _, _), .date(.day),
      .within(.monthDay, _):
      return withPart(hit)
    case .clock(let clock, nil): return withDay(hit, clock)
    default: return hit
    }
  }

  private func withPart(_ hit: Hit) -> Hit {
    guard isKind(.partOfDay, hit.end), let part = PartOfDay(rawValue: value(hit.end)) else {
      return hit
    }
    return Hit(hit.end + 1, .part(part, hit.meaning), hit.modifier)
  }

  /// “9:34 p.m., March 19 EST”, “3 p.m. Friday”, “noon on Tuesday” stays two.
  private func withDay(_ hit: Hit, _ clock: TimeMeaning.Clock) -> Hit {
    let next = skipComma(hit.end)
    guard isInside(next) else { return hit }
    let day: Hit?
    switch kind(next) {
    case .relativeDay where value(next) != 2: day = relativeDay(at: next)
    case .weekday, .month, .shortMonth: day = calendarDate(at: next)
    case .shift where next == hit.end: day = shiftedPeriod(at: next)
    default: day = digits(next) != nil && next > hit.end ? calendarDate(at: next) : nil
    }
    guard let day, TimeMatcher.isDay(day.meaning) else { return hit }
    var clock = clock
    var end = day.end
    if clock.offset == nil, let zone = zone(at: end) {
      clock.offset = zone.value
      end = zone.end
    }
    return Hit(end, .clock(clock, day.meaning), hit.modifier)
  }

  private static func isDay(_ meaning: TimeMeaning) -> Bool {
    switch meaning {
    case .weekday, .monthDay, .relativeDay, .shifted(.day, _, _), .date(.day): true
    case .part(_, let day?): isDay(day)
    default: false
    }
  }

  /// The night of 8 February, the early morning hours of 1 November, at night, noon, in the morning.
  func dayPart(at index: Int) -> Hit? {
    var first = skipArticle(index)
    if first > index, kind(first) == .phase { first += 1 }
    guard kind(first) == .partOfDay, isInside(first) || first == index,
      let part = PartOfDay(rawValue: value(first))
    else { return nil }
    var next = first + 1
    if isMark(next, "-"), isWord(next + 1, "time") { next += 2 }
    if isWord(next, "hours") { next += 1 }
    if isPreposition(next, .of), isInside(next + 1), let day = dayHit(at: next + 1) {
      return Hit(day.end, .part(part, day.meaning))
    }
    if isPreposition(next, .on), part != .night, let day = dayHit(at: next + 1),
      isPreposition(index - 1, .in)
    {
      return Hit(next, .part(part, day.meaning))
    }
    if part == .noon || part == .midnight { return Hit(next, .part(part, nil)) }
    return isPlausiblePart(index, first, next) ? Hit(next, .part(part, nil)) : nil
  }

  private func dayHit(at index: Int) -> Hit? {
    guard
      let hit = longest([calendarDate(at: index), shiftedPeriod(at: index), relativeDay(at: index)]
      ),
      TimeMatcher.isDay(hit.meaning)
    else { return nil }
    return hit
  }

  /// “dawn” and “sunset” are as often pictures; “morning” as a greeting has no preposition.
  private func isPlausiblePart(_ index: Int, _ first: Int, _ next: Int) -> Bool {
    if kind(first - 1) == .nameMaker || kind(index - 1) == .nameMaker { return false }
    if isAny(first, "dawn", "dusk", "sunset", "sunrise", "daylight") {
      if isPreposition(next, .of) { return false }
      return isPreposition(index - 1, .at) || isPreposition(index - 1, .before)
        || isPreposition(index - 1, .after) || isPreposition(index - 1, .until)
    }
    if first > index { return isPreposition(index - 1, .in) || isPreposition(index - 1, .during) }
    switch kind(index - 1) {
    case .preposition, .phase, .article, .indefiniteArticle: return true
    default: return !isCapitalised(first) && part(of: first) != .daytime
    }
  }

  private func part(of index: Int) -> PartOfDay? { PartOfDay(rawValue: value(index)) }

  /// Today, yesterday, tomorrow, tonight.
  func relativeDay(at index: Int) -> Hit? {
    guard kind(index) == .relativeDay else { return nil }
    if value(index) == 2 { return Hit(index + 1, .part(.night, .relativeDay(0))) }
    // The newspaper of that name.
    if isCapitalised(index), isWord(index - 1, "usa") || isWord(index - 1, "russia") { return nil }
    return Hit(index + 1, .relativeDay(value(index)))
  }

  // MARK: Clock times

  /// 16:00 UTC, 5:34 AM, 5 p.m., 11.30am, 0800 GMT, 5 o'clock.
  func clock(at index: Int) -> Hit? {
    guard let hour = digits(index), tokens[index].length <= 2, hour <= 24 else {
      return militaryClock(at: index)
    }
    var clock = TimeMeaning.Clock(hour: hour)
    var end = index + 1
    let isColon = isTightMark(index + 1, ":")
    if isColon || isTightMark(index + 1, "."), let minute = digits(index + 2), minute < 60,
      tokens[index + 2].length == 2
    {
      clock.minute = minute
      end = index + 3
      if isTightMark(end, ":"), let second = digits(end + 1), second <= 60 {
        clock.second = second
        end += 2
      }
    }
    if let half = meridiem(at: end) {
      guard (1...12).contains(hour) else { return nil }
      clock.hour = hour % 12 + (half.isAfternoon ? 12 : 0)
      return closed(clock, half.end)
    }
    if clock.minute == nil, let end = oClock(at: end) { return closed(clock, end) }
    guard clock.minute != nil, isColon || zone(at: end) != nil else { return nil }
    return isScore(index, end) ? nil : closed(clock, end)
  }

  /// “2:10” after “won” and a further colon or dash beside it are no times.
  private func isScore(_ index: Int, _ end: Int) -> Bool {
    isTightMark(end, ":") || isTightMark(end, "-") && digits(end + 1) == nil
      || kind(index - 1) == .numbered
  }

  private func closed(_ clock: TimeMeaning.Clock, _ end: Int) -> Hit {
    guard let zone = zone(at: end) else { return Hit(end, .clock(clock, nil)) }
    var clock = clock
    clock.offset = zone.value
    return Hit(zone.end, .clock(clock, nil))
  }

  private func militaryClock(at index: Int) -> Hit? {
    guard let number = digits(index), tokens[index].length == 4, number / 100 <= 24,
      number % 100 < 60
    else { return nil }
    let clock = TimeMeaning.Clock(hour: number / 100, minute: number % 100)
    if let zone = zone(at: index + 1) {
      var clock = clock
      clock.offset = zone.value
      return Hit(zone.end, .clock(clock, nil))
    }
    guard isWord(index + 1, "hours"), isPreposition(index - 1, .at) else { return nil }
    return Hit(index + 2, .clock(clock, nil))
  }

  /// Five o'clock.
  func wordClock(at index: Int) -> Hit? {
    guard kind(index) == .cardinal, (1...12).contains(value(index)), let end = oClock(at: index + 1)
    else { return nil }
    return Hit(end, .clock(TimeMeaning.Clock(hour: value(index)), nil))
  }

  private func oClock(at index: Int) -> Int? {
    guard isWord(index, "o"), isMark(index + 1, "'"), kind(index + 2) == .oClock else { return nil }
    return index + 3
  }

  /// am, p.m., with or without stops.
  func meridiem(at index: Int) -> (isAfternoon: Bool, end: Int)? {
    guard isInside(index), index < tokens.count, tokens[index].shape == .word else { return nil }
    if isWord(index, "pm") { return (true, index + 1) }
    if isWord(index, "am") {
      return hasGap(index) && !isCapitalised(index) && isWord(index - 1, "i")
        ? nil : (false, index + 1)
    }
    guard isWord(index, "a") || isWord(index, "p"), isMark(index + 1, "."), !hasGap(index + 1),
      isWord(index + 2, "m"), !hasGap(index + 2)
    else { return nil }
    let end = isMark(index + 3, ".") && !hasGap(index + 3) ? index + 4 : index + 3
    return (isWord(index, "p"), end)
  }

  private func zone(at index: Int) -> (value: Int, end: Int)? {
    guard isKind(.zone, index), isCapitalised(index) else { return nil }
    return (value(index), index + 1)
  }
}
