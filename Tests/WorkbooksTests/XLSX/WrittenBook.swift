import Testing

@testable import Workbooks

/// A book that was written in a test and read back.
struct WrittenBook {
  let folder: ScratchFolder
  let path: String
  let receipt: WorkbookReceipt

  init(_ plan: WorkbookPlan) throws {
    folder = try ScratchFolder()
    path = folder.path("book.xlsx")
    receipt = try Workbook.write(plan, to: path)
  }

  /// One column of cells on one sheet.
  init(_ cells: [Cell], streaming: Bool = false, header: String = "Value") throws {
    var layout = SheetLayout()
    layout.streamingThreshold = streaming ? 0 : .max
    let table = Table(
      name: "t", columns: [Table.Column(id: "value", header: header, type: .text)],
      rows: cells.map { [$0] })
    try self.init(
      WorkbookPlan(sheets: [
        SheetPlan(
          id: "t", name: "Sheet", content: .table(TableSheet(table: table, layout: layout)))
      ]))
  }

  func rows(_ sheet: Int = 0) throws -> [WorkbookReader.Row] {
    let reader = try WorkbookReader(path: path)
    return try reader.rows(of: reader.sheets[sheet])
  }

  /// The first column below the header.
  var values: [Cell] {
    get throws { try rows().dropFirst().map { $0.cell(0) } }
  }

  var kinds: [CellRemark.Kind] { receipt.remarks.items.map(\.kind) }

  func part(_ name: String) throws -> String {
    let archive = try ZipArchive(path: path)
    let part = try #require(archive.part(named: name))
    var bytes: [UInt8] = []
    try archive.read(part) { piece in
      bytes.append(contentsOf: piece)
      return true
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
