import Definitions
import Foundation
import Testing

@testable import Workbooks

@Suite("Built-in templates")
struct BuiltInTemplateTests {
  static let folder = URL(filePath: #filePath).appending(path: "../../../../Templates")
    .standardizedFileURL.path

  static var loader: TemplateLoader {
    TemplateLoader(search: ResourceSearch(explicit: folder))
  }

  @Test("The default workbook has a sheet for everything, and one for each topic group")
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
