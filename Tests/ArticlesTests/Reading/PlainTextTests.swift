import Articles
import Testing

@Suite("Plain text and Markdown")
struct PlainTextTests {
  @Test("A first line that stands apart is the title and stays in the text")
  func title() throws {
    let text = "Talks fail in Vienna\n\nThe two sides left early.\nNobody spoke.\n"
    let article = try #require(ReadResult(text).articles.first)
    #expect(article.title == "Talks fail in Vienna")
    #expect(article.text.string == text)
    #expect(article.original?.path == "input")
    #expect(article.original?.sha256 == SHA256Digest.hexadecimal(of: Array(text.utf8)))
  }

  @Test(
    "A first line that is a sentence, or has nothing after it, is no title",
    arguments: [
      "The two sides left early.\n\nNobody spoke.", "Talks fail\n", "Talks fail\nand go on",
    ])
  func noTitle(text: String) throws {
    let article = try #require(ReadResult(text).articles.first)
    #expect(article.title == nil)
    #expect(article.text.string == text)
  }

  @Test("Line ends of Windows become line feeds and a byte order mark goes")
  func lineEnds() {
    let result = ReadResult("\u{FEFF}Talks fail\r\n\r\nNobody spoke.\rAt all.")
    #expect(result.texts == ["Talks fail\n\nNobody spoke.\nAt all."])
    #expect(result.notices.isEmpty)
  }

  @Test(
    "A date or a byline under the title is taken when it cannot be mistaken",
    arguments: [
      ("5 April 2024", "2024-04-05", []),
      ("By Ann Lee | April 5, 2024", "2024-04-05", ["Ann Lee"]),
      ("By Ann Lee, April 5, 2024", "2024-04-05", ["Ann Lee"]),
      ("Published: Friday, April 5, 2024 at 9:30 AM GMT", "2024-04-05T09:30Z", []),
      ("BRUSSELS, April 5, 2024 (Example Wire) — Envoys met.", "2024-04-05", []),
      ("BRUSSELS, April 5 (Example Wire) — Envoys met.", nil, []),
      ("05/04/2024", nil, []),
      ("April 2024", nil, []),
      ("Envoys met on 5 April 2024", nil, []),
      ("Updated 5 April 2024", nil, []),
    ] as [(String, String?, [String])])
  func byline(line: String, published: String?, authors: [String]) throws {
    let article = try #require(ReadResult("Talks\n\n\(line)\n\nNobody spoke.").articles.first)
    #expect(article.published?.description == published)
    #expect(article.publishedBasis == (published == nil ? nil : .stated))
    #expect(article.authors == authors)
  }

  @Test("Options fill what the file leaves out and never override it")
  func options() throws {
    let options = ReadingOptions(
      published: PartialDate(iso: "2024-01-02"), outlet: "Example Wire", language: "en")
    let result = ReadResult(
      [
        .bytes(Array("Undated.".utf8), name: "a"),
        .bytes(Array("Talks\n\n5 April 2024\n\nDated.".utf8), name: "b"),
      ], options)
    #expect(result.articles.map(\.published?.description) == ["2024-01-02", "2024-04-05"])
    #expect(result.articles.map(\.publishedBasis) == [.given, .stated])
    #expect(result.articles.map(\.outlet) == ["Example Wire", "Example Wire"])
    #expect(result.articles.map(\.language) == ["en", "en"])
  }

  @Test("Front matter gives the metadata and Markdown's marks go")
  func frontMatter() throws {
    let text = """
      ---
      title: "Talks \\"fail\\""
      date: 2024-04-05
      authors: [Ann Lee, 'Bo Roy']
      source: Example Wire
      url: https://news.example/1
      lang: en
      tags:
        - talks
      ---

      ## Background

      The **two** sides [left](https://news.example/2 "x") early, *he* said of 2*3 and a_b.
      > “We go,” said _Lee_.
      """
    let article = try #require(ReadResult(text).articles.first)
    #expect(article.title == #"Talks "fail""#)
    #expect(article.published?.description == "2024-04-05")
    #expect(article.authors == ["Ann Lee", "Bo Roy"])
    #expect(article.outlet == "Example Wire")
    #expect(article.url == "https://news.example/1")
    #expect(article.language == "en")
    #expect(
      article.text.string == """
        Talks "fail"

        Background

        The two sides left early, he said of 23 and a_b.
        “We go,” said Lee.
        """)
    #expect(article.complete)
  }

  @Test("A heading that opens Markdown is the title")
  func heading() throws {
    let article = try #require(
      ReadResult("# Talks *fail*\n\nNobody spoke.", name: "a.md").articles.first)
    #expect(article.title == "Talks fail")
    #expect(article.text.string == "Talks fail\n\nNobody spoke.")
  }

  @Test("Front matter that is never closed is text")
  func openFrontMatter() throws {
    let article = try #require(ReadResult("---\ntitle: x\nNobody spoke.").articles.first)
    #expect(article.text.string.hasSuffix("Nobody spoke."))
  }
}
