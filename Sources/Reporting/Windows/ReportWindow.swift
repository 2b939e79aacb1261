public import Articles

/// The stretch of time that a report covers: from its first instant up to, without, its end.
public struct ReportWindow: Hashable, Sendable {
  public let since: Instant
  public let until: Instant
  public let zone: TimeZoneRules

  /// Nil when it would be empty.
  public init?(since: Instant, until: Instant, zone: TimeZoneRules) {
    guard since < until else { return nil }
    self.since = since
    self.until = until
    self.zone = zone
  }

  public func contains(_ instant: Instant) -> Bool {
    since <= instant && instant < until
  }

  public var firstDay: CivilDay { zone.day(of: since) }

  /// The last day of which some part is covered.
  public var lastDay: CivilDay { zone.day(of: until.advanced(bySeconds: -1)) }

  /// Whether it begins and ends at midnight.
  public var isWholeDays: Bool {
    zone.start(of: firstDay) == since && zone.start(of: zone.day(of: until)) == until
  }

  /// `2026-03-03 to 2026-03-09`, with hours where the edges are not midnights.
  public var words: String {
    guard isWholeDays else { return "\(zone.text(since)) to \(zone.text(until))" }
    return firstDay == lastDay ? "\(firstDay)" : "\(firstDay) to \(lastDay)"
  }
}
