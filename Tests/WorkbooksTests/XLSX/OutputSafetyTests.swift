import CXlsxWriter
import Foundation
import Testing

@testable import Workbooks

@Suite("Output")
struct OutputSafetyTests {
  @Test("A book that is dropped leaves no trace")
  func dropped() throws {
    let folder = try ScratchFolder()
    do {
      var book = try Workbook(at: folder.path("a.xlsx"))
      try book.addSheet(try SheetName("One")) { sheet throws(WorkbookError) in
        try sheet.write(.text("a"), row: 0, column: 0)
      }
    }
    #expect(folder.names.isEmpty)
  }

  @Test("A folder that is missing, a path that is a folder, a full disk: the target stays")
  func refused() throws {
    let folder = try ScratchFolder()
    #expect(throws: WorkbookError.self) {
      try Workbook.write(SamplePlan.plan, to: folder.path("missing/a.xlsx"))
    }
    #expect(throws: WorkbookError.self) { try Workbook.write(SamplePlan.plan, to: folder.root) }
    #expect(folder.names.isEmpty)
  }

  @Test("A book without sheets is an error")
  func noSheets() throws {
    let folder = try ScratchFolder()
    #expect(throws: WorkbookError.self) {
      try Workbook.write(WorkbookPlan(sheets: []), to: folder.path("a.xlsx"))
    }
    #expect(folder.names.isEmpty)
  }

  @Test("A cut sheet is found by the check after writing")
  func cutSheet() throws {
    let book = try WrittenBook((0..<50).map { .integer($0) })
    let sent = book.receipt.sheets
    try WrittenCheck.run(book.path, target: "out.xlsx", sent: sent)
    let more = [WorkbookReceipt.Sheet(name: "Sheet", rows: sent[0].rows + 1, cells: sent[0].cells)]
    #expect { try WrittenCheck.run(book.path, target: "out.xlsx", sent: more) } throws: {
      ($0 as? WorkbookError)?.code == .damagedOutput
    }
    var bytes = try Data(contentsOf: URL(filePath: book.path))
    bytes.removeLast(bytes.count / 2)
    try bytes.write(to: URL(filePath: book.path))
    #expect { try WrittenCheck.run(book.path, target: "out.xlsx", sent: sent) } throws: {
      ($0 as? WorkbookError)?.code == .damagedOutput
    }
  }

  @Test("Rows and columns past the sheet are errors that name the sheet")
  func bounds() throws {
    let folder = try ScratchFolder()
    for (row, column) in [(1_048_576, 0), (0, 16_384), (-1, 0)] {
      #expect {
        var book = try Workbook(at: folder.path("a.xlsx"))
        try book.addSheet(try SheetName("One")) { sheet throws(WorkbookError) in
          try sheet.write(.text("a"), row: row, column: column)
        }
      } throws: { ($0 as? WorkbookError)?.sheet == "One" }
    }
  }

  @Test("An earlier row of a streamed sheet is an error with its cell")
  func rowOrder() throws {
    let folder = try ScratchFolder()
    #expect {
      var book = try Workbook(at: folder.path("a.xlsx"))
      try book.addSheet(try SheetName("One"), streaming: true) { sheet throws(WorkbookError) in
        try sheet.write(.text("a"), row: 5, column: 0)
        try sheet.write(.text("b"), row: 2, column: 0)
      }
    } throws: {
      let error = $0 as? WorkbookError
      return error?.row == 3 && error?.sheet == "One"
    }
  }

  @Test("Hostile names, properties, headers, lists and prompts leave every part well-formed")
  func hostileFurniture() throws {
    let bad = "\u{1}<&\"'_x0041_\u{FFFF}" + String(repeating: "ß", count: 300)
    var plan = SamplePlan.plan
    plan.properties = WorkbookProperties(
      title: bad, subject: bad, author: bad, company: bad, keywords: bad, comments: bad)
    plan.lists = ["decision": (0..<400).map { "\(bad) \($0)" }]
    plan.theme.font = bad
    for index in plan.sheets.indices {
      plan.sheets[index].name = bad
      plan.sheets[index].note = bad
      guard case .table(var sheet) = plan.sheets[index].content else { continue }
      sheet.layout.print.header = bad
      sheet.layout.print.footer = bad
      sheet.layout.emptyMessage = bad
      sheet.layout.rules.append(
        ConditionalRule(
          column: sheet.table.columns[0].id, test: .equals([bad, bad]), tone: .bad))
      sheet.layout.rules.append(
        ConditionalRule(
          column: sheet.table.columns[0].id, test: .contains(bad), tone: .bad))
      sheet.columns[0].prompt = bad
      sheet.columns[0].total = .count
      sheet.table = Table(
        name: bad,
        columns: sheet.table.columns.map { Table.Column(id: $0.id, header: bad, type: $0.type) },
        rows: sheet.table.rows)
      plan.sheets[index].content = .table(sheet)
    }
    let book = try WrittenBook(plan)
    #expect(try WorkbookLinter.findings(in: book.path).isEmpty)
  }

  private static let hasCommaLocale: Bool = {
    guard let locale = newlocale(LC_NUMERIC_MASK, "de_DE.UTF-8", nil) else { return false }
    freelocale(locale)
    return true
  }()

  @Test(
    "Numbers have a point whatever the locale of the process",
    .enabled(if: hasCommaLocale, "needs the locale de_DE.UTF-8"))
  func locale() throws {
    let old = setlocale(LC_ALL, nil).map { String(cString: $0) } ?? "C"
    defer { setlocale(LC_ALL, old) }
    setlocale(LC_ALL, "de_DE.UTF-8")
    let book = try WrittenBook([.number(0.5)], streaming: true)
    #expect(try book.values == [.number(0.5)])
  }

  @Test("Too many number formats are an error, not a broken book")
  func numberFormats() throws {
    let columns = (0..<300).map { Table.Column(id: "c\($0)", header: "C\($0)", type: .number) }
    var layouts = columns.map { _ in ColumnLayout() }
    for index in layouts.indices { layouts[index].format = .custom("0.0\"\(index)\"") }
    let table = Table(name: "t", columns: columns, rows: [columns.map { _ in .number(1) }])
    #expect {
      try WrittenBook(
        WorkbookPlan(sheets: [
          SheetPlan(
            id: "t", name: "T", content: .table(TableSheet(table: table, columns: layouts)))
        ]))
    } throws: { ($0 as? WorkbookError)?.code == .tooManyFormats }
  }

  @Test(
    "A full disk for temporary files is an error at the sheet, and no file is left",
    arguments: [true, false])
  func fullTemporaryDisk(links: Bool) throws {
    let folder = try ScratchFolder()
    let cell =
      links
      ? Cell.link(Cell.Link(.url("https://a.example/"), text: "words")) : Cell.text("words")
    #expect {
      var book = try Workbook(at: folder.path("a.xlsx"))
      try book.addSheet(try SheetName("One"), streaming: true) { sheet throws(WorkbookError) in
        guard let full = fopen("/dev/full", "w+") else { return }
        fclose(sheet.handle.pointee.file)
        sheet.handle.pointee.file = full
        sheet.handle.pointee.optimize_tmpfile = full
        let columns = [Table.Column(id: "a", header: "A", type: .text)]
        let request = Worksheet.TableRequest(
          tableName: "t", columns: columns, layouts: [ColumnLayout()], layout: SheetLayout(),
          lists: [:], sample: [])
        try sheet.writeTable(request, rows: Array(repeating: [cell], count: 9_000))
      }
      _ = try book.close()
    } throws: { ($0 as? WorkbookError)?.code == .diskFull }
    #expect(folder.names.isEmpty)
  }

  @Test("A sheet that lost rows after it was written is damage, not success")
  func cutAfterwards() throws {
    let folder = try ScratchFolder()
    #expect {
      var book = try Workbook(at: folder.path("a.xlsx"))
      try book.addSheet(try SheetName("One"), streaming: true) { sheet throws(WorkbookError) in
        for row in 0..<2_000 { try sheet.write(.text("words"), row: row, column: 0) }
        fflush(sheet.handle.pointee.file)
        ftruncate(fileno(sheet.handle.pointee.file), 30_000)
      }
      _ = try book.close()
    } throws: { ($0 as? WorkbookError)?.code == .damagedOutput }
    #expect(folder.names.isEmpty)
  }

  @Test("More streamed sheets than the process may open files stay in memory")
  func openFiles() throws {
    let folder = try ScratchFolder()
    var book = try Workbook(at: folder.path("a.xlsx"))
    let limit = book.streamedSheetLimit
    #expect(limit > 0)
    book.streamedSheetLimit = 2
    for number in 0..<4 {
      try book.addSheet(try SheetName("S\(number)"), streaming: true) {
        sheet throws(WorkbookError) in
        let isStreaming = sheet.isStreaming
        #expect(isStreaming == (number < 2))
        try sheet.write(.integer(number), row: 0, column: 0)
      }
    }
    _ = try book.close()
    let reader = try WorkbookReader(path: folder.path("a.xlsx"))
    #expect(try reader.sheets.map { try reader.rows(of: $0).first?.cell(0) }.count == 4)
    #expect(try WorkbookLinter.findings(in: folder.path("a.xlsx")).isEmpty)
  }

  @Test("A file too large for plain ZIP is written as ZIP64, followed and read")
  func zip64() throws {
    let folder = try ScratchFolder()
    var book = try Workbook(at: folder.path("a.xlsx"))
    book.zip64Threshold = 10
    try book.addTable(
      try SheetName("One"), columns: [Table.Column(id: "a", header: "A", type: .text)],
      layouts: [ColumnLayout()], rows: (0..<500).map { [.integer($0)] })
    _ = try book.close()
    let reader = try WorkbookReader(path: folder.path("a.xlsx"))
    #expect(try reader.rows(of: reader.sheets[0]).count == 501)
    #expect(try WorkbookLinter.findings(in: folder.path("a.xlsx")).isEmpty)
  }
}
