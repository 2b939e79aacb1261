internal import Archive
internal import Foundation

/// The schedules of some report definitions, as the command line shows them.
public struct ScheduleDesk: Sendable {
  /// A file to install.
  public struct Unit: Hashable, Sendable {
    public let name: String
    public let text: String
  }

  private let reports: [ReportDefinition]
  private let now: Instant

  /// - Throws: `badDefinition` for a report without a schedule; `DefinitionError`.
  public init(paths: [String], now: Instant = .now) throws {
    var reports: [ReportDefinition] = []
    for path in paths {
      let report = try ReportDefinition.load(path: path)
      guard report.schedule != nil else {
        throw RunError(
          .badDefinition, "\(path): has no schedule; add “schedule: {cron: \"30 6 * * *\"}”")
      }
      reports.append(report)
    }
    self.reports = reports
    self.now = now
  }

  /// A service and a timer of systemd for each report.
  /// - Parameters:
  ///   - program: absolute path of `clipsheet`.
  ///   - folder: where the reports run.
  ///   - arguments: further options of `run`.
  public func systemdUnits(program: String, folder: String, arguments: [String]) -> [Unit] {
    scheduled.flatMap { report, schedule in
      let units = SystemdUnits(
        report, schedule: schedule, program: program, definition: absolute(report.path),
        folder: folder, arguments: arguments)
      return [
        Unit(name: "\(units.name).service", text: units.service),
        Unit(name: "\(units.name).timer", text: units.timer),
      ]
    }
  }

  /// Lines of a crontab for each report; the same parameters.
  public func cronLines(program: String, folder: String, arguments: [String]) -> [String] {
    scheduled.flatMap { report, schedule in
      CronLines(
        report, schedule: schedule, program: program, definition: absolute(report.path),
        folder: folder, arguments: arguments
      ).lines
    }
  }

  /// Times of the coming thirteen months that a change of clocks skips or doubles, one line each.
  public var warnings: [String] {
    let end = now.advanced(bySeconds: 396 * 86_400)
    return scheduled.flatMap { report, schedule in
      SchedulePlan(cron: schedule.cron, zone: report.zone).runs(after: now, upTo: end)
        .compactMap { run in run.warning.map { "\(report.name): \($0)" } }
    }
  }

  /// The next runs, and those around the next two changes of clocks, with the window of each.
  public func nextRuns(_ count: Int) -> [String] {
    scheduled.flatMap { report, schedule in
      let plan = SchedulePlan(cron: schedule.cron, zone: report.zone)
      var runs: [SchedulePlan.Run] = []
      var place = now
      while runs.count < count, let run = plan.next(after: place) {
        runs.append(run)
        place = run.instant
      }
      for change in report.zone.changes(after: now, count: 2) {
        let before = change.advanced(bySeconds: -86_400)
        runs += plan.runs(after: before, upTo: change.advanced(bySeconds: 86_400))
          .filter { run in !runs.contains { $0.instant == run.instant } && run.instant > now }
      }
      return runs.sorted { $0.instant < $1.instant }.map { line($0, report) }
    }
  }

  /// Windows that should have been reported on and were not, one line each.
  /// - Parameter archive: nil for the user's own.
  public func missed(archive: String?) throws -> [String] {
    let entries = try RunLedger(archive: ArchivePlace.open(archive).path).entries()
    return scheduled.flatMap { report, schedule in
      ScheduleDoctor(report, schedule: schedule).missed(entries, now: now).map { missed in
        let window = missed.window.map { "window \($0.words)" } ?? "no window"
        return "\(report.name)\tdue \(report.zone.text(missed.due))\t\(window)\tmissed"
      }
    }
  }

  private var scheduled: [(ReportDefinition, RunSchedule)] {
    reports.compactMap { report in report.schedule.map { (report, $0) } }
  }

  private func line(_ run: SchedulePlan.Run, _ report: ReportDefinition) -> String {
    let window = report.window?.window(at: run.instant, zone: report.zone)
    return [
      report.name, report.zone.text(run.instant),
      window.map { "window \($0.words)" } ?? "no window",
      run.warning ?? "",
    ].joined(separator: "\t")
  }

  private func absolute(_ path: String) -> String {
    URL(filePath: path).standardizedFileURL.path
  }
}
