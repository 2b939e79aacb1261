import Foundation
import Testing

@testable import Workbooks

/// What people do to a workbook between two runs.
@Suite(
  "Notes in a book that was changed",
  // Skipped where Python's openpyxl is not installed.
  .enabled(if: ReviewMergeTests.hasOpenpyxl))
struct EditedBookTests {
  private struct Result {
    let plan: WorkbookPlan
    let outcome: ReviewMerge.Outcome

    var notes: [Cell] { column(2) }

    func column(_ column: Int) -> [Cell] {
      plan.sheets[0].table?.table.rows.map { $0[column] } ?? []
    }

    var orphans: [[String]] {
      plan.sheets.first { $0.id == "orphans" }?.table?.table.rows.map { row in
        row.map(CellWords.text)
      } ?? []
    }
  }

  /// A book with a note in each of two rows, edited, and merged into the same rows again.
  private func merge(_ script: String) throws -> Result {
    let folder = try ScratchFolder()
    let path = folder.path("old.xlsx")
    let rows = [("a", "One", ""), ("b", "Two", "")]
    var old = ReviewMergeTests.plan(rows)
    old.sheets.append(
      SheetPlan(
        id: "run", name: "Run",
        content: .table(
          TableSheet(
            table: Table(
              name: "run", columns: [Table.Column(id: "w", header: "What", type: .text)],
              rows: [[.text("Title")]])))))
    ReviewMerge.prepare(&old)
    _ = try Workbook.write(old, to: path)
    try ReviewMergeTests.edit(
      path, "s=b['Rows']\ns['C2']='first'; s['C3']='second'\n" + script)
    var new = ReviewMergeTests.plan(rows)
    let outcome = try ReviewMerge.apply(path, to: &new)
    return Result(plan: new, outcome: outcome)
  }

  @Test(
    "Renamed, moved and hidden things change nothing",
    arguments: [
      "s.title='Mine'", "s['D1']='Identifier'", "s.insert_rows(1, 3)\ns['A1']='A heading'",
      "s.insert_cols(1)", "s.move_range('A1:E3', rows=2, cols=2)",
      "s.row_dimensions[2].hidden=True\ns.auto_filter.ref='A1:E3'",
      "from openpyxl.comments import Comment\ns['A2'].comment=Comment('x','me')",
    ])
  func harmless(script: String) throws {
    let result = try merge(script)
    #expect(result.notes == [.text("first"), .text("second")])
    #expect(result.orphans.isEmpty)
  }

  @Test("Without the column of row ids the notes stand among the orphaned ones")
  func noKeys() throws {
    let result = try merge("s.delete_cols(4)")
    #expect(result.orphans.map { $0[3] }.sorted() == ["first", "second"])
    #expect(Set(result.orphans.map { $0[4] }) == ["the column of row ids is gone"])
  }

  @Test("Without the row of headers the report stops, and says where")
  func noHeaders() throws {
    #expect {
      try merge("s.delete_rows(1)")
    } throws: { error in
      (error as? WorkbookError)?.sheet == "Rows"
    }
  }

  @Test("A second column of one header is another column, ours or the reader's")
  func doubledHeaders() throws {
    let result = try merge("s['F1']='Note'; s['F2']='third'\ns['G1']='Text'; s['G3']='fourth'")
    #expect(result.notes == [.text("first"), .text("second")])
    #expect(result.outcome.addedColumns == ["Note (2)", "Text (2)"])
    #expect(result.column(5) == [.text("third"), .empty])
    #expect(result.column(6) == [.empty, .text("fourth")])
  }

  @Test("A sheet that the reader added is kept cell by cell")
  func ownSheet() throws {
    let result = try merge("n=b.create_sheet('Ideas')\nn['B7']='ask the bank'\nn['C7']=3.5")
    #expect(
      result.orphans.map { [$0[0], $0[2], $0[3]] } == [
        ["Ideas", "B7", "ask the bank"], ["Ideas", "C7", "3.5"],
      ])
    #expect(result.notes == [.text("first"), .text("second")])
  }

  @Test("A formula that nobody has reckoned stands as it was typed")
  func formula() throws {
    let result = try merge("s['C2']='=1+2'")
    #expect(result.notes == [.text("=1+2"), .text("second")])
  }
}
