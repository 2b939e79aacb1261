import Definitions
import Testing

@testable import Workbooks

@Suite("Matrices and stacked charts")
struct MatrixTests {
  @Test("A matrix counts under two headings, fills the months between and shades the counts")
  func countsAndFills() throws {
    let sheet = try MatrixTests.plan(
      """
      template: matrix
      schema: 1
      id: m
      header: Topic
      dataset: facts
      rows: topic
      columns: {value: month, fill: months}
      """)
    let table = try #require(sheet.table)
    #expect(
      table.table.columns.map(\.header) == ["Topic", "2026-01", "2026-02", "2026-03", "Total"])
    #expect(
      table.table.rows == [
        [.text("oil"), .integer(2), .empty, .integer(1), .integer(3)],
        [.text("arms"), .empty, .empty, .integer(1), .integer(1)],
      ])
    #expect(table.columns.map(\.shaded) == [false, true, true, true, false])
  }

  @Test("A limit leaves out the smallest, and says so")
  func limitIsTold() throws {
    var remarks: [TemplateEngine.Remark] = []
    let sheet = try MatrixTests.plan(
      """
      template: matrix
      schema: 1
      id: m
      dataset: facts
      rows: {value: topic, most: 1}
      columns: status
      """, remarks: &remarks)
    #expect(sheet.table?.table.rows.count == 1)
    #expect(remarks.map(\.message).contains { $0.hasPrefix("1 rows are left out") })
  }

  @Test(
    "A fault in a matrix names its line",
    arguments: [
      ("rows: topc", 6, "topc"), ("rows: {value: topic, most: 0}", 6, "between 1 and"),
      ("rows: {value: topic, fill: weeks}", 6, "weeks"),
    ])
  func faultsHaveLines(line: String, number: Int, words: String) {
    let error = #expect(throws: DefinitionError.self) {
      try MatrixTests.plan(
        """
        template: matrix
        schema: 1
        id: m
        dataset: facts
        columns: status
        \(line)
        """)
    }
    #expect(error?.line == number)
    #expect(error?.message.contains(words) == true)
  }

  @Test("A chart with series stacks each bar, the most frequent part first")
  func chartIsStacked() throws {
    let sheet = try MatrixTests.plan(
      """
      template: cover
      schema: 1
      id: c
      title: T
      blocks:
        - charts:
            - {kind: column, title: S, dataset: facts, by: month, series: status, order: label}
      """)
    guard case .charts(let charts) = sheet.cover?.blocks.first else {
      Issue.record("no chart")
      return
    }
    #expect(charts[0].points.map(\.label) == ["2026-01", "2026-03"])
    #expect(charts[0].series.map(\.name) == ["imposed", "lifted"])
    #expect(charts[0].series.map(\.values) == [[1, 2], [1, 0]])
  }

  @discardableResult
  static func plan(_ yaml: String) throws -> SheetPlan {
    var remarks: [TemplateEngine.Remark] = []
    return try plan(yaml, remarks: &remarks)
  }

  static func plan(_ yaml: String, remarks: inout [TemplateEngine.Remark]) throws -> SheetPlan {
    let template = try SheetTemplate(DefinitionNode.parse(yaml, file: "m.yaml"))
    let result = try TemplateEngine(WorkbookTemplate(sheet: template)).plan([facts])
    remarks = result.remarks
    return try #require(result.plan.sheets.first)
  }

  private static let facts = Dataset(
    name: "facts", key: "id",
    fields: [
      .init("id", .text, note: ""), .init("topic", .text, note: ""),
      .init("month", .text, note: ""), .init("status", .text, note: ""),
    ],
    rows: [
      ["1", "oil", "2026-01", "imposed"], ["2", "oil", "2026-01", "lifted"],
      ["3", "arms", "2026-03", "imposed"], ["4", "oil", "2026-03", "imposed"],
    ].map { $0.map(Cell.text) })
}
