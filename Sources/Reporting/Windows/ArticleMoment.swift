internal import Articles

/// The one instant that decides in which window an article falls, so that windows that touch
/// neither skip nor double it.
enum ArticleMoment {
  /// The publication; without one, when the source says that it was captured; without that,
  /// `firstCapture`. A date without an hour counts as its first instant in the zone.
  static func instant(
    of article: Article, zone: TimeZoneRules, firstCapture: () throws -> String?
  ) rethrows -> Instant? {
    let stated = article.published ?? article.retrieved
    return try (stated ?? firstCapture().flatMap(PartialDate.init(iso:)))
      .flatMap { instant(of: $0, zone: zone) }
  }

  static func instant(of date: PartialDate, zone: TimeZoneRules) -> Instant? {
    guard let day = date.civilDay ?? CivilDay(date.year, date.month ?? 1, 1) else { return nil }
    guard let hour = date.hour else { return zone.start(of: day) }
    let second = hour * 3600 + (date.minute ?? 0) * 60 + (date.second ?? 0)
    if let offset = date.offsetMinutes {
      return Instant(seconds: day.dayNumber * 86_400 + second - offset * 60)
    }
    return zone.time(on: day, secondOfDay: second).first
  }
}
