import Foundation
import Testing

@testable import Workbooks

@Suite("CSV")
struct CSVWriterTests {
  static let columns = [
    Table.Column(id: "a", header: "A, first", type: .text),
    Table.Column(id: "b", header: "B", type: .text),
  ]

  func bytes(_ rows: [[Cell]], _ flavour: CSVFlavour = .machine) throws -> [UInt8] {
    let folder = try ScratchFolder()
    let table = Table(name: "t", columns: Self.columns, rows: rows)
    let receipt = try CSVWriter.write(table, to: folder.path("a.csv"), flavour: flavour)
    let bytes = [UInt8](try Data(contentsOf: URL(filePath: folder.path("a.csv"))))
    #expect(receipt.bytes == bytes.count && receipt.rows == rows.count)
    #expect(folder.names == ["a.csv"])
    return bytes
  }

  @Test("Machine CSV is RFC 4180 to the byte and keeps every text")
  func machine() throws {
    let made = try bytes([
      [.text("plain"), .text("a,b")], [.text("say \"x\""), .text("a\r\nb")],
      [.text("=1+1"), .text(" -5 ")], [.empty, .integer(.min)], [.number(0.1), .number(1e21)],
      [.flag(true), .number(.nan)],
      [.list(["x", "y"]), .date(SheetDate(year: 987, month: 1, day: 2))],
      [.link(Cell.Link(.url("https://a/?b,c"), text: "t")), .rich([.init("a"), .init("\"b")])],
    ])
    let expected = [
      "a,b", "plain,\"a,b\"", "\"say \"\"x\"\"\",\"a\r\nb\"", "=1+1, -5 ",
      ",-9223372036854775808", "0.1,1e+21", "true,NaN", "x; y,0987-01-02",
      "\"https://a/?b,c\",\"a\"\"b\"", "",
    ]
    #expect(String(decoding: made, as: UTF8.self) == expected.joined(separator: "\r\n"))
  }

  @Test("Excel CSV has a mark, quotes all texts and guards formulas, numbers untouched")
  func excel() throws {
    let made = try bytes(
      [
        [.text("=1+1"), .text("@x")], [.text("\t1"), .integer(-1)], [.text("a;b"), .text("+")],
      ], .excel(delimiter: .semicolon))
    let expected =
      "\u{FEFF}\"A, first\";\"B\"\r\n\"'=1+1\";\"'@x\"\r\n\"'\t1\";-1\r\n\"a;b\";\"'+\"\r\n"
    #expect(made == Array(expected.utf8))
  }

  @Test("A row of one empty cell is still a row")
  func emptyRow() throws {
    let folder = try ScratchFolder()
    let table = Table(name: "t", columns: [Self.columns[1]], rows: [[.empty], [.text("x")]])
    _ = try CSVWriter.write(table, to: folder.path("a.csv"))
    let text = try String(contentsOfFile: folder.path("a.csv"), encoding: .utf8)
    #expect(text == "b\r\n\"\"\r\nx\r\n")
  }
}
