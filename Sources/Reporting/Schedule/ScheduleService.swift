internal import Archive
public import Definitions
internal import Dispatch
internal import Foundation
public import Logging
public import ServiceLifecycle
internal import UnixSignals

/// A small daemon for places without systemd or cron: waits, runs what is due, one run at a time.
///
/// A graceful shutdown ends the waiting at once and a run when it has written its files.
public struct ScheduleService: Service {
  private let reports: [ReportDefinition]
  private let options: DefinitionRun.Options
  private let resources: ResourceSearch
  private let logger: Logger

  /// Longest sleep before the clock is looked at again; it may have been set meanwhile.
  private static let longestSleep = 30

  /// - Parameter options: `catchUp` says what happens at the start to windows that were missed.
  /// - Throws: `badDefinition` for a report without a schedule; `DefinitionError`.
  public init(
    paths: [String], options: DefinitionRun.Options, resources: ResourceSearch, logger: Logger
  ) throws {
    _ = try ScheduleDesk(paths: paths)
    reports = try paths.map { try ReportDefinition.load(path: $0) }
    self.options = options
    self.resources = resources
    self.logger = logger
  }

  public func run() async throws {
    say("started", ["reports": "\(reports.map(\.name).joined(separator: ", "))"])
    await catchUp()
    var place = options.now()
    while !Task.isShuttingDownGracefully, !Task.isCancelled {
      guard let due = nextRun(after: place) else { break }
      say("waiting", ["report": "\(due.report.name)", "next": "\(due.instant.iso)"])
      guard await wait(until: due.instant) else { break }
      await perform(due.report, options)
      place = due.instant
    }
    say("stopped", [:])
  }

  /// Waits until the health of the daemon has a line, runs the group, and ends with it.
  public static func serve(_ service: ScheduleService) async throws {
    let group = ServiceGroup(
      configuration: .init(
        services: [
          .init(service: service, successTerminationBehavior: .gracefullyShutdownGroup)
        ],
        gracefulShutdownSignals: [.sigterm, .sigint], logger: service.logger))
    try await group.run()
  }
}

extension ScheduleService {
  private struct Due {
    let report: ReportDefinition
    let instant: Instant
  }

  private func nextRun(after place: Instant) -> Due? {
    reports.compactMap { report in
      report.schedule.flatMap { schedule in
        SchedulePlan(cron: schedule.cron, zone: report.zone).next(after: place)
      }.map { Due(report: report, instant: $0.instant) }
    }.min { ($0.instant, $0.report.name) < ($1.instant, $1.report.name) }
  }

  /// - Returns: false when the daemon is to end.
  private func wait(until instant: Instant) async -> Bool {
    while true {
      let left = instant.seconds - options.now().seconds
      guard left > 0 else { return !Task.isShuttingDownGracefully }
      do {
        try await cancelWhenGracefulShutdown {
          try await Task.sleep(for: .seconds(min(left, ScheduleService.longestSleep)))
        }
      } catch {
        return false
      }
      if Task.isShuttingDownGracefully { return false }
    }
  }

  /// Windows that were missed while the daemon was away: the last one, or each.
  private func catchUp() async {
    for report in reports {
      guard let schedule = report.schedule,
        let archive = try? ArchivePlace.open(options.archive),
        let entries = try? RunLedger(archive: archive.path).entries()
      else { continue }
      let missed = ScheduleDoctor(report, schedule: schedule).missed(entries, now: options.now())
      let due = options.catchUp == .each ? missed[...] : missed.suffix(1)
      for run in due where !Task.isShuttingDownGracefully {
        var options = options
        if let window = run.window {
          options.start = .edge(.instant(window.since))
          options.end = .instant(window.until)
        }
        options.catchUp = .one
        await perform(report, options)
      }
    }
  }

  /// Off the cooperative threads, which must never block; the run itself is not cancelled.
  private func perform(_ report: ReportDefinition, _ options: DefinitionRun.Options) async {
    say("running", ["report": "\(report.name)"])
    await withCheckedContinuation { (done: CheckedContinuation<Void, Never>) in
      DispatchQueue.global().async {
        do {
          // The file may have been changed since the last run.
          let definition = try ReportDefinition.load(path: report.path)
          let summaries = try DefinitionRun(
            definition, options: options, resources: resources, logger: logger
          ).run()
          let articles = summaries.reduce(0) { $0 + $1.articles }
          say("done", ["report": "\(report.name)", "articles": "\(articles)"])
        } catch {
          logger.error(
            "run failed: \(error)", metadata: ["event": "failed", "report": "\(report.name)"])
        }
        done.resume()
      }
    }
  }

  private func say(_ event: String, _ facts: Logger.Metadata) {
    logger.info(
      "schedule \(event)",
      metadata: facts.merging(["event": "\(event)", "time": "\(options.now().iso)"]) { own, _ in own
      })
  }
}
