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
    try replace(part, from, to, in: book)
    return try WorkbookLinter.findings(in: book.path).map(\.kind)
  }

  /// Packs the book anew; long texts go by a file, as arguments have a limit.
  private func replace(
    _ part: String, _ old: String, _ new: String, in book: WrittenBook
  ) throws {
    let file = book.folder.path("new")
    try new.write(toFile: file, atomically: true, encoding: .utf8)
    let script = """
      import sys, zipfile
      path, part, old = sys.argv[1:4]
      new = open(sys.argv[4], "rb").read()
      with zipfile.ZipFile(path) as z: parts = [(i, z.read(i)) for i in z.namelist()]
      with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as z:
          for name, data in parts:
              if name == part:
                  assert old.encode() in data, data[:2000]
                  data = data.replace(old.encode(), new)
              z.writestr(name, data)
      """
    try #require(try Tool.status(["python3", "-c", script, book.path, part, old, file]) == 0)
  }

  private static let sheet = "xl/worksheets/sheet1.xml"
  /// Anywhere in the part; the linter counts them wherever they stand.
  private static let numberFormats = (0..<251).map {
    "<numFmt numFmtId=\"\($0 + 200)\" formatCode=\"0.0&quot;\($0)&quot;\"/>"
  }.joined()
  private static let cellFormats = String(repeating: "<xf/>", count: 65_490)
  private static let links = (0..<65_531).map { "<hyperlink ref=\"A\($0 + 1)\"/>" }.joined()

  @Test(
    "Each trigger is found",
    arguments: [
      ("xl/workbook.xml", "name=\"Two\"", "name=\"ONE\"", .duplicateSheetName),
      ("xl/workbook.xml", "name=\"Two\"", "name=\"History\"", .invalidSheetName),
      ("xl/workbook.xml", "name=\"Two\"", "name=\"\"", .invalidSheetName),
      (
        "xl/workbook.xml", "name=\"Two\"", "name=\"\(String(repeating: "😀", count: 16))\"",
        .invalidSheetName
      ),
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
      (sheet, "<v>1</v>", "<v>INF</v>", .invalidNumber),
      ("xl/styles.xml", "<cellXfs", numberFormats + "<cellXfs", .tooManyNumberFormats),
      ("xl/styles.xml", "</cellXfs>", cellFormats + "</cellXfs>", .tooManyCellFormats),
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

  @Test(
    "Names that Unicode case folding makes one",
    arguments: [
      ("Ärger", "äRGER"), ("A\u{308}rger", "ärger"), ("Straße", "STRASSE"), ("Σίσυφος", "σίσυφοσ"),
      ("ſheet", "Sheet"),
    ])
  func foldedNames(first: String, second: String) throws {
    let book = try WrittenBook(plan())
    for (old, new) in [("One", first), ("Two", second)] {
      try replace("xl/workbook.xml", "name=\"\(old)\"", "name=\"\(new)\"", in: book)
    }
    #expect(try WorkbookLinter.findings(in: book.path).map(\.kind) == [.duplicateSheetName])
  }

  /// The book's own second table, laid upon the first on one sheet.
  @Test("Tables that overlap", arguments: [("A1:B3", true), ("B3:C9", true), ("D1:E3", false)])
  func overlappingTables(range: String, isFault: Bool) throws {
    let book = try WrittenBook(plan())
    try replace("xl/tables/table2.xml", "ref=\"A1:B3\"", "ref=\"\(range)\"", in: book)
    try replace(
      "xl/worksheets/_rels/sheet1.xml.rels", "</Relationships>",
      """
      <Relationship Id="rId9" Target="../tables/table2.xml" Type="http://schemas.openxmlformats.org/\
      officeDocument/2006/relationships/table"/></Relationships>
      """, in: book)
    try replace(
      "xl/worksheets/_rels/sheet2.xml.rels", "../tables/table2.xml", "../tables/gone.xml", in: book)
    let kinds = try WorkbookLinter.findings(in: book.path).map(\.kind)
    #expect(kinds.contains(.overlappingTables) == isFault)
  }

  @Test("Links longer than Excel takes")
  func longLink() throws {
    let start = "https://news.example/"
    for (count, isFault) in [(2_079, false), (2_080, true)] {
      let book = try WrittenBook([.link(Cell.Link(.url(start), text: "x"))])
      let long = start + String(repeating: "a", count: count - start.count)
      try replace(
        "xl/worksheets/_rels/sheet1.xml.rels", "\"\(start)\"", "\"\(long)\"", in: book)
      let kinds = try WorkbookLinter.findings(in: book.path).map(\.kind)
      #expect(kinds == (isFault ? [.linkTooLong] : []))
    }
  }

  @Test("One link too many")
  func manyLinks() throws {
    let end = "</sheetData><hyperlinks>\(Self.links)</hyperlinks>"
    #expect(try findings(Self.sheet, "</sheetData>", end).contains(.tooManyLinks))
  }

  @Test("What is no workbook is an error, not a finding")
  func noWorkbook() throws {
    let folder = try ScratchFolder()
    try Data("PK".utf8).write(to: URL(filePath: folder.path("a.xlsx")))
    #expect(throws: WorkbookError.self) { try WorkbookLinter.findings(in: folder.path("a.xlsx")) }
  }
}
