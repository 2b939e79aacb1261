public import Articles
internal import Foundation

/// The clock of one place: between instants and the days and hours that people there read.
public struct TimeZoneRules: Hashable, Sendable {
  /// How a local time of day falls on a day when clocks may change.
  public enum LocalTime: Hashable, Sendable {
    case once(Instant)
    /// The clocks are put forward over it; the first instant after the gap.
    case skipped(Instant)
    /// The clocks are put back over it; it comes at both instants.
    case twice(Instant, Instant)

    public var first: Instant {
      switch self {
      case .once(let instant), .skipped(let instant), .twice(let instant, _): instant
      }
    }
  }

  public static let utc = TimeZoneRules(TimeZone(secondsFromGMT: 0) ?? .current, name: "UTC")

  /// As the tz database names it, such as `Europe/Kyiv`.
  public let name: String
  private let zone: TimeZone

  /// Nil for a name that the tz database does not have.
  public init?(_ name: String) {
    guard let zone = TimeZone(identifier: name) else { return nil }
    self.init(zone, name: name)
  }

  private init(_ zone: TimeZone, name: String) {
    self.zone = zone
    self.name = name
  }

  public static var known: [String] { TimeZone.knownTimeZoneIdentifiers.sorted() + ["UTC"] }

  /// Seconds east of UTC.
  public func offset(at instant: Instant) -> Int {
    zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(instant.seconds)))
  }

  public func day(of instant: Instant) -> CivilDay {
    CivilDay(dayNumber: local(instant).day)
  }

  /// Seconds since midnight by the clock on the wall.
  public func secondOfDay(of instant: Instant) -> Int {
    local(instant).second
  }

  /// The first instant of a day; a midnight that the clocks skip begins where they go on.
  public func start(of day: CivilDay) -> Instant {
    time(on: day, secondOfDay: 0).first
  }

  public func time(on day: CivilDay, secondOfDay: Int) -> LocalTime {
    let local = day.dayNumber * 86_400 + secondOfDay
    let before = offset(at: Instant(seconds: local - 86_400))
    let after = offset(at: Instant(seconds: local + 86_400))
    let candidates = Set([before, after]).map { Instant(seconds: local - $0) }.filter {
      $0.seconds + offset(at: $0) == local
    }.sorted()
    if candidates.count == 2 { return .twice(candidates[0], candidates[1]) }
    if let only = candidates.first { return .once(only) }
    return .skipped(end(ofGapBetween: local - max(before, after), local - min(before, after)))
  }

  /// The next instants at which the clocks change, within three years.
  public func changes(after instant: Instant, count: Int) -> [Instant] {
    var changes: [Instant] = []
    var place = Date(timeIntervalSince1970: Double(instant.seconds))
    let end = place.addingTimeInterval(3 * 366 * 86_400)
    while changes.count < count, let next = zone.nextDaylightSavingTimeTransition(after: place),
      next > place, next < end
    {
      changes.append(Instant(seconds: Int(next.timeIntervalSince1970)))
      place = next
    }
    return changes
  }

  /// `2026-03-03T06:30:00+02:00`.
  public func text(_ instant: Instant) -> String {
    let (day, second) = local(instant)
    let offset = offset(at: instant)
    let size = abs(offset) / 60
    let sign = offset < 0 ? "-" : "+"
    let clock = [second / 3600, second / 60 % 60, second % 60].map { padded($0, 2) }
    return "\(CivilDay(dayNumber: day))T\(clock.joined(separator: ":"))"
      + (offset == 0 ? "Z" : "\(sign)\(padded(size / 60, 2)):\(padded(size % 60, 2))")
  }
}

extension TimeZoneRules {
  private func local(_ instant: Instant) -> (day: Int, second: Int) {
    let seconds = instant.seconds + offset(at: instant)
    let second = (seconds % 86_400 + 86_400) % 86_400
    return ((seconds - second) / 86_400, second)
  }

  /// The instant of the change that lies between two others, by halving.
  private func end(ofGapBetween first: Int, _ last: Int) -> Instant {
    var (low, high) = (first - 1, last + 1)
    let before = offset(at: Instant(seconds: low))
    while high - low > 1 {
      let middle = low + (high - low) / 2
      if offset(at: Instant(seconds: middle)) == before { low = middle } else { high = middle }
    }
    return Instant(seconds: high)
  }
}
