import Archive
import Extraction
import Foundation
import Testing

@testable import Reporting

@Suite("Runs of a definition")
struct DefinitionRunTests {
  private let story =
    "Talks in Castra\n\nMinister Anna Kovacs said on Monday that the bank would be sanctioned."

  @Test("One window gives the same bytes each time, also after the ledger has grown")
  func identity() throws {
    let desk = try RunDesk()
    try desk.define("window: yesterday\ntime_zone: Europe/Kyiv")
    try desk.article("a", published: "2026-03-09", story)
    try desk.article("b", published: "2026-03-08", "Rain fell in Lund on Sunday, the mayor said.")
    try desk.run()
    let first = try desk.outputs()
    #expect(first.count > 5)
    try desk.run()
    let second = try desk.outputs()
    let isSame = first == second
    #expect(isSame)
    #expect(try desk.ledger().map(\.status) == [.success, .success])
    #expect(try desk.ledger().map(\.counts.articles) == [1, 1])
    #expect(try desk.problems().isEmpty)
  }

  @Test("After a pause each window is made up for, and no article is skipped or doubled")
  func catchUp() throws {
    let desk = try RunDesk()
    try desk.define("window: yesterday\ntime_zone: Europe/Kyiv")
    for day in 6...9 {
      try desk.article(
        "d\(day)", published: "2026-03-0\(day)T23:30:00+02:00", "On day \(day), a minister said no."
      )
    }
    desk.now = "2026-03-07T06:00:00Z"
    try desk.run()
    desk.now = "2026-03-10T06:00:00Z"
    #expect(try desk.run(start: .last, catchUp: .each).count == 3)
    #expect(try desk.ledger().map(\.counts.articles) == [1, 1, 1, 1])
    desk.now = "2026-03-08T06:00:00Z"
    #expect(try desk.run(start: .last).isEmpty)
  }

  @Test("What changed since the run before stands on Changes")
  func changes() throws {
    let desk = try RunDesk()
    try desk.define(csv: "out/all")
    let url = "https://a.example/1"
    try desk.article("a", published: "2026-03-09", url: url, story)
    try desk.article("b", published: "2026-03-09", "Ida Solheim said that the quay was shut.")
    try desk.run()
    #expect(try desk.text("out/all/changes.csv").split(separator: "\r\n").count == 1)
    #expect(try desk.text("out/all/statements.csv").contains("2026-03-09,2026-03-09"))
    try desk.article("a", published: "2026-03-09", url: url, story + " Nobody answered.")
    try FileManager.default.removeItem(atPath: desk.path("in/b.md"))
    try desk.article("c", published: "2026-03-10", "Marek Dorn said that he would appeal.")
    let summary = try #require(try desk.run().first)
    let changes = try desk.text("out/all/changes.csv")
    #expect(changes.contains("text changed,articles"))
    #expect(changes.contains("Nobody answered."))
    #expect(changes.contains("withdrawn,statements,that the quay was shut"))
    #expect(changes.contains("new,statements,that he would appeal"))
    #expect(!changes.contains("that the bank would be sanctioned"))
    #expect(summary.remark?.hasPrefix("since run") == true)
    #expect(try desk.text("out/all/statements.csv").contains("2026-03-09,2026-03-09"))
    #expect(try desk.text("out/all/statements.csv").contains("2026-03-10,2026-03-10"))
  }

  @Test("A window without articles is skipped, told of or written", arguments: EmptyReport.allCases)
  func empty(_ kind: EmptyReport) throws {
    let desk = try RunDesk()
    try desk.define(
      """
      window: yesterday
      empty: \(kind.rawValue)
      hooks: {on_empty: [cp, "{json}", "\(desk.path("hook.json"))"]}
      """)
    try desk.article("a", published: "2026-01-01", story)
    try desk.run()
    #expect(try desk.ledger().map(\.status) == [.empty])
    #expect(desk.exists("out/2026-03-09.xlsx") == (kind == .write))
    #expect(desk.exists("hook.json") == (kind != .skip))
  }

  @Test("Too few articles against the median stop the run before it writes")
  func guardsInput() throws {
    let desk = try RunDesk()
    try desk.define("guards: {input_fell_by: 50 %}", csv: "out/all")
    for number in 1...4 {
      try desk.article("a\(number)", published: "2026-03-09", "Report \(number) of the quay.")
    }
    for _ in 1...3 { try desk.run() }
    let before = try desk.outputs()
    for number in 2...4 {
      try FileManager.default.removeItem(atPath: desk.path("in/a\(number).md"))
    }
    #expect(throws: RunError.self) { try desk.run() }
    let isKept = try desk.outputs() == before
    #expect(isKept)
    #expect(try desk.ledger().last?.status == .failure)
    #expect(try desk.ledger().last?.message?.contains("median of 4") == true)
  }

  @Test("A book that is open in LibreOffice is left alone; a new one stands beside it")
  func openBook() throws {
    let desk = try RunDesk()
    try desk.define(csv: "out/all")
    try desk.article("a", published: "2026-03-09", story)
    try desk.run()
    try desk.write("", to: "out/.~lock.all.xlsx#")
    let before = try Data(contentsOf: URL(filePath: desk.path("out/all.xlsx")))
    let summary = try #require(try desk.run().first)
    let isKept = try Data(contentsOf: URL(filePath: desk.path("out/all.xlsx"))) == before
    #expect(isKept)
    #expect(desk.exists("out/all-2.xlsx"))
    #expect(summary.outputs.contains(desk.path("out/all-2.xlsx")))
  }

  @Test("Two runs of one report at once: the second leaves with a lock error")
  func locked() throws {
    let desk = try RunDesk()
    try desk.define(csv: "out/all")
    try desk.article("a", published: "2026-03-09", story)
    let lock = try OutputLock(for: desk.path("archive.sqlite.report"))
    #expect {
      try desk.run()
    } throws: { error in
      (error as? RunError)?.code == .locked
    }
    #expect(lock.held >= 0)
    #expect(try desk.ledger().isEmpty)
  }

  @Test("With patience the second run waits for the first, and no longer than it was told to")
  func waits() throws {
    let desk = try RunDesk()
    try desk.define(csv: "out/all")
    try desk.article("a", published: "2026-03-09", story)
    let descriptor = open(desk.path(".archive.sqlite.report.lock"), O_CREAT | O_RDWR, 0o644)
    #expect(flock(descriptor, LOCK_EX) == 0)
    desk.wait = 1
    let start = Date()
    #expect {
      try desk.run()
    } throws: { error in
      (error as? RunError)?.code == .locked && "\(error)".contains("waited 1 seconds")
    }
    #expect(Date().timeIntervalSince(start) >= 1)
    DispatchQueue.global().asyncAfter(deadline: .now() + 0.3) { close(descriptor) }
    desk.wait = 60
    #expect(try desk.run().count == 1)
    #expect(try desk.ledger().map(\.status) == [.success])
  }

  @Test("Files for other programs stand in folders of their own, and a run writes the same again")
  func exports() throws {
    let desk = try RunDesk()
    try desk.define(csv: "out/all")
    let formats = ExportFormat.allCases.map { "\($0.rawValue): \(desk.path("out/\($0.rawValue)"))" }
    try desk.write(
      """
      title: Exports
      inputs: [\(desk.path("in"))]
      outputs: {\(formats.joined(separator: ", "))}
      hooks: {on_success: [cp, "{gephi}/nodes.csv", "\(desk.path("hook.csv"))"]}
      """, to: "report.yaml")
    try desk.article("a", published: "2026-03-09", story)
    try desk.run()
    let first = try desk.outputs()
    for name in [
      "gephi/nodes.csv", "gephi/edges.csv", "timelinejs/timeline.csv", "ftm/entities.ftm.json",
      "neo4j/neo4j_import.sh",
    ] { #expect(first[name] != nil, "\(name)") }
    #expect(desk.exists("hook.csv"))
    try desk.run()
    let isSame = try desk.outputs() == first
    #expect(isSame)
    #expect(try desk.problems().isEmpty)
  }

  @Test("Sheets come in the order in which a definition names them")
  func sheetOrder() throws {
    let desk = try RunDesk()
    try desk.define("sheets: [articles, statements]", csv: "out/all")
    try desk.article("a", published: "2026-03-09", story)
    try desk.run()
    let package = try desk.text("out/all/datapackage.json")
    let places = ["articles.csv", "statements.csv"].map { package.firstRange(of: $0)?.lowerBound }
    let articles = try #require(places[0])
    let statements = try #require(places[1])
    #expect(articles < statements)
    #expect(!package.contains("events.csv"))
  }

  @Test("A first run with the wrong window says where the articles lie")
  func wrongWindow() throws {
    let desk = try RunDesk()
    try desk.define("window: yesterday")
    try desk.article("a", published: "2026-01-05", story)
    try desk.article("b", published: "2026-01-17", "Rain fell in Lund.")
    let summary = try #require(try desk.run().first)
    #expect(summary.lines[0] == "0 of 2 articles read are in window and selection; nothing skipped")
    #expect(summary.remark?.hasSuffix("they are of 2026-01-05 to 2026-01-17") == true)
    #expect(summary.next?.hasSuffix("--since 2026-01-05 --until 2026-01-18") == true)
    #expect(summary.lines.count == 5)
  }

  @Test("The list a report was made with is kept whole, and can be laid out again")
  func keptList() throws {
    let desk = try RunDesk()
    try desk.define(csv: "out/all")
    try desk.write(
      "id,schema,name,aliases\nq1,Person,Anna Kovacs,\n", to: "list.csv")
    let store = ListStore(folder: desk.path("lists"))
    let list = try store.add(paths: [desk.path("list.csv")], name: "own").list
    desk.lists = store.folder
    try desk.article("a", published: "2026-03-09", story)
    try desk.run()
    try store.remove("own")
    let archive = try ArchiveDesk(path: desk.path("archive.sqlite"))
    #expect(try archive.lists().first?.hasPrefix("own\t\(list.sha256)") == true)
    _ = try archive.restoreList(String(list.sha256.prefix(8)), to: desk.path("restored"))
    let restored = try ListStore(folder: desk.path("restored")).load("own")
    #expect(restored.entries.map(\.primaryName) == ["Anna Kovacs"])
    #expect(try desk.problems().isEmpty)
    #expect(throws: RunError.self) { try archive.restoreList("ffff", to: desk.path("x")) }
  }

  @Test("Files of old windows go, but not one that somebody has changed")
  func retention() throws {
    let desk = try RunDesk()
    try desk.define("window: yesterday\nretention: {keep: 1}")
    for day in 7...9 {
      try desk.article("d\(day)", published: "2026-03-0\(day)", "On day \(day), it rained.")
    }
    desk.now = "2026-03-08T06:00:00Z"
    try desk.run()
    try desk.write("mine", to: "out/2026-03-07.jsonl")
    desk.now = "2026-03-09T06:00:00Z"
    try desk.run()
    #expect(!desk.exists("out/2026-03-07.xlsx"))
    #expect(!desk.exists("out/2026-03-07"))
    #expect(desk.exists("out/2026-03-07.jsonl"))
    #expect(desk.exists("out/2026-03-08.xlsx"))
  }

  @Test("Files of the user's own in the folder of tables stay, tables of before go")
  func foreignFiles() throws {
    let desk = try RunDesk()
    try desk.define(csv: "out/all")
    try desk.article("a", published: "2026-03-09", story)
    try desk.run()
    try desk.write("mine", to: "out/all/own.txt")
    try FileManager.default.createDirectory(
      atPath: desk.path("out/all/notes"), withIntermediateDirectories: true)
    try desk.run()
    #expect(desk.exists("out/all/own.txt") && desk.exists("out/all/notes"))
    let leftovers = try FileManager.default.contentsOfDirectory(atPath: desk.path("out")).filter {
      $0.hasPrefix(".")
    }
    #expect(leftovers.isEmpty)
  }

  @Test("An undated article falls into the window in which it was first seen, and into no other")
  func undated() throws {
    let desk = try RunDesk()
    try desk.define("window: yesterday\nempty: skip")
    try desk.article("a", published: nil, story)
    desk.now = "2026-03-08T06:00:00Z"
    try desk.run()
    desk.now = "2026-03-09T06:00:00Z"
    try desk.run()
    desk.now = "2026-03-10T06:00:00Z"
    try desk.run()
    #expect(try desk.ledger().map(\.counts.articles) == [0, 1, 0])
  }

  @Test("A read-only folder is an output error, recorded in the ledger, and the hook is told")
  func unwritable() throws {
    let desk = try RunDesk()
    try desk.define(
      "hooks: {on_failure: 'echo \"$CLIPSHEET_STATUS\" > \(desk.path("hook.txt"))'}",
      csv: "file/all")
    try desk.write("in the way", to: "file")
    try desk.article("a", published: "2026-03-09", story)
    #expect {
      try desk.run()
    } throws: { error in
      (error as? RunError)?.code == .outputNotWritable
    }
    #expect(try desk.ledger().map(\.status) == [.failure])
    #expect(try desk.text("hook.txt") == "failure\n")
  }
}
