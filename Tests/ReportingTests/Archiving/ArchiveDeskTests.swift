import Archive
import Articles
import Definitions
import Foundation
import Logging
import Testing

@testable import Reporting

@Suite("The archive on the command line")
struct ArchiveDeskTests {
  private let desk: RunDesk

  init() throws {
    desk = try RunDesk()
    try desk.define(csv: "out/all")
    try desk.article(
      "a", published: "2026-03-09", url: "https://a.example/1",
      "Minister Anna Kovacs said that the bank would be sanctioned.")
  }

  @Test("A note is shown with the words of its row and the workbook it came from")
  func notes() throws {
    try desk.run()
    let row = try #require(
      try desk.text("out/all/statements.csv").firstMatch(of: /s_[0-9a-f]+/)
    ).output
    let archive = try ArticleArchive(path: desk.path("archive.sqlite"))
    try archive.keep(
      [
        AnalystNote(
          dataset: "statements", rowID: String(row), field: "review_note",
          words: "call\nthe bank", book: "b.xlsx")
      ], at: "2026-03-10T00:00:00Z")
    let lines = try ArchiveDesk(path: archive.path).notes()
    #expect(lines.count == 1)
    let fields = try #require(lines.first).split(separator: "\t").map(String.init)
    #expect(
      fields == [
        String(row), "statements", "review_note", "call the bank",
        "that the bank would be sanctioned", "b.xlsx",
      ])
  }

  @Test("Adding says what was new, what was known, and which texts have changed")
  func additions() throws {
    #expect(try add() == "of them 1 new")
    #expect(try add() == "nothing new")
    try desk.article(
      "a", published: "2026-03-09", url: "https://a.example/1",
      "Minister Anna Kovacs said that no bank would be sanctioned.")
    #expect(try add() == "of them 1 with a text that changed since (both are kept)")
  }

  @Test("Articles that a run left outside its window are added by the next “archive add”")
  func runHidesNothing() throws {
    try desk.define("window: 2026-02", csv: "out/all")
    try desk.run()
    let archive = try ArticleArchive(path: desk.path("archive.sqlite"))
    #expect(try archive.statistics().articles == 0)
    #expect(try add() == "of them 1 new")
    #expect(try archive.statistics().articles == 1)
  }

  private func add() throws -> String? {
    try ArchiveDesk(path: desk.path("archive.sqlite")).add(
      [.path(desk.path("in"))], options: .init(), resources: ResourceSearch(),
      logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
    ) { _ in }.remark
  }
}
