import Foundation
import Testing

@Suite("The daemon")
struct ScheduleCommandTests {
  @Test("SIGTERM ends its waiting at once; each event is a JSON line")
  func terminate() throws {
    let scratch = try ScratchFolder()
    try scratch.write("Talks failed, a minister said.\n", to: "a.txt")
    let report = try scratch.write(
      """
      title: T
      inputs: [\(scratch.path("a.txt"))]
      outputs: {csv: "\(scratch.path("out"))"}
      schedule: "0 0 29 2 *"
      """, to: "r.yaml")
    let errors = scratch.path("err")
    FileManager.default.createFile(atPath: errors, contents: nil)
    let process = Process()
    process.executableURL = CommandRun.binary
    process.arguments = ["schedule", "run", report, "--archive", scratch.path("a.sqlite")]
    process.currentDirectoryURL = URL(filePath: CommandRun.packageFolder)
    process.standardError = FileHandle(forWritingAtPath: errors)
    try process.run()
    let end = Date().addingTimeInterval(20)
    while Date() < end, process.isRunning,
      try !String(contentsOfFile: errors, encoding: .utf8).contains("\"event\":\"waiting\"")
    { Thread.sleep(forTimeInterval: 0.05) }
    let asked = Date()
    process.terminate()
    process.waitUntilExit()
    #expect(Date().timeIntervalSince(asked) < 5)
    #expect(process.terminationStatus == 0)
    let lines = try String(contentsOfFile: errors, encoding: .utf8).split(separator: "\n")
    #expect(lines.contains { $0.contains("\"event\":\"stopped\"") })
    for line in lines {
      #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: Data(line.utf8)) }
    }
  }
}
