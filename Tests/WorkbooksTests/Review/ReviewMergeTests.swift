import Foundation
import Testing

@testable import Workbooks

@Suite("Notes that survive")
struct ReviewMergeTests {
  static func plan(_ rows: [(key: String, text: String, decision: String)]) -> WorkbookPlan {
    let columns = [
      Table.Column(id: "text", header: "Text", type: .text),
      Table.Column(id: "decision", header: "Decision", type: .text),
      Table.Column(id: "note", header: "Note", type: .text),
      Table.Column(id: "id", header: "Row id", type: .text),
      Table.Column(id: "count", header: "Count", type: .integer),
    ]
    var layouts = columns.map { _ in ColumnLayout() }
    layouts[1].review = true
    layouts[2].review = true
    layouts[4].total = .sum
    var sheet = TableSheet(
      dataset: "rows",
      table: Table(
        name: "rows", columns: columns,
        rows: rows.map {
          [
            .text($0.text), $0.decision.isEmpty ? .empty : .text($0.decision), .empty,
            .text($0.key), .integer(3),
          ]
        }), keys: RowKeys(rows.map(\.key)), columns: layouts)
    sheet.keyColumn = 3
    return WorkbookPlan(sheets: [SheetPlan(id: "rows", name: "Rows", content: .table(sheet))])
  }

  /// Lets Python edit the book as a person would.
  static func edit(_ path: String, _ script: String) throws {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [
      "python3", "-c",
      "import openpyxl,sys\nb=openpyxl.load_workbook(sys.argv[1])\n\(script)\nb.save(sys.argv[1])",
      path,
    ]
    try process.run()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0)
  }

  static let hasOpenpyxl = Tool.runs("python3", "-c", "import openpyxl")

  func cells(_ plan: WorkbookPlan, _ column: Int, sheet: Int = 0) -> [Cell] {
    plan.sheets[sheet].table?.table.rows.map { column < $0.count ? $0[column] : .empty } ?? []
  }

  // Skipped where Python's openpyxl is not installed.
  @Test(
    "Typed notes, sorted rows, a renamed sheet, new columns and lost rows all survive",
    .enabled(if: hasOpenpyxl))
  func survive() throws {
    let folder = try ScratchFolder()
    let path = folder.path("old.xlsx")
    var old = Self.plan([("a", "One", ""), ("b", "Two", ""), ("c", "Three", "Confirmed")])
    ReviewMerge.prepare(&old)
    _ = try Workbook.write(old, to: path)
    try Self.edit(
      path,
      """
      s=b['Rows']
      s.title='My rows'
      s['B2']='Rejected'; s['C3']='Look again'; s['C4']='Third'; s['F1']='Owner'; s['F3']='Ann'
      s['A2'],s['A3']=s['A3'].value,s['A2'].value
      for c in 'BCDF':
          x,y=s[c+'2'].value,s[c+'3'].value
          s[c+'2']=y; s[c+'3']=x
      """)
    var new = Self.plan([("d", "Four", ""), ("b", "Two, changed", ""), ("a", "One", "")])
    let outcome = try ReviewMerge.apply(path, to: &new)
    #expect(cells(new, 1) == [.empty, .empty, .text("Rejected")])
    #expect(cells(new, 2) == [.empty, .text("Look again"), .empty])
    #expect(cells(new, 5) == [.empty, .text("Ann"), .empty])
    #expect(outcome.addedColumns == ["Owner"])
    #expect(outcome.changedRows == 1)
    #expect(outcome.orphans == 2)
    #expect(new.sheets.map(\.id) == ["rows", "orphans", "changed-rows", "base"])
    #expect(cells(new, 3, sheet: 1) == [.text("Confirmed"), .text("Third")])
    #expect(new.sheets[2].table?.table.rows.first?.last == .text("Two, changed"))

    // And once more: what was merged is the base of the next run.
    let second = folder.path("second.xlsx")
    _ = try Workbook.write(new, to: second)
    #expect(try WorkbookLinter.findings(in: second).isEmpty)
    var third = Self.plan([("b", "Two, changed", ""), ("a", "One", "")])
    let again = try ReviewMerge.apply(second, to: &third)
    #expect(cells(third, 5) == [.text("Ann"), .empty])
    #expect(again.changedRows == 0)
    #expect(again.notes.count == 3)
    #expect(again.orphans == 2)
  }

  @Test("The side that did not change gives way; two changes are a conflict")
  func threeWays() throws {
    let folder = try ScratchFolder()
    let path = folder.path("old.xlsx")
    var old = Self.plan([("a", "One", "x"), ("b", "Two", "x"), ("c", "Three", "x")])
    ReviewMerge.prepare(&old)
    // What the reader typed stands in the sheet, the base still says x.
    guard case .table(var sheet) = old.sheets[0].content else { return }
    sheet.table.rows[1][1] = .text("typed")
    sheet.table.rows[2][1] = .text("typed")
    old.sheets[0].content = .table(sheet)
    _ = try Workbook.write(old, to: path)
    var new = Self.plan([("a", "One", "ours"), ("b", "Two", "x"), ("c", "Three", "ours")])
    let outcome = try ReviewMerge.apply(path, to: &new)
    #expect(cells(new, 1) == [.text("ours"), .text("typed"), .text("typed")])
    #expect(outcome.conflicts == 1)
    #expect(new.sheets.contains { $0.id == "conflicts" })
  }

  @Test("Rows without an id and ids that stand twice are kept beside, not lost")
  func strays() throws {
    let folder = try ScratchFolder()
    let path = folder.path("old.xlsx")
    var old = Self.plan([("a", "One", ""), ("a", "One", ""), ("", "Mine", "")])
    ReviewMerge.prepare(&old)
    guard case .table(var sheet) = old.sheets[0].content else { return }
    sheet.table.rows[0][2] = .text("first")
    sheet.table.rows[1][2] = .text("second")
    sheet.table.rows[2][2] = .text("loose")
    old.sheets[0].content = .table(sheet)
    _ = try Workbook.write(old, to: path)
    var new = Self.plan([("a", "One", "")])
    let outcome = try ReviewMerge.apply(path, to: &new)
    #expect(cells(new, 2) == [.text("first")])
    let kept = cells(new, 3, sheet: 1).map(CellWords.text)
    #expect(kept.contains("second") && kept.contains("loose"))
    #expect(outcome.orphans >= 2)
  }

  @Test("A book of somebody else is an error, and the plan stays as it was")
  func foreign() throws {
    let book = try WrittenBook([.text("a")])
    var plan = Self.plan([("a", "One", "")])
    #expect(throws: WorkbookError.self) { try ReviewMerge.apply(book.path, to: &plan) }
    #expect(plan.sheets.count == 1)
  }

  static let hasLibreOffice = Tool.runs("soffice", "--version")

  // Skipped where LibreOffice is not installed.
  @Test("Notes in a book that LibreOffice has saved are read", .enabled(if: hasLibreOffice))
  func libreOffice() throws {
    let folder = try ScratchFolder()
    var old = Self.plan([("a", "One", ""), ("b", "Two", ""), ("c", "Three", "")])
    ReviewMerge.prepare(&old)
    guard case .table(var sheet) = old.sheets[0].content else { return }
    sheet.table.rows[1][1] = .text("Confirmed")
    sheet.table.rows[2][2] = .text("zwei\nZeilen & <Zeichen> 😀")
    old.sheets[0].content = .table(sheet)
    _ = try Workbook.write(old, to: folder.path("old.xlsx"))
    let status = try Tool.status(
      [
        "soffice", "-env:UserInstallation=file://\(folder.path("profile"))", "--headless",
        "--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", "saved", "old.xlsx",
      ], in: folder.root)
    try #require(status == 0)
    var new = Self.plan([("c", "Three", ""), ("a", "One", ""), ("b", "Two", "")])
    let outcome = try ReviewMerge.apply(folder.path("saved/old.xlsx"), to: &new)
    #expect(cells(new, 1) == [.empty, .empty, .text("Confirmed")])
    #expect(cells(new, 2) == [.text("zwei\nZeilen & <Zeichen> 😀"), .empty, .empty])
    #expect(outcome.notes.count == 2 && outcome.orphans == 0)
  }

  @Test(
    "In a long sheet notes, a second copy of a row and a late column are found wherever they stand",
    .enabled(if: hasOpenpyxl))
  func longSheet() throws {
    let folder = try ScratchFolder()
    let path = folder.path("long.xlsx")
    let rows = (0..<900).map { (key: "k\($0)", text: "Text \($0)", decision: "") }
    var old = Self.plan(rows)
    ReviewMerge.prepare(&old)
    _ = try Workbook.write(old, to: path)
    // Row 902 is the table's totals row.
    try Self.edit(
      path,
      """
      s=b['Rows']
      s['B2']='Confirmed'; s['C601']='Look again'; s['H700']='late'
      s['D903']='k10'; s['B903']='Rejected'
      """)
    var new = Self.plan(Array(rows.reversed()))
    let outcome = try ReviewMerge.apply(path, to: &new)
    #expect(cells(new, 1)[899] == .text("Confirmed"))
    #expect(cells(new, 2)[300] == .text("Look again"))
    #expect(outcome.addedColumns == ["Column H"])
    #expect(cells(new, 5)[201] == .text("late"))
    #expect(cells(new, 1)[889] == .text("Rejected"))
    #expect(outcome.notes.count == 4)
    #expect(outcome.orphans == 0)
  }
}
