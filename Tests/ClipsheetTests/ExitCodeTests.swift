import Definitions
import Foundation
import Reporting
import Testing

@testable import clipsheet

@Suite("Exit codes of the built binary")
struct ExitCodeTests {
  private let story =
    "Ministers met\n\n\"We will sanction the bank,\" Anna Kovacs said on 3 May 2026.\n"

  @Test("0: done")
  func done() throws {
    let scratch = try ScratchFolder()
    let input = try scratch.write(story, to: "a.txt")
    let run = try CommandRun("report", input, "-o", scratch.path("a.xlsx"))
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.text.isEmpty)
    #expect(FileManager.default.fileExists(atPath: scratch.path("a.xlsx")))
  }

  @Test("3: a report definition with an unknown key, named with line and nearest key")
  func badDefinition() throws {
    let scratch = try ScratchFolder()
    let file = try scratch.write(
      "title: A\ninputs: [a.txt]\nouputs: {xlsx: a.xlsx}\n", to: "r.yaml")
    let run = try CommandRun("run", file)
    #expect(run.status == 3)
    #expect(run.errors.contains("r.yaml:3:1: unknown key “ouputs”; did you mean “outputs”?"))
  }

  @Test("3: a template that does not exist")
  func missingTemplate() throws {
    let scratch = try ScratchFolder()
    let input = try scratch.write(story, to: "a.txt")
    let run = try CommandRun("report", input, "-o", scratch.path("a.xlsx"), "--template", "no-such")
    #expect(run.status == 3)
    #expect(run.errors.contains("looked at"))
  }

  @Test(
    "4: nothing could be read", arguments: ["missing.txt", "empty.txt", "folder", "binary.txt"])
  func noReadableInput(_ name: String) throws {
    let scratch = try ScratchFolder()
    try scratch.write("", to: "empty.txt")
    try Data([0x7F, 0x45, 0x4C, 0x46, 0, 0, 0, 1]).write(
      to: URL(filePath: scratch.path("binary.txt")))
    try FileManager.default.createDirectory(
      atPath: scratch.path("folder"), withIntermediateDirectories: true)
    let run = try CommandRun("report", scratch.path(name), "-o", scratch.path("a.xlsx"))
    #expect(run.status == 4, "\(run.errors)")
    #expect(run.errors.contains(name))
    #expect(!FileManager.default.fileExists(atPath: scratch.path("a.xlsx")))
  }

  @Test("5: written, and the bad input stands on Notices beside the good one")
  func someInputsSkipped() throws {
    let scratch = try ScratchFolder()
    let good = try scratch.write(story, to: "good.txt")
    let bad = try scratch.write("{\"title\": \"cut", to: "bad.json")
    let run = try CommandRun(
      "report", good, bad, "-o", scratch.path("a.xlsx"), "--csv", scratch.path("csv"))
    #expect(run.status == 5, "\(run.errors)")
    let notices = try String(contentsOfFile: scratch.path("csv/notices.csv"), encoding: .utf8)
    #expect(notices.contains("bad.json"))
    let statements = try String(contentsOfFile: scratch.path("csv/statements.csv"), encoding: .utf8)
    #expect(statements.contains("We will sanction the bank"))
  }

  @Test("6: the output cannot be written, and says why")
  func outputNotWritable() throws {
    let scratch = try ScratchFolder()
    let input = try scratch.write(story, to: "a.txt")
    let run = try CommandRun("report", input, "-o", "\(input)/book.xlsx")
    #expect(run.status == 6, "\(run.errors)")
    #expect(run.errors.contains("a.txt"))
  }

  @Test("7: another run holds the lock")
  func locked() throws {
    let scratch = try ScratchFolder()
    let input = try scratch.write(story, to: "a.txt")
    let lock = open(scratch.path(".a.xlsx.lock"), O_CREAT | O_RDWR, 0o644)
    defer { close(lock) }
    #expect(flock(lock, LOCK_EX | LOCK_NB) == 0)
    let run = try CommandRun("report", input, "-o", scratch.path("a.xlsx"))
    #expect(run.status == 7, "\(run.errors)")
  }

  @Test("7 no longer: the lock of a dead run is taken over")
  func staleLock() throws {
    let scratch = try ScratchFolder()
    let input = try scratch.write(story, to: "a.txt")
    try scratch.write("", to: ".a.xlsx.lock")
    let run = try CommandRun("report", input, "-o", scratch.path("a.xlsx"))
    #expect(run.status == 0, "\(run.errors)")
    #expect(!FileManager.default.fileExists(atPath: scratch.path(".a.xlsx.lock")))
  }

  @Test("64: wrong usage", arguments: [["report", "--no-such-option"], ["report", "a.txt"]])
  func wrongUsage(_ arguments: [String]) throws {
    #expect(try CommandRun(arguments).status == 64)
  }

  @Test("75: the archive is held by another program", .enabled(if: Python.isThere, Python.hint))
  func temporary() throws {
    let scratch = try ScratchFolder()
    let input = try scratch.write(story, to: "a.txt")
    let archive = scratch.path("a.sqlite")
    #expect(try CommandRun("archive", "add", input, "--archive", archive).status == 0)
    let holder = try Python.holdDatabase(archive)
    defer { holder.terminate() }
    let other = try scratch.write("Another text\n\nIt rained on Monday.\n", to: "b.txt")
    let run = try CommandRun("archive", "add", other, "--archive", archive)
    #expect(run.status == 75, "\(run.errors)")
  }

  @Test("70: what nobody foresaw is our bug; every foreseen error has its own code")
  func mapping() {
    struct Unforeseen: Error {}
    #expect(ExitStatus(Unforeseen()) == .ourBug)
    #expect(ExitStatus(DefinitionError(.syntax, file: "a", message: "b")) == .badDefinition)
    #expect(ExitStatus(RunError(.temporary, "busy")) == .temporary)
    #expect(ExitStatus(RunError(.locked, "held")) == .locked)
    #expect(ExitStatus.ourBug.rawValue == 70)
  }
}
