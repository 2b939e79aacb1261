import Articles
import Testing

@Suite("Tables, pages and feeds")
struct TableAndMarkupTests {
  @Test("A table is read with comma, semicolon or tab, with a byte order mark or in UTF-16")
  func delimiters() throws {
    for delimiter in [",", ";", "\t"] {
      let rows = [
        ["Headline", "Body", "Date", "Source"],
        ["Talks fail", "\"Nobody, “spoke”;\r\nat\tall \"\"x\"\".\"", "2024-04-05", "Example Wire"],
      ]
      let text = rows.map { $0.joined(separator: delimiter) }.joined(separator: "\r\n") + "\r\n"
      let units: [UInt8] = text.utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }
      let utf16: [UInt8] = [0xFF, 0xFE] + units
      for bytes in [Array(text.utf8), Array(("\u{FEFF}" + text).utf8), utf16] {
        let result = ReadResult(bytes, name: "news.csv")
        let article = try #require(result.articles.first)
        #expect(article.text.string == "Talks fail\n\nNobody, “spoke”;\nat\tall \"x\".")
        #expect(article.published?.description == "2024-04-05")
        #expect(article.outlet == "Example Wire")
        #expect(article.original?.path == "news.csv:2")
        #expect(result.notices.isEmpty)
      }
    }
  }

  @Test("trafilatura's table has tabs and no header, and null is nothing")
  func trafilatura() throws {
    let row = [
      "https://a.example/1", "null", "ab12", "a.example", "Talks fail", "null", "2024-04-05",
      "Nobody spoke.", "null", "null", "article",
    ]
    let article = try #require(
      ReadResult(row.joined(separator: "\t") + "\n").articles.first)
    #expect(article.text.string == "Talks fail\n\nNobody spoke.")
    #expect(article.outlet == "a.example")
  }

  @Test("A Media Cloud table gives titles, and says once that it has no texts")
  func mediaCloud() {
    let result = ReadResult(
      """
      id,indexed_date,language,media_name,media_url,publish_date,title,url
      1,2024-04-06 10:00:00,en,a.example,a.example,2024-04-05,Talks fail,https://a.example/1
      2,2024-04-06 10:00:00,en,a.example,a.example,2024-04-05,Talks go on,https://a.example/2
      """)
    #expect(result.texts == ["Talks fail", "Talks go on"])
    #expect(result.articles.allSatisfy { !$0.complete })
    #expect(result.codes == ["table.no-text"])
  }

  @Test("A Meltwater table joins the opening and the hit sentence")
  func meltwater() throws {
    let article = try #require(
      ReadResult(
        "Date\tTime\tDocument ID\tURL\tSource Name\tTitle\tOpening Text\tHit Sentence\tLanguage\n"
          + "05-Apr-2024\t09:30 AM\td1\thttps://a.example/1\tExample\tTalks fail\tNobody spoke.\t"
          + "All left.\tEnglish\n"
      ).articles.first)
    #expect(article.text.string == "Talks fail\n\nNobody spoke.\n\nAll left.")
    #expect(article.language == "en")
    #expect(article.published?.description == "2024-04-05T09:30")
    #expect(!article.complete)
  }

  @Test("A table without a text or title column, and one with an open quotation mark, say so")
  func badTables() {
    #expect(ReadResult("a,b\n1,2\n", name: "x.csv").codes == ["table.no-columns"])
    let result = ReadResult("title,text\nOne,First.\nTwo,\"Second.\n", name: "x.csv")
    #expect(result.titles == ["One"])
    #expect(result.codes == ["table.truncated"])
    #expect(result.skipped.first?.location == "x.csv:3")
  }

  static let page = """
    <!DOCTYPE html><html lang="en"><head><meta charset="windows-1252">
    <title>Talks fail | Example Wire</title>
    <meta property="og:site_name" content="Example Wire">
    <meta property="article:modified_time" content="2024-04-06T08:00:00Z">
    <link rel="canonical" href="https://news.example/2024/04/05/talks">
    <script type="application/ld+json">{"@graph":[{"@type":"NewsArticle","headline":"Talks fail",
    "datePublished":"2024-04-05T09:30:00+02:00","author":[{"@type":"Person","name":"Ann Lee"}]}]}</script>
    </head><body><nav><a href="/">Home page of all the news there is</a></nav>
    <div class="cookie-banner"><p>We use cookies to show you the best news that we have, always.</p></div>
    <article><h1>Talks fail</h1><figure><figcaption>A caption of some length, by the agency.</figcaption></figure>
    <p>The two sides left Vienna early on Friday, the envoy\u{92}s office said, after four hours.</p>
    <p>No new round was agreed, and neither side spoke to the press, according to the host.</p>
    <div class="related-links"><p>Read on, about the talks that failed the last time, and why.</p></div>
    <script>var x = "<p>not text</p>";</script></article>
    <footer><p>All rights are reserved by the publisher, in all countries, for all time.</p></footer>
    </body></html>
    """

  @Test("A page gives its text without menus, captions, banners and related links")
  func page() throws {
    // The page declares Windows-1252; its one byte above ASCII is an apostrophe there.
    let bytes = TableAndMarkupTests.page.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
    let article = try #require(ReadResult(bytes, name: "talks.html").articles.first)
    #expect(
      article.text.string == """
        Talks fail

        The two sides left Vienna early on Friday, the envoy’s office said, after four hours.

        No new round was agreed, and neither side spoke to the press, according to the host.
        """)
    #expect(article.title == "Talks fail")
    #expect(article.outlet == "Example Wire")
    #expect(article.authors == ["Ann Lee"])
    #expect(article.published?.description == "2024-04-05T09:30:00+02:00")
    #expect(article.modified?.description == "2024-04-06T08:00:00Z")
    #expect(article.language == "en")
  }

  @Test("RSS and Atom give one article an entry")
  func feeds() {
    let rss = """
      <?xml version="1.0" encoding="UTF-8"?><rss version="2.0"
       xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Example Wire</title>
      <language>en-gb</language><item><title>Talks fail</title><link>https://a.example/1</link>
      <pubDate>Fri, 05 Apr 2024 09:30:00 GMT</pubDate><description>Teaser.</description>
      <content:encoded><![CDATA[<p>Nobody spoke.</p><p>At all.</p>]]></content:encoded></item>
      <item><title>Talks go on</title><description>Teaser &amp; more.</description></item>
      </channel></rss>
      """
    let result = ReadResult(rss)
    #expect(
      result.texts == ["Talks fail\n\nNobody spoke.\n\nAt all.", "Talks go on\n\nTeaser & more."])
    #expect(result.articles.map(\.complete) == [true, false])
    #expect(result.articles.first?.published?.description == "2024-04-05T09:30:00Z")
    #expect(result.articles.first?.publishedBasis == .feed)
    let atom = """
      <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>Example Wire</title><entry>
      <title>Talks fail</title><link href="https://a.example/1"/><published>2024-04-05T09:30:00Z</published>
      <author><name>Ann Lee</name></author><content type="html">&lt;p&gt;Nobody spoke.&lt;/p&gt;</content>
      </entry></feed>
      """
    let entry = ReadResult(atom)
    #expect(entry.texts == ["Talks fail\n\nNobody spoke."])
    #expect(entry.articles.first?.url == "https://a.example/1")
    #expect(entry.articles.first?.authors == ["Ann Lee"])
  }

  @Test("A feed that ends in the middle keeps its whole entries and says where it ends")
  func cutFeed() {
    let feed = """
      <?xml version="1.0"?>
      <rss version="2.0"><channel><title>Northwire</title>
      <item><title>Talks fail</title><description>Nobody spoke.</description></item>
      <item><title>Talks go on</title><description>Someone
      """
    let result = ReadResult(feed, name: "a.xml")
    #expect(result.texts.first == "Talks fail\n\nNobody spoke.")
    #expect(result.codes.contains("markup.stopped"))
  }

  @Test("Elements nested a hundred thousand deep lose no text")
  func deepPage() {
    let deep = String(repeating: "<div>", count: 100_000)
    let text = "The ministers met in the capital on Monday and spoke of the embargo for an hour."
    let result = ReadResult("<html><body>\(deep)<p>\(text)</p></body></html>", name: "a.html")
    #expect(result.texts.first?.contains(text) == true)
    #expect(!result.codes.contains("markup.stopped"))
  }

  @Test("Entities that grow without end are not expanded")
  func entityBomb() {
    var xml = "<?xml version=\"1.0\"?><!DOCTYPE rss [<!ENTITY a \"aaaaaaaaaa\">"
    for (name, inner) in zip("bcdefghij", "abcdefghi") {
      let body = String(repeating: "&\(inner);", count: 10)
      xml += "<!ENTITY \(name) \"\(body)\">"
    }
    xml += "]><rss><channel><item><title>Talks &j;</title></item></channel></rss>"
    #expect((ReadResult(xml).articles.first?.text.count ?? 0) < 1000)
  }
}
