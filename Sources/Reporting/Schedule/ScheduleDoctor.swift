internal import Archive

/// Compares the plan with the ledger: which windows should have been reported on and were not.
public struct ScheduleDoctor: Sendable {
  public struct Missed: Hashable, Sendable {
    /// When the run was due.
    public let due: Instant
    public let window: ReportWindow?
  }

  private let report: ReportDefinition
  private let plan: SchedulePlan

  public init(_ report: ReportDefinition, schedule: RunSchedule) {
    self.report = report
    plan = SchedulePlan(cron: schedule.cron, zone: report.zone)
  }

  /// Runs that were due after the first one in the ledger and left no window done.
  func missed(_ entries: [LedgerEntry], now: Instant) -> [Missed] {
    let done = entries.filter { $0.report == report.name && $0.status.isDone }
    guard let first = done.compactMap({ Instant(iso: $0.started) }).min() else { return [] }
    return plan.runs(after: first, upTo: now).compactMap { run in
      let window = report.window?.window(at: run.instant, zone: report.zone)
      return isDone(run, window, done) ? nil : Missed(due: run.instant, window: window)
    }
  }

  /// A window counts as done when some windows cover it together; a report without one when it ran
  /// between this time and the next.
  private func isDone(
    _ run: SchedulePlan.Run, _ window: ReportWindow?, _ done: [LedgerEntry]
  ) -> Bool {
    guard let window else {
      let next = plan.next(after: run.instant)?.instant
      return done.contains { entry in
        guard let started = Instant(iso: entry.started) else { return false }
        return started >= run.instant && next.map { started < $0 } ?? true
      }
    }
    var covered = window.since
    let spans = done.compactMap { entry -> (Instant, Instant)? in
      guard let since = entry.since.flatMap(Instant.init(iso:)),
        let until = entry.until.flatMap(Instant.init(iso:))
      else { return nil }
      return (since, until)
    }
    for (since, until) in spans.sorted(by: { $0.0 < $1.0 }) where since <= covered {
      covered = max(covered, until)
    }
    return covered >= window.until
  }
}
