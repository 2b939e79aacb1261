import ArgumentParser
import Logging
import Reporting

/// From what happened to what the user reads and the exit code says.
enum Outcome {
  /// Runs a piece of work, tells its summary on standard error, and leaves with its code.
  static func exit(log: LogOptions? = nil, _ work: () throws -> RunSummary) throws {
    let summary = try finding(work)
    if let log {
      for line in summary.lines { log.logger.info("\(line)") }
    }
    if summary.skipped > 0 { throw ExitStatus.someInputsSkipped.exitCode }
  }

  /// As `exit`, for the windows of one report.
  static func runs(log: LogOptions, _ work: ((ReadingProgress) -> Void) throws -> [RunSummary])
    throws
  {
    let summaries = try finding {
      var progress = ProgressLine(isShown: !log.quiet)
      defer { progress.finish() }
      return try work { progress.show($0) }
    }
    for summary in summaries {
      let metadata: Logger.Metadata? = summary.run.map { ["run": "\($0)"] }
      for line in summary.lines { log.logger.info("\(line)", metadata: metadata) }
    }
    if summaries.isEmpty { log.logger.info("nothing is due: the last window was dealt with") }
    if summaries.contains(where: { $0.skipped > 0 }) {
      throw ExitStatus.someInputsSkipped.exitCode
    }
  }

  /// Runs a piece of work; an error becomes one line on standard error and the right code.
  static func finding<Value>(_ work: () throws -> Value) throws -> Value {
    do {
      return try work()
    } catch let code as ExitCode {
      throw code
    } catch {
      let status = ExitStatus(error)
      let hint = status == .ourBug ? " (this is a bug of clipsheet; please report it)" : ""
      Console.say("clipsheet: \(error)\(hint)")
      throw status.exitCode
    }
  }

  static func report(
    _ request: ReportRequest, resources: ResourceOptions, log: LogOptions
  ) throws {
    try exit(log: log) {
      let run = try ReportRun(request, resources: resources.search, logger: log.logger)
      var progress = ProgressLine(isShown: !log.quiet)
      defer { progress.finish() }
      return try run.run { progress.show($0) }
    }
  }
}
