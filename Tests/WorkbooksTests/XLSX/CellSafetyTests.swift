import Testing

@testable import Workbooks

@Suite("Hostile cells")
struct CellSafetyTests {
  @Test("Control characters, NUL, U+FFFE and U+FFFF become U+FFFD", arguments: [false, true])
  func controlCharacters(streaming: Bool) throws {
    let hostile = "a\u{0}b\u{1}c\u{1F}d\u{FFFE}e\u{FFFF}f"
    let book = try WrittenBook([.text(hostile)], streaming: streaming)
    #expect(try book.values == [.text("a\u{FFFD}b\u{FFFD}c\u{FFFD}d\u{FFFD}e\u{FFFD}f")])
    #expect(book.kinds == [.controlCharacter])
  }

  @Test("Tabs and line feeds live, carriage returns become line feeds")
  func lineEnds() throws {
    let book = try WrittenBook([.text("a\tb\nc\r\nd\re")])
    #expect(try book.values == [.text("a\tb\nc\nd\ne")])
    #expect(book.kinds.isEmpty)
  }

  @Test("What looks like an escape stays what it is", arguments: [false, true])
  func escapes(streaming: Bool) throws {
    let texts = ["_x0041_", "a_x000D_b", "_x004_", "_X0041_", "__x0041_x0042_"]
    let book = try WrittenBook(texts.map { .text($0) }, streaming: streaming)
    #expect(try book.values == texts.map { .text($0) })
    #expect(book.kinds.isEmpty)
    let rich = try WrittenBook(
      [.rich([.init("_x0041_"), .init(" bold", emphasised: true)])], streaming: streaming)
    #expect(try rich.values == [.text("_x0041_ bold")])
  }

  @Test("32,767 units stay whole; more are cut between characters, visibly")
  func longTexts() throws {
    let emoji = String(repeating: "😀", count: 16_383)
    let book = try WrittenBook([
      .text(String(repeating: "a", count: 32_767)), .text(String(repeating: "a", count: 32_768)),
      .text(emoji + "a"), .text(emoji + "😀"), .text(String(repeating: "_x0041_", count: 4_000)),
    ])
    let values = try book.values.map(CellWords.text)
    #expect(values[0].utf16.count == 32_767)
    #expect(values[1].utf16.count == 32_767)
    #expect(values[1].hasSuffix("[shortened]"))
    #expect(values[2] == emoji + "a")
    #expect(values[3].hasSuffix("[shortened]") && values[3].utf16.count <= 32_767)
    #expect(values[4].hasSuffix("[shortened]"))
    #expect(book.kinds == [.shortened, .shortened, .shortened])
  }

  @Test("Line feeds past the 253rd become spaces")
  func lineFeeds() throws {
    let book = try WrittenBook([.text(String(repeating: "a\n", count: 300))])
    let text = CellWords.text(try book.values[0])
    #expect(text.unicodeScalars.filter { $0 == "\n" }.count == 253)
    #expect(book.kinds == [.lineFeeds])
  }

  @Test("Infinities, not-a-number and long integers stand as text")
  func numbers() throws {
    let book = try WrittenBook([
      .number(.nan), .number(.infinity), .number(-.infinity), .integer(.max), .integer(.min),
      .integer(999_999_999_999_999), .number(0.1 + 0.2), .number(-0.0), .number(1e300),
    ])
    let values = try book.values
    #expect(values[0] == .text("not a number"))
    #expect(values[1] == .text("infinity"))
    #expect(values[2] == .text("minus infinity"))
    #expect(values[3] == .text("9223372036854775807"))
    #expect(values[5] == .integer(999_999_999_999_999))
    #expect(values[6] == .number(0.3))
    #expect(values[8] == .number(1e300))
    #expect(book.kinds == Array(repeating: .numberAsText, count: 5))
  }

  @Test("Dates that a spreadsheet cannot count stand as text")
  func dates() throws {
    let cases: [(SheetDate, Cell)] = [
      (SheetDate(year: 1900, month: 3, day: 1), .date(SheetDate(year: 1900, month: 3, day: 1))),
      (SheetDate(year: 1900, month: 2, day: 28), .text("1900-02-28")),
      (SheetDate(year: 1800, month: 1, day: 1), .text("1800-01-01")),
      (SheetDate(year: 2024, month: 13, day: 1), .text("2024-13-01")),
      (SheetDate(year: 2023, month: 2, day: 29), .text("2023-02-29")),
      (SheetDate(year: 10_000, month: 1, day: 1), .text("10000-01-01")),
      (
        SheetDate(year: 9999, month: 12, day: 31, minuteOfDay: 1_439),
        .date(SheetDate(year: 9999, month: 12, day: 31, minuteOfDay: 1_439))
      ),
      (
        SheetDate(year: 2024, month: 1, day: 1, minuteOfDay: 1_440),
        .text("2024-01-01T24:00")
      ),
    ]
    let book = try WrittenBook(cases.map { .date($0.0) })
    #expect(try book.values == cases.map(\.1))
    #expect(book.kinds.count == 6)
  }

  @Test("Every day from 1900 to 9999 survives its serial number")
  func serials() {
    var serial = 61.0
    while serial < 2_958_466 {
      let date = SheetDate(serial: serial)
      #expect(date?.serial == serial)
      serial += 97
    }
  }

  @Test("Texts that look like formulas are texts")
  func formulas() throws {
    let texts = ["=1+1", "+1", "-1", "@SUM(A1)", "00123", "=cmd|' /C calc'!A0"]
    let book = try WrittenBook(texts.map { .text($0) })
    #expect(try book.values == texts.map { .text($0) })
    #expect(try !book.part("xl/worksheets/sheet1.xml").contains("<f>"))
  }

  @Test("Rich text keeps its words whatever its runs are", arguments: [false, true])
  func richText(streaming: Bool) throws {
    let book = try WrittenBook(
      [
        .rich([.init("He said “"), .init("no", emphasised: true), .init("”.")]),
        .rich([.init(""), .init("only", emphasised: true), .init("")]),
        .rich([]),
        .rich([.init("a\u{1}"), .init("b\u{0}", emphasised: true)]),
        .rich([
          .init(String(repeating: "a", count: 20_000)),
          .init(String(repeating: "b", count: 20_000), emphasised: true),
        ]),
      ], streaming: streaming)
    let values = try book.rows().dropFirst().map { CellWords.text($0.cell(0)) }
    #expect(values[0] == "He said “no”.")
    #expect(values[1] == "only")
    #expect(values[2] == "a\u{FFFD}b\u{FFFD}")
    #expect(values[3].utf16.count <= 32_767 && values[3].hasSuffix("[shortened]"))
    #expect(book.kinds == [.controlCharacter, .emphasisLost, .shortened])
  }

  @Test("Rich text too long with its fonts keeps its words, and says so", arguments: [false, true])
  func longRichText(streaming: Bool) throws {
    let cells: [Cell] = [
      .rich([
        .init(String(repeating: "a", count: 32_700)),
        .init(String(repeating: "b", count: 67), emphasised: true),
      ]),
      .rich((0..<400).map { .init("word & \($0) ", emphasised: $0 % 2 == 0) }),
    ]
    let book = try WrittenBook(cells, streaming: streaming)
    #expect(try book.values.map { CellWords.text($0).utf16.count } == [32_767, 4_290])
    #expect(book.kinds == [.emphasisLost, .emphasisLost])
  }

  @Test("The remarks of a plan are known before it is written")
  func remarksBefore() throws {
    let cells: [Cell] = [
      .rich((0..<400).map { .init("a", emphasised: $0 % 2 == 0) }),
      .text("a\u{1}"), .number(.nan), .link(Cell.Link(.url("file:///etc/passwd"), text: "x")),
      .date(SheetDate(year: 1, month: 1, day: 1)),
    ]
    let table = Table(
      name: "t", columns: [Table.Column(id: "value", header: "Value", type: .text)],
      rows: cells.map { [$0] })
    let plan = WorkbookPlan(sheets: [
      SheetPlan(id: "t", name: "Sheet", content: .table(TableSheet(table: table)))
    ])
    let book = try WrittenBook(plan)
    #expect(Workbook.remarks(for: plan) == book.receipt.remarks)
    #expect(book.receipt.remarks.items.map(\.cell) == ["A2", "A3", "A4", "A5", "A6"])
  }
}

enum CellWords {
  static func text(_ cell: Cell) -> String {
    if case .text(let text) = cell { text } else { "" }
  }
}
