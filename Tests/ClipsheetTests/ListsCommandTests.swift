import Foundation
import Testing

@Suite("Lists and topic files on the command line")
struct ListsCommandTests {
  @Test("A list is added, named, used in a report and removed")
  func listIsKeptAndUsed() throws {
    let scratch = try ScratchFolder()
    let lists = scratch.path("lists")
    let added = try CommandRun("lists", "add", try list(in: scratch), "--lists", lists)
    #expect(added.status == 0, "\(added.errors)")
    #expect(added.text.hasPrefix("opensanctions: 1 entry, "))
    let named = try CommandRun("lists", "list", "--lists", lists)
    #expect(named.text == added.text)
    let sheet = try screening(in: scratch, lists: lists)
    #expect(sheet.contains("possible match"))
    #expect(!sheet.contains("is sanctioned"))
    let removed = try CommandRun("lists", "remove", "opensanctions", "--lists", lists)
    #expect(removed.status == 0)
    #expect(try CommandRun("lists", "list", "--lists", lists).text.isEmpty)
  }

  @Test("Without a list the sheet says “Not screened”, never “no match”")
  func withoutListNotScreened() throws {
    let scratch = try ScratchFolder()
    let run = try report(in: scratch, lists: scratch.path("none"))
    #expect(run.status == 0, "\(run.errors)")
    let facts = try String(contentsOfFile: scratch.path("csv/run.csv"), encoding: .utf8)
    #expect(facts.contains("names were not screened"))
    let claims = try claimSheets(in: scratch)
    #expect(claims.contains("not screened: no list"))
    #expect(!claims.contains("no possible match"))
  }

  @Test("A cut list is an error with its line, and the earlier list stays")
  func cutListLeavesTheEarlier() throws {
    let scratch = try ScratchFolder()
    let lists = scratch.path("lists")
    let good = try CommandRun("lists", "add", try list(in: scratch), "--lists", lists)
    try Data("id,schema,name,aliases\n1,Person,Ramon Ens".utf8)
      .write(to: URL(filePath: scratch.path("cut.csv")))
    let bad = try CommandRun("lists", "add", scratch.path("cut.csv"), "--lists", lists)
    #expect(bad.status == 4)
    #expect(bad.errors.contains("cut.csv:2:"), "\(bad.errors)")
    #expect(bad.output.isEmpty)
    #expect(try CommandRun("lists", "list", "--lists", lists).text == good.text)
  }

  @Test("Checking a topic file names each fault with its line, and a report refuses the file")
  func topicFilesAreChecked() throws {
    let scratch = try ScratchFolder()
    let templates = scratch.path("Templates")
    try FileManager.default.copyItem(
      atPath: CommandRun.packageFolder + "/Templates", toPath: templates)
    let file = templates + "/sanctions/own.yaml"
    try Data(ListsCommandTests.faults.utf8).write(to: URL(filePath: file))
    let check = try CommandRun("check", file)
    #expect(check.status == 3)
    for part in [
      "own.yaml:6:", "runs in a circle", "own.yaml:8:", "stands already at", "own.yaml:9:",
      "more than two points", "own.yaml:10:", "can never count", "collides with",
    ] {
      #expect(check.errors.contains(part), "\(part) is missing in \(check.errors)")
    }
    let run = try CommandRun(
      "parse", CommandRun.packageFolder + "/Reports/demo/articles", "--templates", templates)
    #expect(run.status == 3)
    #expect(run.output.isEmpty)
  }

  private static let faults = """
    groups:
    - id: u.own
      label: Own
      role: trigger
      topics:
      - {id: u.own.a, label: A, definition: d, parent: u.own.b, cues: [grain corridor]}
      - {id: u.own.b, label: B, definition: d, parent: u.own.a, cues: [grain lane]}
      - {id: u.own.a, label: C, definition: d, cues: [grain line]}
      - {id: u.own.d, label: D, definition: d, cues: ["grain...road"]}
      - {id: u.own.e, label: E, definition: d, cues: ["the hiring freeze", "grain corridor"]}
    """

  private func list(in scratch: ScratchFolder) throws -> String {
    let path = scratch.path("targets.simple.csv")
    let rows = """
      id,schema,name,aliases,birth_date,countries,first_seen
      NK-1,Person,Ramon Ensayo Prueba,Ramon Ensayo,1960-01-01,ve,2023-04-20

      """
    try Data(rows.utf8).write(to: URL(filePath: path))
    return path
  }

  private func report(in scratch: ScratchFolder, lists: String) throws -> CommandRun {
    let text = """
      Canada imposed sanctions on Ramon Ensayo on Monday.

      Ramon Ensayo, a banker, said on Tuesday that he would sue.
      """
    let article = scratch.path("article.txt")
    try Data(text.utf8).write(to: URL(filePath: article))
    return try CommandRun(
      "report", article, "--csv", scratch.path("csv"), "--lists", lists, "--published",
      "2026-03-04")
  }

  private func screening(in scratch: ScratchFolder, lists: String) throws -> String {
    let run = try report(in: scratch, lists: lists)
    #expect(run.status == 0, "\(run.errors)")
    let files = ["screening", "screening-speakers"].map { scratch.path("csv/\($0).csv") }
    return files.compactMap { try? String(contentsOfFile: $0, encoding: .utf8) }.joined()
  }

  private func claimSheets(in scratch: ScratchFolder) throws -> String {
    let folder = scratch.path("csv")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder)
    return try names.filter { $0.hasPrefix("claims") || $0.hasPrefix("supply") }
      .map { try String(contentsOfFile: "\(folder)/\($0)", encoding: .utf8) }.joined()
  }
}
