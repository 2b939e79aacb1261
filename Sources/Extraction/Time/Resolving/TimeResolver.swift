internal import Articles

/// Reckons values in text order, from the publication date and from where the text stands in time.
///
/// Rules: TIMEX3 of ISO-TimeML (ISO 24617-1). It never asks a clock.
struct TimeResolver {
  let setting: TimeSetting
  /// The text tells of a past of its own: what has no year belongs to the last date named.
  let isHistory: Bool
  var narrative = NarrativeTime()
  /// The sentence in which the narrative last moved, and whether it moved by a printed year.
  private var movedIn = -10
  private var movedByYear = false
  private var sentence = 0

  init(setting: TimeSetting, isHistory: Bool) {
    self.setting = setting
    self.isHistory = isHistory
  }

  /// Nil for words that name no time.
  mutating func resolve(
    _ meaning: TimeMeaning, tense: Tense, sentence: Int, place: TimePlace
  ) -> ResolvedTime? {
    self.sentence = sentence
    guard let resolved = value(of: meaning, tense) else { return nil }
    if let date = resolved.date, resolved.kind == .date || resolved.kind == .time,
      !meaning.looksBack, narrative.follows(date, tense: tense, place: place)
    {
      narrative.move(to: date)
      movedIn = sentence
      movedByYear = resolved.anchor == .explicit
    }
    return resolved
  }

  func value(of meaning: TimeMeaning, _ tense: Tense) -> ResolvedTime? {
    switch meaning {
    case .nothing: return nil
    case .impossible(let value): return .open(value)
    case .date(let date): return .date(date, .explicit)
    case .duration(let value):
      return ResolvedTime(kind: .duration, value: value, anchor: .explicit)
    case .set(let value): return ResolvedTime(kind: .set, value: value, anchor: .explicit)
    case .reference(let reference):
      return ResolvedTime(kind: .date, value: reference.timex, anchor: .unresolved)
    case .samePeriod(let years):
      guard let last = narrative.last, let date = CalendarSteps.years(years, from: last) else {
        return .open("XXXX")
      }
      return .date(date, .document)
    case .former:
      guard isHistory else { return nil }
      return ResolvedTime(kind: .date, value: Reference.past.timex, anchor: .unresolved)
    case .numeric(let first, let second, let year): return numeric(first, second, year)
    case .month, .monthDay, .dayOfMonth, .season, .quarter, .half, .holiday, .within, .weekOf:
      return calendarPart(meaning, tense)
    case .weekday(let weekday, let shift): return self.weekday(weekday, shift, tense)
    case .relativeDay(let days): return relativeDay(days)
    case .shifted(let unit, let steps, let origin): return shifted(unit, steps, origin)
    case .shiftedMonth(let month, let shift): return shiftedMonth(month, shift)
    case .shiftedSeason(let season, let shift): return shiftedSeason(season, shift, tense)
    case .counted(let count, let unit, let sign, let origin):
      return counted(count, unit, sign, origin)
    case .part(let part, let day): return timeOfDay(part.timex, day, tense)
    case .clock(let clock, let day): return timeOfDay(TimeResolver.text(clock), day, tense)
    }
  }

  /// Whether what lacks a year is reckoned from the last date named rather than from publication.
  var followsNarrative: Bool {
    guard narrative.year != nil else { return false }
    if isHistory || setting.date == nil { return true }
    return movedByYear && sentence - movedIn <= 2 && narrative.year != setting.published?.year
  }

  /// Where a relative expression counts from, and the anchor to report.
  func origin(_ origin: TimeMeaning.Origin) -> (date: TimexDate, anchor: NewsEvent.Anchor)? {
    switch origin {
    case .publication:
      if isHistory, let last = narrative.last { return (last, .document) }
      return setting.date.map { ($0, .publication) }
    case .narrative:
      if let last = narrative.last { return (last, .document) }
      return setting.date.map { ($0, .event) }
    }
  }

  // MARK: Days

  private func relativeDay(_ days: Int) -> ResolvedTime {
    if isHistory, days == 0 {
      return ResolvedTime(kind: .date, value: Reference.present.timex, anchor: .unresolved)
    }
    guard let day = setting.day else { return .open("XXXX-XX-XX") }
    return .date(.day(day.advanced(byDays: days)), .publication)
  }

  private func weekday(_ weekday: Int, _ shift: Shift?, _ tense: Tense) -> ResolvedTime {
    let historic = isHistory ? narrative.civilDay : nil
    guard let day = historic ?? (isHistory ? nil : setting.day) else {
      return .open("XXXX-WXX-\(weekday)")
    }
    let anchor: NewsEvent.Anchor = historic == nil ? .publication : .document
    let back = (day.weekday - weekday + 7) % 7
    let ahead = (weekday - day.weekday + 7) % 7
    switch shift {
    case .next, .coming, .following:
      return .date(.day(day.advanced(byDays: ahead == 0 ? 7 : ahead)), anchor)
    case .last, .past, .previous:
      return .date(.day(day.advanced(byDays: back == 0 ? -7 : -back)), anchor)
    case .this where tense != .past, .current where tense != .past:
      return .date(.day(day.advanced(byDays: ahead)), anchor)
    default:
      let looksAhead = tense == .future && historic == nil
      return .date(.day(day.advanced(byDays: looksAhead ? ahead : -back)), anchor)
    }
  }

  /// 05/04/2024: by the outlet's country, or by a number above twelve; else marked as ambiguous.
  private func numeric(_ first: Int, _ second: Int, _ year: Int) -> ResolvedTime? {
    let dayFirst = CivilDay(year, second, first)
    let monthFirst = CivilDay(year, first, second)
    if let dayFirst, let monthFirst, dayFirst != monthFirst {
      let day = setting.order == .monthFirst ? monthFirst : dayFirst
      return .date(.day(day), .explicit, isAmbiguous: setting.order == nil)
    }
    if let day = dayFirst ?? monthFirst { return .date(.day(day), .explicit) }
    return (1...31).contains(first) && (1...31).contains(second) ? .open("\(year)-XX-XX") : nil
  }

  // MARK: Units

  private func shifted(
    _ unit: TimeUnit, _ steps: Int, _ from: TimeMeaning.Origin
  ) -> ResolvedTime? {
    reckoned(unit, steps, from) ?? .open(CalendarSteps.unknown(unit))
  }

  private func counted(
    _ count: TimeCount, _ unit: TimeUnit, _ sign: Int, _ from: TimeMeaning.Origin
  ) -> ResolvedTime? {
    guard case .exact(let number) = count, abs(number) < 100_000,
      unit.rawValue >= TimeUnit.day.rawValue
    else {
      let reference: Reference = sign < 0 ? .past : .future
      return ResolvedTime(kind: .date, value: reference.timex, anchor: .unresolved)
    }
    var (unit, steps) = (unit, Int(number))
    if number != number.rounded() {
      guard unit == .year || unit == .decade else { return .open(CalendarSteps.unknown(unit)) }
      steps = Int((number * (unit == .year ? 12 : 120)).rounded())
      unit = .month
    }
    return reckoned(unit, steps * sign, from) ?? .open(CalendarSteps.unknown(unit))
  }

  /// Steps from where the expression counts. Where a month was named last, a day in it stays open:
  /// `1943-07-XX`. In news “the day before” then counts from the last day named, or from publication.
  private func reckoned(
    _ unit: TimeUnit, _ steps: Int, _ from: TimeMeaning.Origin
  ) -> ResolvedTime? {
    guard let start = origin(from) else { return nil }
    if let date = CalendarSteps.unit(unit, holding: start.date, steps) {
      return .date(date, start.anchor)
    }
    if isHistory {
      guard abs(steps) <= 1 else { return nil }
      return CalendarSteps.open(unit, in: start.date).map { .open($0) }
    }
    guard let day = narrative.lastDay ?? setting.day else { return nil }
    return CalendarSteps.unit(unit, holding: .day(day), steps).map { .date($0, .event) }
  }

  // MARK: Times of day

  private func timeOfDay(_ text: String, _ day: TimeMeaning?, _ tense: Tense) -> ResolvedTime? {
    let resolved: ResolvedTime
    if isHistory, day == .relativeDay(0) {
      resolved = dayInSight()
    } else if let day {
      guard let found = value(of: day, tense) else { return nil }
      resolved = found
    } else {
      resolved = dayInSight()
    }
    // A month, a year or “the present” cannot carry a time of day.
    let isDay =
      resolved.date?.day != nil || resolved.value.hasPrefix("XXXX-")
      || resolved.value.hasSuffix("-XX")
    let value = isDay ? resolved.value : "XXXX-XX-XX"
    if let inner = value.firstIndex(of: "T") {
      return ResolvedTime(
        kind: .time, value: value[..<inner] + "T" + text, anchor: resolved.anchor,
        isAmbiguous: resolved.isAmbiguous, date: resolved.date)
    }
    return ResolvedTime(
      kind: .time, value: "\(value)T\(text)", anchor: resolved.anchor,
      isAmbiguous: resolved.isAmbiguous, date: resolved.date)
  }

  /// The day that a bare “at 16:00” falls on: the one named last in the sentence, else publication.
  private func dayInSight() -> ResolvedTime {
    if let day = narrative.civilDay, isHistory || sentence == movedIn {
      return .date(.day(day), .document)
    }
    guard !isHistory, let day = setting.day else { return .open("XXXX-XX-XX") }
    return .date(.day(day), .publication)
  }

  private static func text(_ clock: TimeMeaning.Clock) -> String {
    var text = padded(clock.hour, 2)
    text += ":" + padded(clock.minute ?? 0, 2)
    if let second = clock.second { text += ":" + padded(second, 2) }
    guard let offset = clock.offset else { return text }
    if offset == 0 { return text + "Z" }
    text += (offset < 0 ? "-" : "+") + padded(abs(offset) / 60, 2)
    return abs(offset) % 60 == 0 ? text : text + ":" + padded(abs(offset) % 60, 2)
  }
}
