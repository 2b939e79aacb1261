import Testing

@testable import Workbooks

@Suite("Links")
struct LinkSafetyTests {
  @Test(
    "Only http and https addresses become links",
    arguments: [
      "javascript:alert(1)", "file:///etc/passwd", "external:\\\\server\\share", "news.example",
      "https://", "http:///path", "", "internal:Sheet!A1", "ftp://news.example/a", "https:// x",
    ])
  func schemes(address: String) throws {
    let book = try WrittenBook([.link(Cell.Link(.url(address), text: "words"))])
    #expect(try book.values == [.text("words")])
    #expect(book.kinds == [.linkRefused])
    #expect(try !book.part("xl/worksheets/sheet1.xml").contains("<hyperlink"))
  }

  @Test("Addresses are encoded once and keep their fragment")
  func encoding() throws {
    #expect(
      try WebAddress("HTTPS://news.example/ä b?q=\"x\"<y>#:~:text=a%20b,100%").text
        == "HTTPS://news.example/%C3%A4%20b?q=%22x%22%3Cy%3E#:~:text=a%20b,100%25")
    #expect(try WebAddress("http://a/\u{1}\n").text == "http://a/%01%0A")
    let book = try WrittenBook([
      .link(Cell.Link(.url("https://news.example/a?b=1&c=2#:~:text=the%20talks"), text: "words"))
    ])
    let relations = try book.part("xl/worksheets/_rels/sheet1.xml.rels")
    let sheet = try book.part("xl/worksheets/sheet1.xml")
    #expect(relations.contains("https://news.example/a?b=1&amp;c=2"))
    #expect((relations + sheet).contains(":~:text=the%20talks"))
  }

  @Test("An address of 2,079 characters is a link, a longer one keeps its words")
  func lengths() throws {
    let start = "https://news.example/"
    let fits = start + String(repeating: "a", count: 2_079 - start.count)
    let book = try WrittenBook([
      .link(Cell.Link(.url(fits), text: "fits")), .link(Cell.Link(.url(fits + "a"), text: "long")),
      .link(Cell.Link(.url(start + String(repeating: "ä", count: 400)), text: "encoded")),
    ])
    #expect(try book.values == [.text("fits"), .text("long"), .text("encoded")])
    #expect(book.kinds == [.linkTooLong, .linkTooLong])
  }

  @Test("Past 65,530 links a sheet keeps the words")
  func manyLinks() throws {
    let cells = (0..<65_532).map {
      Cell.link(Cell.Link(.url("https://a.example/\($0)"), text: "x"))
    }
    let book = try WrittenBook(cells, streaming: true)
    #expect(book.receipt.remarks.counts == [.tooManyLinks: 2])
    #expect(try book.values.count == 65_532)
    #expect(try book.values.last == .text("x"))
  }

  @Test("Rows lead to rows of other sheets, whatever their names")
  func rowLinks() throws {
    func sheet(_ id: String, _ name: String, _ cell: Cell) -> SheetPlan {
      let table = Table(
        name: id, columns: [Table.Column(id: "a", header: "A", type: .link)], rows: [[cell]])
      return SheetPlan(
        id: id, name: name,
        content: .table(TableSheet(dataset: id, table: table, keys: RowKeys(["k"]))))
    }
    let book = try WrittenBook(
      WorkbookPlan(sheets: [
        sheet("one", "It's <here>", .link(Cell.Link(.row(dataset: "two", key: "k"), text: "to"))),
        sheet("two", "Two & 2", .link(Cell.Link(.row(dataset: "one", key: "k"), text: "back"))),
        sheet("three", "Three", .link(Cell.Link(.row(dataset: "one", key: "gone"), text: "no"))),
      ]))
    #expect(
      try book.part("xl/worksheets/sheet1.xml").contains("location=\"'Two &amp; 2'!A2\""))
    #expect(
      try book.part("xl/worksheets/sheet2.xml").contains("location=\"'It''s &lt;here&gt;'!A2\""))
    #expect(book.kinds == [.linkTargetMissing])
  }

  @Test("Tips and link texts may hold anything")
  func tips() throws {
    let hostile = String(repeating: "a\u{1}\"<", count: 200)
    let book = try WrittenBook([
      .link(Cell.Link(.url("https://a.example/"), text: "t\u{2}", tip: hostile)),
      .link(Cell.Link(.url("https://a.example/"), text: "", tip: "")),
    ])
    #expect(try book.values == [.text("t\u{FFFD}"), .text("https://a.example/")])
  }
}
