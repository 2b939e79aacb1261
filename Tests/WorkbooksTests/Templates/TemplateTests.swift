import Definitions
import Foundation
import Testing

@testable import Workbooks

@Suite("Templates")
struct TemplateTests {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Fixtures").path

  static var loader: TemplateLoader {
    TemplateLoader(search: ResourceSearch(explicit: folder))
  }

  @Test("A workbook template makes a sheet for everything, and one for each topic group")
  func defaultWorkbook() throws {
    let template = try Self.loader.workbook("default")
    let engine = TemplateEngine(template, values: ["title": "Sample", "window": "March 2026"])
    let result = try engine.plan(SampleDatasets.all)
    #expect(
      result.plan.sheets.map(\.name) == [
        "Start here", "Statements", "Timeline", "Circumvention", "Financial and asset measures",
        "Trade measures", "Actors", "Articles", "Notices", "Run",
      ])
    #expect(result.remarks.isEmpty)
    let folder = try ScratchFolder()
    let receipt = try Workbook.write(result.plan, to: folder.path("book.xlsx"))
    #expect(receipt.remarks.total == 0, "\(receipt.remarks.items.prefix(3))")
    if let keep = ProcessInfo.processInfo.environment["WORKBOOKS_SAMPLE"] {
      try? FileManager.default.removeItem(atPath: keep)
      try FileManager.default.copyItem(atPath: folder.path("book.xlsx"), toPath: keep)
    }
  }
}

@Suite("Faults in templates")
struct TemplateFaultTests {
  func plan(_ columns: String, extra: String = "") throws -> TemplateEngine.Result {
    let sheet = """
      template: sheet
      schema: 1
      id: s
      dataset: run
      \(extra)
      columns:
        - \(columns)
      """
    let folder = try ScratchFolder()
    try sheet.write(toFile: folder.path("s.yaml"), atomically: true, encoding: .utf8)
    try "template: workbook\nschema: 1\nid: w\nsheets: [s.yaml]".write(
      toFile: folder.path("w.yaml"), atomically: true, encoding: .utf8)
    let template = try TemplateTests.loader.workbook(folder.path("w.yaml"))
    return try TemplateEngine(template).plan(SampleDatasets.all)
  }

  @Test(
    "Every fault names line and column and what would be right",
    arguments: [
      ("{id: label, hedaer: X}", "", 7, "did you mean “header”?"),
      ("{id: lable}", "", 7, "did you mean “label”?"),
      ("{id: label, format: dat}", "", 7, "did you mean “date”?"),
      ("{id: label, width: wide}", "", 7, "expected a number"),
      ("{id: label, list: nolist}", "", 7, "has no list"),
      ("{id: label}", "where: value", 5, "a condition is true or false"),
      ("{id: label}", "sort: valeu desc", 5, "did you mean “value”?"),
      ("{id: label}", "wheer: ok", 5, "did you mean “where”?"),
      ("{id: label}", "overflow: trunkate", 5, "did you mean “truncate”?"),
      ("{id: label}", "marks: [{column: lable, equals: x}]", 5, "did you mean “label”?"),
      ("{id: label, to: articles}", "", 7, "needs “key:”"),
    ])
  func faults(columns: String, extra: String, line: Int, message: String) {
    #expect {
      try plan(columns, extra: extra)
    } throws: {
      let error = $0 as? DefinitionError
      return error?.line == line && error?.column != nil
        && error?.message.contains(message) == true
    }
  }

  @Test("More columns than a sheet holds are refused at once")
  func tooManyColumns() {
    let columns = (0...16_384).map { "{id: c\($0)}" }.joined(separator: "\n  - ")
    #expect {
      try plan(columns)
    } throws: {
      ($0 as? DefinitionError)?.message.contains("16,384") == true
    }
  }

  @Test("A huge wrong expression makes a short error")
  func hugeExpression() {
    let sum = String(repeating: "label = ", count: 20_000)
    #expect {
      try plan("{id: label, value: '\(sum)'}")
    } throws: {
      (($0 as? DefinitionError)?.message.utf8.count ?? .max) < 600
    }
  }

  @Test("Filters, sorting, limits and computed columns do what they say")
  func layout() throws {
    let result = try plan(
      "{id: both, value: 'concat(label, \": \", value)', header: Both}",
      extra: "where: label != \"Inputs\"\nsort: label desc\nlimit: 1\noverflow: truncate")
    #expect(
      result.plan.sheets[0].table?.table.rows
        == RowList([[.text("Window: 2026-03-01 to 2026-03-07")]]))
    #expect(result.remarks.count == 1)
    let split = try plan("{id: label}", extra: "limit: 2")
    #expect(split.plan.sheets.map(\.name) == ["s", "s (2)"])
  }
}
