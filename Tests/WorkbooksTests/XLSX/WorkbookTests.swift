import Foundation
import Testing

@testable import Workbooks

@Suite("Workbooks")
struct WorkbookTests {
  @Test("A whole plan is written, and the same plan makes the same bytes")
  func writesPlan() throws {
    let folder = try ScratchFolder()
    let receipt = try Workbook.write(SamplePlan.plan, to: folder.path("a.xlsx"))
    #expect(receipt.remarks.total == 0)
    _ = try Workbook.write(SamplePlan.plan, to: folder.path("b.xlsx"))
    let first = try Data(contentsOf: URL(filePath: folder.path("a.xlsx")))
    #expect(try first == Data(contentsOf: URL(filePath: folder.path("b.xlsx"))))
  }
}
