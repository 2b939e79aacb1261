import Dispatch
import Foundation
import Testing

@testable import Workbooks

/// What libxlsxwriter neither counts nor looks at.
@Suite("Limits of the library")
struct LibraryLimitTests {
  @Test("Bytes that are no UTF-8 cannot reach a file, streamed or not", arguments: [false, true])
  func invalidBytes(streaming: Bool) throws {
    let bytes: [[UInt8]] = [
      [0xFF], [0x61, 0xE2, 0x82], [0xED, 0xA0, 0x80], [0xC0, 0xAF], [0xF5, 0x80, 0x80, 0x80],
    ]
    let book = try WrittenBook(
      bytes.map { .text("a" + String(decoding: $0, as: UTF8.self) + "b") }, streaming: streaming)
    let values = try book.values.map(CellWords.text)
    #expect(values.count == 5)
    #expect(values.allSatisfy { $0.hasPrefix("a") && $0.hasSuffix("b") && $0.contains("\u{FFFD}") })
  }

  @Test("More cell formats than Excel takes are an error")
  func cellFormats() throws {
    let folder = try ScratchFolder()
    #expect {
      var book = try Workbook(at: folder.path("a.xlsx"))
      try book.addSheet(try SheetName("One")) { sheet throws(WorkbookError) in
        for number in 0...FormatPalette.formatLimit {
          _ = try sheet.palette.format(
            CellStyle(sheet.palette.theme).with { $0.size = 1 + Double(number) / 1_000 })
        }
      }
    } throws: { ($0 as? WorkbookError)?.code == .tooManyFormats }
    #expect(folder.names.isEmpty)
  }

  @Test("Tables without rows, and many tables of one name, are whole", arguments: [0, 300])
  func tables(rows: Int) throws {
    let columns = ["A", "a", "", "Ä", "ä", "[x]#'", "_x0041_"].map {
      Table.Column(id: "c", header: $0, type: .text)
    }
    var layout = SheetLayout()
    layout.streamingThreshold = 500
    let table = Table(
      name: "t", columns: columns,
      rows: (0..<rows).map { row in columns.indices.map { .integer(row * $0) } })
    let plan = WorkbookPlan(
      sheets: ["Rows", "ROWS", "Rows", "A1", "1"].map {
        SheetPlan(
          id: $0, name: $0, content: .table(TableSheet(table: table, layout: layout)))
      })
    let book = try WrittenBook(plan)
    #expect(try WorkbookLinter.findings(in: book.path).isEmpty)
    let header = try book.rows(3).first.map { row in row.cells.map { CellWords.text($0.cell) } }
    #expect(header == ["A", "a (2)", "Column 3", "Ä", "ä (2)", "[x]#'", "_x0041_"])
  }

  @Test("Drop-downs of any length stand on a sheet")
  func lists() throws {
    var layouts = [ColumnLayout()]
    layouts[0].list = "long"
    let table = Table(
      name: "t", columns: [Table.Column(id: "a", header: "A", type: .text)], rows: [[.empty]])
    for items in [[String(repeating: "ß", count: 255)], (0..<256).map { "item \($0)" }] {
      let plan = WorkbookPlan(
        sheets: [
          SheetPlan(id: "t", name: "T", content: .table(TableSheet(table: table, columns: layouts)))
        ], lists: ["long": items])
      let book = try WrittenBook(plan)
      #expect(try book.rows(1).count == items.count + 1)
      #expect(
        try book.part("xl/worksheets/sheet1.xml").contains("$A$\(items.count + 1)</formula1>"))
    }
  }

  @Test("Titles and alternative texts of charts may hold anything")
  func charts() throws {
    let bad = "\u{1}<&\"'\u{FFFF}" + String(repeating: "ß", count: 300)
    var cover = CoverSheet(title: bad)
    cover.subtitle = bad
    cover.blocks = [
      .heading(bad), .paragraph(bad), .tiles([CoverSheet.Tile(value: .text(bad), label: bad)]),
      .charts([
        ChartPlan(
          kind: .bar, title: bad, points: [ChartPlan.Point(label: bad, value: 1)],
          alternativeText: bad)
      ]),
      .contents(title: bad),
    ]
    let book = try WrittenBook(
      WorkbookPlan(sheets: [SheetPlan(id: "c", name: "Cover", content: .cover(cover))]))
    #expect(try WorkbookLinter.findings(in: book.path).isEmpty)
  }

  @Test("Workbooks that are written at once are the same as one after another")
  func sideBySide() throws {
    let folder = try ScratchFolder()
    var streamed = SamplePlan.plan
    for index in streamed.sheets.indices {
      guard case .table(var sheet) = streamed.sheets[index].content else { continue }
      sheet.layout.streamingThreshold = 0
      streamed.sheets[index].content = .table(sheet)
    }
    let plans = [SamplePlan.plan, streamed]
    let paths = (0..<8).map { folder.path("\($0).xlsx") }
    DispatchQueue.concurrentPerform(iterations: paths.count) { number in
      _ = try? Workbook.write(plans[number % 2], to: paths[number])
    }
    for number in 0..<8 {
      let one = folder.path("one-\(number % 2).xlsx")
      if number < 2 { _ = try Workbook.write(plans[number], to: one) }
      let bytes = try Data(contentsOf: URL(filePath: paths[number]))
      let isSame = try bytes == Data(contentsOf: URL(filePath: one))
      #expect(isSame, "workbook \(number)")
    }
  }
}
