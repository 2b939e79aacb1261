import Foundation
import Testing

@testable import Workbooks

/// Books that Excel would repair, made by changing one part of a good one.
@Suite("What makes Excel repair a book", .enabled(if: Tool.runs("python3", "--version")))
struct WorkbookLinterTests {
  /// Two sheets with a table each.
  private func plan() -> WorkbookPlan {
    WorkbookPlan(
      sheets: ["One", "Two"].map { name in
        let table = Table(
          name: name,
          columns: ["alpha", "beta"].map { Table.Column(id: $0, header: $0, type: .text) },
          rows: [[.text("a"), .integer(1)], [.text("b"), .integer(2)]])
        return SheetPlan(id: name, name: name, content: .table(TableSheet(table: table)))
      })
  }

  private func findings(
    _ part: String, _ from: String, _ to: String
  ) throws -> [WorkbookLinter.Finding.Kind] {
    let book = try WrittenBook(plan())
    #expect(try WorkbookLinter.findings(in: book.path).isEmpty)
    let script = """
      import sys, zipfile, os
      path, part, old, new = sys.argv[1:]
      with zipfile.ZipFile(path) as z: parts = [(i, z.read(i)) for i in z.namelist()]
      changed = False
      with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as z:
          for name, data in parts:
              if name == part:
                  assert old.encode() in data, data[:2000]
                  data = data.replace(old.encode(), new.encode())
              z.writestr(name, data)
      """
    let status = try Tool.status(["python3", "-c", script, book.path, part, from, to])
    try #require(status == 0)
    return try WorkbookLinter.findings(in: book.path).map(\.kind)
  }

  private static let sheet = "xl/worksheets/sheet1.xml"
  private static let links = (0..<65_531).map { "<hyperlink ref=\"A\($0 + 1)\"/>" }.joined()

  @Test(
    "Each trigger is found",
    arguments: [
      ("xl/workbook.xml", "name=\"Two\"", "name=\"ONE\"", .duplicateSheetName),
      ("xl/workbook.xml", "name=\"Two\"", "name=\"History\"", .invalidSheetName),
      ("xl/workbook.xml", "name=\"Two\"", "name=\"a[b\"", .invalidSheetName),
      (
        "xl/tables/table2.xml", "displayName=\"tbl_Two\"", "displayName=\"TBL_one\"",
        .duplicateTableName
      ),
      ("xl/tables/table1.xml", "name=\"beta\"", "name=\"ALPHA\"", .duplicateTableHeader),
      ("xl/tables/table1.xml", "name=\"beta\"", "name=\"gamma\"", .headerMismatch),
      (sheet, "</sheetData>", "</sheetData", .malformedPart),
      (
        sheet, "</sheetData>",
        "</sheetData><mergeCells><mergeCell ref=\"H1:I5\"/><mergeCell ref=\"I5:J6\"/></mergeCells>",
        .overlappingMerges
      ),
      (
        sheet, "</sheetData>",
        "</sheetData><mergeCells><mergeCell ref=\"A2:B2\"/></mergeCells>", .mergeInTable
      ),
      (sheet, "<v>1</v>", "<v>NAN</v>", .invalidNumber),
      (sheet, "<row r=\"3\"", "<row r=\"2\"", .cellsOutOfOrder),
    ] as [(String, String, String, WorkbookLinter.Finding.Kind)])
  func triggers(
    part: String, from: String, to: String, kind: WorkbookLinter.Finding.Kind
  ) throws {
    #expect(try findings(part, from, to).contains(kind))
  }

  @Test("Texts past the limits of a cell, and texts that do not exist")
  func texts() throws {
    let shared = "xl/sharedStrings.xml"
    let long = String(repeating: "😀", count: 16_384)
    #expect(try findings(shared, "<t>b</t>", "<t>\(long)</t>").contains(.textTooLong))
    let lines = String(repeating: "\n", count: 254)
    #expect(try findings(shared, "<t>b</t>", "<t>b\(lines)</t>").contains(.tooManyLineFeeds))
    let gone = try findings(shared, "<si><t>b</t></si>", "")
    #expect(gone.contains(.brokenTextReference))
  }

  @Test("One link too many")
  func manyLinks() throws {
    let book = try WrittenBook(plan())
    let file = book.folder.path("links")
    try Self.links.write(toFile: file, atomically: true, encoding: .utf8)
    let script = """
      import sys, zipfile
      path, links = sys.argv[1], open(sys.argv[2]).read()
      with zipfile.ZipFile(path) as z: parts = [(i, z.read(i)) for i in z.namelist()]
      with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as z:
          for name, data in parts:
              if name == "xl/worksheets/sheet1.xml":
                  end = "</sheetData><hyperlinks>" + links + "</hyperlinks>"
                  data = data.replace(b"</sheetData>", end.encode())
              z.writestr(name, data)
      """
    try #require(try Tool.status(["python3", "-c", script, book.path, file]) == 0)
    #expect(try WorkbookLinter.findings(in: book.path).map(\.kind).contains(.tooManyLinks))
  }

  @Test("What is no workbook is an error, not a finding")
  func noWorkbook() throws {
    let folder = try ScratchFolder()
    try Data("PK".utf8).write(to: URL(filePath: folder.path("a.xlsx")))
    #expect(throws: WorkbookError.self) { try WorkbookLinter.findings(in: folder.path("a.xlsx")) }
  }
}
