import Foundation
import Testing

/// What `Templates/README.md` shows, done by the built binary.
@Suite("Templates of one's own")
struct TemplateCommandTests {
  private let record = """
    {"schema": "clipsheet.article/1", "text": "“The bank broke no rule,” Anna Kovacs said on 3 May \
    2026. The minister denied that a ship had left."}
    """

  private func report(in scratch: ScratchFolder) throws -> CommandRun {
    try CommandRun(
      "report", "--csv", "tables", "-o", "book.xlsx", input: Data(record.utf8),
      folder: scratch.path)
  }

  /// Puts a built-in template into the scratch folder's own `Templates`.
  private func copy(_ name: String, to scratch: ScratchFolder) throws -> String {
    let shown = try CommandRun("templates", "show", name)
    #expect(shown.status == 0, "\(shown.errors)")
    let kind = shown.text.contains("template: workbook") ? "workbooks" : "sheets"
    try FileManager.default.createDirectory(
      atPath: scratch.path("Templates/\(kind)"), withIntermediateDirectories: true)
    return try scratch.write(shown.text, to: "Templates/\(kind)/\(name).yaml")
  }

  private func change(_ path: String, _ from: String, _ to: String) throws {
    let text = try String(contentsOfFile: path, encoding: .utf8)
    #expect(text.contains(from))
    try text.replacingOccurrences(of: from, with: to).write(
      toFile: path, atomically: true, encoding: .utf8)
  }

  @Test("The list names kind, name and title of each")
  func list() throws {
    let run = try CommandRun("templates", "list")
    let lines = run.text.split(separator: "\n").map {
      $0.split(separator: "\t", omittingEmptySubsequences: false)
    }
    #expect(run.status == 0 && lines.allSatisfy { $0.count == 3 })
    #expect(lines.contains { $0[0] == "workbook" && $0[1] == "default" })
    #expect(lines.contains { $0[0] == "sheet" && $0[1] == "statements" })
  }

  @Test("Every built-in template has nothing wrong with it")
  func builtIn() throws {
    let run = try CommandRun("templates", "check", "Templates/sheets", "Templates/workbooks")
    #expect(run.status == 0, "\(run.errors)")
    #expect(!run.text.contains("error"))
  }

  @Test("A template is shown although the shell has made the file that it goes to")
  func shownIntoItsOwnPlace() throws {
    let scratch = try ScratchFolder()
    try FileManager.default.createDirectory(
      atPath: scratch.path("Templates/sheets"), withIntermediateDirectories: true)
    _ = try scratch.write("", to: "Templates/sheets/statements.yaml")
    let run = try CommandRun("templates", "show", "statements", folder: scratch.path)
    #expect(run.text.contains("id: statements"))
  }

  @Test("Another header and a filter")
  func headerAndFilter() throws {
    let scratch = try ScratchFolder()
    let sheet = try copy("statements", to: scratch)
    try change(sheet, "header: Who,", "header: Speaker,")
    try change(sheet, "dataset: statements", "dataset: statements\nwhere: act == \"denial\"")
    let run = try report(in: scratch)
    #expect(run.status == 0, "\(run.errors)")
    let package = try String(
      contentsOfFile: scratch.path("tables/datapackage.json"), encoding: .utf8)
    #expect(package.contains("\"title\" : \"Speaker\""))
    let rows = try String(contentsOfFile: scratch.path("tables/statements.csv"), encoding: .utf8)
    #expect(!rows.contains("broke no rule"))
  }

  @Test("A sheet less")
  func sheetLess() throws {
    let scratch = try ScratchFolder()
    let book = try copy("default", to: scratch)
    try change(book, "  - actors\n", "")
    #expect(try report(in: scratch).status == 0)
    #expect(!FileManager.default.fileExists(atPath: scratch.path("tables/actors.csv")))
  }

  @Test("A sheet of one's own over any data set, begun by “new”")
  func ownSheet() throws {
    let scratch = try ScratchFolder()
    let book = try copy("default", to: scratch)
    try change(book, "  - actors\n", "  - actors\n  - dates\n")
    let new = try CommandRun(
      "templates", "new", "dates", "--dataset", "events", folder: scratch.path)
    #expect(new.status == 0 && new.text == "Templates/sheets/dates.yaml\n", "\(new.errors)")
    let check = try CommandRun(
      "templates", "check", "Templates/sheets/dates.yaml", folder: scratch.path)
    #expect(check.status == 0, "\(check.errors)")
    #expect(try report(in: scratch).status == 0)
    #expect(FileManager.default.fileExists(atPath: scratch.path("tables/dates.csv")))
    let again = try CommandRun(
      "templates", "new", "dates", "--dataset", "events", folder: scratch.path)
    #expect(again.status == 3 && again.errors.contains("is there already"))
    let wrong = try CommandRun(
      "templates", "new", "x", "--dataset", "evnts", folder: scratch.path)
    #expect(wrong.status == 3 && wrong.errors.contains("did you mean “events”?"))
  }

  @Test("A fault is told with line and column, by check and by report")
  func fault() throws {
    let scratch = try ScratchFolder()
    let sheet = try copy("statements", to: scratch)
    try change(sheet, "\nsort:", "\nsrot:")
    let check = try CommandRun("templates", "check", sheet)
    #expect(check.status == 3 && check.errors.contains("did you mean “sort”?"))
    #expect(try report(in: scratch).status == 3)
  }

  @Test(
    "The JSON Schema for editors takes all built-in templates and refuses a wrong key",
    .enabled(if: Python.isThere), Python.hint)
  func schema() throws {
    let script = CommandRun.packageFolder + "/Tests/ClipsheetTests/Support/check_templates.py"
    let run = try Python.run(script, CommandRun.packageFolder + "/Templates")
    #expect(run.status == 0, "\(run.output)")
  }

  @Test("verify finds nothing in our book and says what is wrong with another")
  func verify() throws {
    let scratch = try ScratchFolder()
    #expect(try report(in: scratch).status == 0)
    let good = try CommandRun("verify", scratch.path("book.xlsx"))
    #expect(good.status == 0 && good.text.contains("nothing wrong"))
    let other = try scratch.write("no workbook", to: "other.xlsx")
    #expect(try CommandRun("verify", other, scratch.path("book.xlsx")).status == 4)
  }
}
