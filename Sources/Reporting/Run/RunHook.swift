internal import Archive
internal import Foundation
internal import Logging

/// Runs the command that a definition names for what became of a run.
///
/// Facts reach it as variables of its environment and as a JSON file, so that no title or path is
/// ever read as a part of a shell line.
struct RunHook {
  private let definition: ReportDefinition
  private let entry: LedgerEntry
  private let logger: Logger

  /// Seconds after which a command is ended.
  private static let limit = 600.0
  /// Bytes of its output that are logged.
  private static let longestOutput = 65_536

  init(_ definition: ReportDefinition, _ entry: LedgerEntry, _ logger: Logger) {
    self.definition = definition
    self.entry = entry
    self.logger = logger
  }

  /// A command that fails is told of; the report stands as it is.
  func run(outputs: ReportDefinition.Outputs) {
    guard let command else { return }
    let file = FileManager.default.temporaryDirectory.path + "/clipsheet-\(entry.run).json"
    defer { try? FileManager.default.removeItem(atPath: file) }
    guard FileManager.default.createFile(atPath: file, contents: Data(entry.json)) else {
      logger.error("\(file): cannot be written; the hook was not run")
      return
    }
    let variables = variables(outputs, file: file)
    do {
      let status = try start(command, variables)
      if status != 0 { logger.error("hook on_\(kind) ended with \(status); the report stands") }
    } catch {
      logger.error("hook on_\(kind) cannot be started: \(error); the report stands")
    }
  }

  private var kind: String { entry.status.rawValue }

  private var command: RunHooks.Command? {
    switch entry.status {
    case .success: definition.hooks.onSuccess
    case .partial: definition.hooks.onPartial ?? definition.hooks.onSuccess
    case .empty: definition.empty == .skip ? nil : definition.hooks.onEmpty
    case .failure: definition.hooks.onFailure
    }
  }

  private func variables(
    _ outputs: ReportDefinition.Outputs, file: String
  ) -> [String: String] {
    var variables = [
      "run": entry.run, "report": entry.report, "title": definition.title, "status": kind,
      "message": entry.message ?? "", "since": entry.since ?? "", "until": entry.until ?? "",
      "articles": "\(entry.counts.articles)", "skipped": "\(entry.counts.skipped)",
      "xlsx": outputs.xlsx ?? "", "csv": outputs.csv ?? "", "jsonl": outputs.jsonl ?? "",
      "evidence": outputs.evidence ?? "",
      "json": file,
    ]
    for format in ExportFormat.allCases {
      variables[format.rawValue] = outputs.exports[format] ?? ""
    }
    return variables
  }

  /// What the command said, as lines of the log.
  private func tell(_ path: String) {
    guard let file = FileHandle(forReadingAtPath: path),
      let said = try? file.read(upToCount: RunHook.longestOutput)
    else { return }
    for line in String(decoding: said, as: UTF8.self).split(whereSeparator: \.isNewline) {
      logger.info("\(line)", metadata: ["hook": "on_\(kind)"])
    }
  }

  private func start(
    _ command: RunHooks.Command, _ variables: [String: String]
  ) throws -> Int32 {
    let process = Process()
    switch command {
    case .shell(let line):
      process.executableURL = URL(filePath: "/bin/sh")
      process.arguments = ["-c", line]
    case .program(let words):
      process.executableURL = URL(filePath: "/usr/bin/env")
      process.arguments = words.map { word in
        variables.reduce(word) { $0.replacing("{\($1.key)}", with: $1.value) }
      }
    }
    var environment = ProcessInfo.processInfo.environment
    for (name, value) in variables { environment["CLIPSHEET_\(name.uppercased())"] = value }
    process.environment = environment
    process.standardInput = FileHandle.nullDevice
    // A file and no pipe: what a command leaves running must not hold the report up.
    let output = variables["json"].map { $0 + ".out" } ?? ""
    defer { try? FileManager.default.removeItem(atPath: output) }
    FileManager.default.createFile(atPath: output, contents: nil)
    let handle = FileHandle(forWritingAtPath: output)
    process.standardOutput = handle ?? FileHandle.nullDevice
    process.standardError = handle ?? FileHandle.nullDevice
    try process.run()
    let end = Date().addingTimeInterval(RunHook.limit)
    while process.isRunning, Date() < end { Thread.sleep(forTimeInterval: 0.02) }
    if process.isRunning { process.terminate() }
    process.waitUntilExit()
    tell(output)
    return process.terminationStatus
  }
}
