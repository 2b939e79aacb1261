import Foundation
import Testing

@Suite("The daemon")
struct ScheduleCommandTests {
  private let scratch: ScratchFolder

  init() throws {
    scratch = try ScratchFolder()
  }

  @Test("SIGTERM ends its waiting at once; each event is a JSON line")
  func terminate() throws {
    try scratch.write("Talks failed, a minister said.\n", to: "a.txt")
    let report = try scratch.write(
      """
      title: T
      inputs: [\(scratch.path("a.txt"))]
      outputs: {csv: "\(scratch.path("out"))"}
      schedule: "0 0 29 2 *"
      """, to: "r.yaml")
    let process = try start(report)
    try wait(for: "waiting", process)
    let asked = Date()
    process.terminate()
    process.waitUntilExit()
    #expect(Date().timeIntervalSince(asked) < 5)
    #expect(process.terminationStatus == 0)
    #expect(try events().last?["event"] == "stopped")
  }

  @Test("SIGTERM in the middle of a run lets it finish its files, and then leaves")
  func terminateInRun() throws {
    let report = try scratch.write(
      """
      title: T
      inputs: ["\(CommandRun.packageFolder)/Reports/demo/articles"]
      window: {since: 2026-03-01, until: 2026-04-01}
      outputs: {xlsx: "\(scratch.path("out/book.xlsx"))", csv: "\(scratch.path("out/tables"))"}
      schedule: "0 6 * * *"
      """, to: "r.yaml")
    // A day whose run was missed: the daemon makes up for it as it starts.
    try scratch.write(
      """
      {"schema":"clipsheet.run/1","line":1,"previous":"\(String(repeating: "0", count: 64))",\
      "run":"r_1","report":"r","status":"success","zone":"UTC","started":"2026-03-01T06:00:00Z",\
      "outputs":[]}

      """, to: "a.ledger.jsonl")
    let process = try start(report)
    try wait(for: "running", process)
    #expect(!FileManager.default.fileExists(atPath: scratch.path("out/book.xlsx")))
    process.terminate()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    let events = try events().compactMap { $0["event"] }
    #expect(events == ["started", "running", "done", "stopped"])
    #expect(try CommandRun("verify", scratch.path("out/book.xlsx")).status == 0)
    let tables = try FileManager.default.contentsOfDirectory(atPath: scratch.path("out/tables"))
    #expect(tables.contains("statements.csv"))
    let ledger = try String(contentsOfFile: scratch.path("a.ledger.jsonl"), encoding: .utf8)
    #expect(ledger.split(separator: "\n").count == 2)
    #expect(ledger.contains("\"line\":2"))
  }

  private func start(_ report: String) throws -> Process {
    let errors = scratch.path("err")
    FileManager.default.createFile(atPath: errors, contents: nil)
    let process = Process()
    process.executableURL = CommandRun.binary
    process.arguments = ["schedule", "run", report, "--archive", scratch.path("a.sqlite")]
    process.currentDirectoryURL = URL(filePath: CommandRun.packageFolder)
    process.standardError = FileHandle(forWritingAtPath: errors)
    try process.run()
    return process
  }

  private func wait(for event: String, _ process: Process) throws {
    let end = Date().addingTimeInterval(60)
    while Date() < end, process.isRunning,
      try !String(contentsOfFile: scratch.path("err"), encoding: .utf8)
        .contains("\"event\":\"\(event)\"")
    { Thread.sleep(forTimeInterval: 0.02) }
    #expect(process.isRunning, "no event \(event)")
  }

  /// Every line of standard error, each one JSON object.
  private func events() throws -> [[String: String]] {
    try String(contentsOfFile: scratch.path("err"), encoding: .utf8).split(separator: "\n").map {
      try #require(JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: String])
    }
  }
}
