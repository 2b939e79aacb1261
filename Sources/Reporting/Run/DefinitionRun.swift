internal import Archive
internal import Articles
public import Definitions
internal import Extraction
internal import Foundation
public import Logging

/// The runs of one report definition: finds the windows, reads, writes, and records each in the
/// ledger.
public final class DefinitionRun: Sendable {
  /// What the caller says beyond the definition.
  public struct Options: Sendable {
    /// Nil for the user's own archive.
    public var archive: String?
    public var start = WindowPlan.Start.rule
    public var end: WindowEdge?
    public var catchUp = WindowPlan.CatchUp.one
    /// The folder of kept sanctions lists; nil leaves names unscreened.
    public var lists: String?
    /// Feeds of this machine and of private networks may be fetched.
    public var allowsPrivateAddresses = false
    /// Seconds for which another run of the report, or one that writes the same, is waited for.
    public var wait = 0
    public var now: @Sendable () -> Instant = { .now }

    public init() {}
  }

  private let definition: ReportDefinition
  private let options: Options
  private let resources: ResourceSearch
  private let logger: Logger
  private let archive: ArticleArchive
  private let ledger: RunLedger

  /// - Throws: `temporary` when another program holds the archive.
  public init(
    _ definition: ReportDefinition, options: Options, resources: ResourceSearch, logger: Logger
  ) throws(RunError) {
    self.definition = definition
    self.options = options
    self.resources = resources
    self.logger = logger
    archive = try ArchivePlace.open(options.archive)
    ledger = RunLedger(archive: archive.path)
  }

  /// Runs each window that is due, oldest first.
  /// - Parameter progress: called after each article that was read.
  /// - Returns: one summary a window; none when everything is dealt with.
  /// - Throws: `RunError`, `DefinitionError`; outputs of earlier runs stay as they were.
  public func run(progress: (ReadingProgress) -> Void = { _ in }) throws -> [RunSummary] {
    let lock = try OutputLock(
      for: "\(archive.path).\(definition.name)", patience: LockPatience(seconds: options.wait))
    defer { withExtendedLifetime(lock.held) {} }
    var plan = WindowPlan(rule: definition.window, zone: definition.zone)
    plan.start = options.start
    plan.end = options.end
    plan.catchUp = options.catchUp
    let windows = try plan.windows(at: options.now(), last: lastEnd())
    return try windows.map { try run($0, progress: progress) }
  }

  /// The end of the last window that was dealt with, whatever the clock says now.
  private func lastEnd() throws -> Instant? {
    try entries().last { $0.status.isDone && $0.until != nil }?.until.flatMap(Instant.init(iso:))
  }

  private func entries() throws(RunError) -> [LedgerEntry] {
    do throws(ArchiveError) {
      return try ledger.entries().filter { $0.report == definition.name }
    } catch {
      throw RunError(error)
    }
  }
}

extension DefinitionRun {
  private func run(_ window: ReportWindow?, progress: (ReadingProgress) -> Void) throws
    -> RunSummary
  {
    let versions = try FindingVersions.text(
      program: ClipsheetVersion.current, resources: resources, actorFiles: definition.actors)
    var entry = opened(window, versions: versions)
    var logger = self.logger
    logger[metadataKey: "run"] = "\(entry.run)"
    do {
      let work = WindowRun(
        definition: definition, window: window, options: options, resources: resources,
        logger: logger, archive: archive, versions: versions, earlier: try entries())
      let outcome = try work.run(&entry, progress: progress)
      try close(&entry, outcome)
      RunHook(definition, entry, logger).run(outputs: outcome.outputs)
      if entry.status != .empty {
        OutputRetentionSweep(definition.retention, logger).sweep(try entries())
      }
      var summary = outcome.summary
      summary.run = entry.run
      return summary
    } catch let error as RunError where error.code == .locked {
      throw error
    } catch {
      entry.status = .failure
      entry.message = "\(error)"
      try? close(&entry, nil)
      RunHook(definition, entry, logger).run(outputs: .init())
      if let error = error as? ArchiveError { throw RunError(error) }
      throw error
    }
  }

  private func opened(_ window: ReportWindow?, versions: String) -> LedgerEntry {
    let started = options.now()
    let mark = UInt32.random(in: 0 ... .max)
    let digits = String(mark, radix: 16)
    let stamp = started.iso.filter { $0.isLetter || $0.isNumber }
    return LedgerEntry(
      run: "r_\(stamp)_\(String(repeating: "0", count: 8 - digits.count))\(digits)",
      report: definition.name, definition: definition.path,
      definitionSHA256: definition.sha256, tool: ClipsheetVersion.current, versions: versions,
      status: .success, since: window.map { $0.zone.text($0.since) },
      until: window.map { $0.zone.text($0.until) }, zone: definition.zone.name,
      started: started.iso)
  }

  /// The outputs stand before the line does: a run that dies between the two is done again.
  private func close(_ entry: inout LedgerEntry, _ outcome: WindowRun.Outcome?) throws {
    entry.ended = options.now().iso
    let head = try ledger.append(entry)
    try archive.keep(outcome?.shown, rows: outcome?.rows ?? ShownRows(), head: head)
  }
}
