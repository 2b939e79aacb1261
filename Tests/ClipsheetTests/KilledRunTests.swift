import Foundation
import Testing

/// A run that is ended at any moment leaves whole files, and the next run makes up for it.
@Suite("Killed runs", .serialized)
struct KilledRunTests {
  /// Two hundred take minutes; CLIPSHEET_KILLS=200 asks for them.
  private static var kills: Int {
    ProcessInfo.processInfo.environment["CLIPSHEET_KILLS"].flatMap(Int.init) ?? 4
  }

  private let scratch: ScratchFolder
  private let report: String

  init() throws {
    scratch = try ScratchFolder()
    try FileManager.default.copyItem(
      atPath: CommandRun.packageFolder + "/Reports/demo/articles", toPath: scratch.path("in"))
    report = try scratch.write(
      """
      title: Killed
      inputs: ["\(scratch.path("in"))"]
      window: {since: 2026-03-01, until: 2026-04-01}
      outputs:
        xlsx: "\(scratch.path("out/book.xlsx"))"
        csv: "\(scratch.path("out/tables"))"
        jsonl: "\(scratch.path("out/records.jsonl"))"
      """, to: "report.yaml")
  }

  private var arguments: [String] { ["run", report, "--archive", scratch.path("a.sqlite")] }

  @Test("Outputs stay whole, the archive opens, and the next run writes the same bytes")
  func killed() throws {
    let start = Date()
    #expect(try CommandRun(arguments).status == 0)
    let duration = Date().timeIntervalSince(start)
    let whole = try outputs()
    #expect(whole.count > 10)
    for number in 0..<KilledRunTests.kills {
      let process = Process()
      process.executableURL = CommandRun.binary
      process.arguments = arguments
      process.currentDirectoryURL = URL(filePath: CommandRun.packageFolder)
      process.standardError = FileHandle.nullDevice
      try process.run()
      // The last fifth, where files are put in place, is met as often as the rest.
      let part = number % 2 == 0 ? Double.random(in: 0...1) : Double.random(in: 0.8...1.05)
      Thread.sleep(forTimeInterval: duration * part)
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
      let isWhole = try outputs() == whole
      #expect(isWhole, "after kill \(number + 1)")
    }
    #expect(try CommandRun(arguments).status == 0)
    let isSame = try outputs() == whole
    #expect(isSame)
    let check = try CommandRun("archive", "check", "--archive", scratch.path("a.sqlite"))
    #expect(check.status == 0, "\(check.errors)")
    let leftovers = try FileManager.default.contentsOfDirectory(atPath: scratch.path("out"))
      .filter { $0.hasPrefix(".") }
    #expect(leftovers.isEmpty, "\(leftovers)")
  }

  private func outputs() throws -> [String: Data] {
    var files: [String: Data] = [:]
    for name in ["book.xlsx", "records.jsonl"] {
      files[name] = try Data(contentsOf: URL(filePath: scratch.path("out/\(name)")))
    }
    for name in try FileManager.default.contentsOfDirectory(atPath: scratch.path("out/tables")) {
      files[name] = try Data(contentsOf: URL(filePath: scratch.path("out/tables/\(name)")))
    }
    return files
  }
}
