import Articles
import Foundation
import GRDB
import Testing

@testable import Archive

@Suite("The ledger of runs")
struct RunLedgerTests {
  private func entry(_ run: String, outputs: [LedgerEntry.Output] = []) -> LedgerEntry {
    var entry = LedgerEntry(
      run: run, report: "weekly", definition: "weekly.yaml", definitionSHA256: "d", tool: "1",
      versions: "v", status: .success, since: "2026-03-02T00:00:00+02:00",
      until: "2026-03-09T00:00:00+02:00", zone: "Europe/Kyiv", started: "2026-03-09T04:30:00Z")
    entry.counts.articles = 12
    entry.outputs = outputs
    return entry
  }

  @Test("Runs come back as they were written, in order")
  func roundTrip() throws {
    let scratch = try ScratchFolder()
    let ledger = RunLedger(archive: scratch.path("a.sqlite"))
    let entries = [entry("r_1"), entry("r_2", outputs: [.init(path: "a", sha256: "b", bytes: 3)])]
    var head: RunLedger.Head?
    for entry in entries { head = try ledger.append(entry) }
    #expect(try ledger.entries() == entries)
    #expect(try ledger.problems(kept: head).isEmpty)
  }

  @Test("An edited line, a removed line and a cut tail are found", arguments: 0..<3)
  func tampering(_ kind: Int) throws {
    let scratch = try ScratchFolder()
    let ledger = RunLedger(archive: scratch.path("a.sqlite"))
    var head: RunLedger.Head?
    for run in ["r_1", "r_2", "r_3"] { head = try ledger.append(entry(run)) }
    var lines = try String(contentsOfFile: ledger.path, encoding: .utf8)
      .split(separator: "\n").map(String.init)
    switch kind {
    case 0: lines[1] = lines[1].replacing("\"articles\":12", with: "\"articles\":99")
    case 1: lines.remove(at: 1)
    default: lines.removeLast()
    }
    try Data((lines.joined(separator: "\n") + "\n").utf8).write(to: URL(filePath: ledger.path))
    #expect(try ledger.problems(kept: head).count >= 1)
  }

  @Test("The last line is protected by the archive's memory of it")
  func lastLine() throws {
    let scratch = try ScratchFolder()
    let ledger = RunLedger(archive: scratch.path("a.sqlite"))
    let head = try ledger.append(entry("r_1"))
    let text = try String(contentsOfFile: ledger.path, encoding: .utf8)
    try Data(text.replacing("success", with: "failure").utf8).write(
      to: URL(filePath: ledger.path))
    #expect(try ledger.problems(kept: nil).isEmpty)
    #expect(try ledger.problems(kept: head).count == 1)
  }

  @Test("A line that a sudden end has cut is dropped by the next run")
  func tornTail() throws {
    let scratch = try ScratchFolder()
    let ledger = RunLedger(archive: scratch.path("a.sqlite"))
    _ = try ledger.append(entry("r_1"))
    let file = try #require(FileHandle(forWritingAtPath: ledger.path))
    try file.seekToEnd()
    try file.write(contentsOf: Data("{\"schema\":\"clip".utf8))
    try file.close()
    let head = try ledger.append(entry("r_2"))
    #expect(try ledger.entries().map(\.run) == ["r_1", "r_2"])
    #expect(try ledger.problems(kept: head).isEmpty)
  }

  @Test("Check finds a changed text, a missing text and an output that differs")
  func check() throws {
    let scratch = try ScratchFolder()
    let archive = try ArticleArchive(path: scratch.path("a.sqlite"))
    let ledger = RunLedger(archive: archive.path)
    let article = Article(url: "https://a.example/1", text: ArticleText("They met."))
    try archive.add(
      ParsedArticle(article: article, findings: Findings()), versions: "1",
      captured: "2026-03-01T00:00:00Z")
    let output = scratch.path("out.csv")
    try Data("rows\n".utf8).write(to: URL(filePath: output))
    let written = LedgerEntry.Output(
      path: output, sha256: SHA256Digest.hexadecimal(of: Array("rows\n".utf8)), bytes: 5)
    let head = try ledger.append(entry("r_1", outputs: [written]))
    try archive.keep(
      ShownReport(
        run: "r_1", report: "weekly", identity: "i", since: nil, until: nil, earlier: nil,
        texts: [
          .init(
            address: "https://a.example/1", sha256: article.sha256, articleID: article.id,
            title: nil)
        ]), rows: [], head: head)
    #expect(try archive.problems(ledger: ledger).isEmpty)
    try Data("other\n".utf8).write(to: URL(filePath: output))
    try archive.pool.write { try $0.execute(sql: "UPDATE article SET body = 'They ate.'") }
    #expect(try archive.problems(ledger: ledger).count == 2)
    try archive.pool.write { try $0.execute(sql: "DELETE FROM article") }
    let problems = try archive.problems(ledger: ledger)
    #expect(problems.contains { $0.contains("is missing; a report showed it") })
  }
}
