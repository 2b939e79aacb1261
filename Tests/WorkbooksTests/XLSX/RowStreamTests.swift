import Foundation
import Testing

@testable import Workbooks

@Suite("Rows past the library")
struct RowStreamTests {
  private static let words = [
    "", " ", "a", "words here", " spaced", "spaced\t", "two\nlines\n", "\u{B}x", "a & b < c > d",
    "&&&&&&&&<<<<<<<<>>>>>>>>", "seven &", "Straße – “Ärger”", "😀😀😀", "_x0041_", "a\u{1}b",
    "]]>", "<row>", "\u{FFFE}", String(repeating: "long & text ", count: 3_000),
  ]

  private static let rows: [[Cell]] = {
    let numbers: [Double] = [
      0, -0.0, 0.1, -0.1, 1 / 3, 8.95, 1e15, 999_999_999_999_999, 1e16, -1e300, 5e-324, 123_456.789,
      .nan, .infinity, 0.1 + 0.2, 1e-5, 2_958_465.999,
    ]
    var rows: [[Cell]] = words.map { [.text($0), .list([$0, "b"])] }
    rows += numbers.map { [.number($0), .empty, .flag($0 > 0)] }
    rows += [0, 7, -7, .max, .min, 999_999_999_999_999].map { [.integer($0)] }
    rows += [
      [.date(SheetDate(year: 2026, month: 2, day: 28)), .text("x")],
      [.date(SheetDate(year: 2026, month: 2, day: 28, minuteOfDay: 61))],
      [.date(SheetDate(year: 1800, month: 1, day: 1))], [], [.empty], [.text(""), .list([])],
    ]
    return rows
  }()

  /// The sheet part, written by the library or past it, with the remarks.
  private func sheet(_ rows: [[Cell]], past: Bool, edge: Bool) throws -> (String, CellRemarks) {
    let folder = try ScratchFolder()
    var book = try Workbook(at: folder.path("a.xlsx"))
    try book.addSheet(try SheetName("One"), streaming: true) { sheet throws(WorkbookError) in
      let style = CellStyle(sheet.palette.theme).with { $0.edge = edge ? .hairline : .none }
      var formats: [ColumnFormats] = []
      for format in [ColumnLayout.Format.automatic, .text, .percent] {
        formats.append(try ColumnFormats(style: style, format: format, in: sheet.palette))
      }
      let stream = try RowStream(sheet.handle, formats: formats)
      for (index, row) in rows.enumerated() {
        let height = index % 5 == 4 ? 15.8 * Double(index) : nil
        try row.withUnsafeBufferPointer { (row) throws(WorkbookError) in
          try formats.withUnsafeBufferPointer { (formats) throws(WorkbookError) in
            if past {
              try sheet.write(row, number: index, height: height, formats, to: stream)
            } else {
              if let height, !row.isEmpty { try sheet.set(height: height, row: index) }
              for column in row.indices {
                try sheet.write(
                  row[column], row: index, column: column, formats: formats[column])
              }
            }
          }
        }
      }
      try stream.finish()
      sheet.runs = stream.runs
    }
    let receipt = try book.close()
    let archive = try ZipArchive(path: folder.path("a.xlsx"))
    let part = try #require(archive.part(named: "xl/worksheets/sheet1.xml"))
    var bytes: [UInt8] = []
    try archive.read(part) { piece in
      bytes.append(contentsOf: piece)
      return true
    }
    return (String(decoding: bytes, as: UTF8.self), receipt.remarks)
  }

  private func difference(_ past: String, _ through: String) -> String {
    let common = zip(past.utf8, through.utf8).prefix { $0 == $1 }.count
    return [past, through].map { text in
      String(decoding: Array(text.utf8)[max(0, common - 60)...].prefix(160), as: UTF8.self)
    }.joined(separator: " | ")
  }

  @Test("They are byte for byte what the library writes", arguments: [true, false])
  func bytes(edge: Bool) throws {
    let (past, remarks) = try sheet(Self.rows, past: true, edge: edge)
    let (through, others) = try sheet(Self.rows, past: false, edge: edge)
    let isSame = past == through
    #expect(isSame, "\(difference(past, through))")
    #expect(remarks == others)
  }

  @Test("Links and rich text too, with what the sheet says of them", arguments: [true, false])
  func linked(edge: Bool) throws {
    let urls = ["https://a.example/", "https://a.example/?a=1&b=<2>#:~:text=the%20end", "nonsense"]
    var rows: [[Cell]] = []
    for word in Self.words {
      rows.append([
        .link(Cell.Link(.url(urls[rows.count % 3]), text: word, tip: "to <\(word.prefix(9))>")),
        .rich([.init(word), .init("bold & so on", emphasised: true), .init(word)]),
        .rich([.init(word, emphasised: true), .init(" x ")]),
      ])
      rows.append([.rich([.init(word)]), .integer(1), .link(Cell.Link(.url(urls[0]), text: "to"))])
      rows.append([.text(word), .link(Cell.Link(.file("a/b c.html", place: "x"), text: word))])
    }
    let (past, remarks) = try sheet(rows, past: true, edge: edge)
    let (through, expected) = try sheet(rows, past: false, edge: edge)
    let isSame = past == through
    #expect(isSame, "\(difference(past, through))")
    #expect(remarks == expected)
  }

  @Test("Rows that are not found in the written file are damage")
  func lost() throws {
    let text =
      "<worksheet><sheetData><row r=\"1\"><c r=\"A1\"><v>1</v></c></row></sheetData></worksheet>"
    func fault(_ text: String, runs: [SentRun]) -> String? {
      for size in [1, 7, 1_000] {
        let follower = SheetFollower(counter: CellCounter(), runs: runs)
        var bytes = Array(text.utf8)[...]
        while !bytes.isEmpty {
          bytes.prefix(size).withUnsafeBufferPointer(follower.feed)
          bytes = bytes.dropFirst(size)
        }
        if let fault = follower.finish().fault { return fault }
      }
      return nil
    }
    let run = SentRun(start: 0, of: "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>")
    #expect(fault(text, runs: []) == nil)
    #expect(fault(text, runs: [run]) == nil)
    #expect(fault(text.replacingOccurrences(of: "v>1<", with: "v>2<"), runs: [run]) != nil)
    #expect(fault(text, runs: [run, SentRun(start: 900, of: "<row/>")]) != nil)
    #expect(fault(String(text.prefix(60)), runs: [run]) != nil)
  }
}

extension SentRun {
  fileprivate init(start: Int, of text: String) {
    self.init(start: start)
    Array(text.utf8).withUnsafeBufferPointer { add($0) }
  }
}
