public import Articles

/// The instants at which a schedule runs by the clock of its zone.
public struct SchedulePlan: Hashable, Sendable {
  public struct Run: Hashable, Sendable {
    public let instant: Instant
    /// Said where the clocks change over the time of day; nil otherwise.
    public let warning: String?
  }

  public let cron: CronExpression
  public let zone: TimeZoneRules

  public init(cron: CronExpression, zone: TimeZoneRules) {
    self.cron = cron
    self.zone = zone
  }

  /// The first run after an instant; nil when none comes within nine years, the longest wait there
  /// is (29 February over a year such as 2100).
  public func next(after instant: Instant) -> Run? {
    var day = zone.day(of: instant)
    for _ in 0..<9 * 366 {
      if let run = runs(on: day).first(where: { $0.instant > instant }) { return run }
      day = day.advanced(byDays: 1)
    }
    return nil
  }

  public func runs(after instant: Instant, upTo end: Instant) -> [Run] {
    var runs: [Run] = []
    var day = zone.day(of: instant)
    while zone.start(of: day) <= end {
      runs += self.runs(on: day).filter { $0.instant > instant && $0.instant <= end }
      day = day.advanced(byDays: 1)
    }
    return runs
  }

  /// A time that the clocks skip runs once, when they go on; one that comes twice runs the first
  /// time.
  public func runs(on day: CivilDay) -> [Run] {
    guard cron.runs(on: day) else { return [] }
    var runs: [Run] = []
    for hour in cron.hours {
      for minute in cron.minutes {
        let run = self.run(on: day, hour: hour, minute: minute)
        if runs.last?.instant != run.instant { runs.append(run) }
      }
    }
    return runs.sorted { $0.instant < $1.instant }
  }

  private func run(on day: CivilDay, hour: Int, minute: Int) -> Run {
    let clock = "\(padded(hour, 2)):\(padded(minute, 2))"
    switch zone.time(on: day, secondOfDay: hour * 3600 + minute * 60) {
    case .once(let instant): return Run(instant: instant, warning: nil)
    case .skipped(let instant):
      return Run(
        instant: instant,
        warning: "\(clock) does not exist on \(day) in \(zone.name): the clocks skip it; "
          + "it runs at \(zone.text(instant))")
    case .twice(let first, let second):
      return Run(
        instant: first,
        warning: "\(clock) comes twice on \(day) in \(zone.name): it runs at "
          + "\(zone.text(first)) and not again at \(zone.text(second))")
    }
  }
}
