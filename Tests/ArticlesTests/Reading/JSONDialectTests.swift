import Articles
import Testing

@Suite("JSON of news tools and services")
struct JSONDialectTests {
  @Test("trafilatura: source is the address and source-hostname the outlet")
  func trafilatura() throws {
    let article = try only(
      #"""
      {"title":"Talks fail","author":"Ann Lee; Bo Roy","hostname":"news.example",
       "date":"2024-04-05","fingerprint":"ab","source":"https://news.example/1",
       "source-hostname":"Example Wire","language":"en","text":"Nobody spoke.","comments":null}
      """#)
    #expect(article.text.string == "Talks fail\n\nNobody spoke.")
    #expect(article.url == "https://news.example/1")
    #expect(article.outlet == "Example Wire")
    #expect(article.authors == ["Ann Lee", "Bo Roy"])
    #expect(article.published?.description == "2024-04-05")
  }

  @Test("newspaper4k: a broken concatenation is read object by object")
  func newspaper4k() {
    let one = #"{"url":"https://a.example/1","title":"One","text":"First.","top_image":""}"#
    let two = #"{"url":"https://a.example/2","title":"Two","text":"Second.","top_image":""}"#
    for content in ["[\(one),]\(two)]", "[\n\(one),\n]\n\(two)\n]", "[\(one),\(two)]"] {
      let result = ReadResult(content)
      #expect(result.titles == ["One", "Two"], "\(content)")
      #expect(result.notices.isEmpty, "\(result.notices)")
    }
  }

  @Test("news-please: the word None is nothing, and its dates have no zone")
  func newsPlease() throws {
    let article = try only(
      #"""
      {"authors":["Ann Lee"],"date_download":"2024-04-06 10:00:00","date_modify":"None",
       "date_publish":"2024-04-05 09:30:00","language":"en","source_domain":"news.example",
       "maintext":"Nobody spoke.","title":"Talks fail","url":"https://news.example/1"}
      """#)
    #expect(article.published?.description == "2024-04-05T09:30:00")
    #expect(article.modified == nil)
    #expect(article.retrieved?.description == "2024-04-06T10:00:00")
  }

  @Test("NewsAPI: cut content is a snippet, and a removed article is none")
  func newsAPI() {
    let result = ReadResult(
      #"""
      {"status":"ok","totalResults":3,"articles":[
      {"source":{"id":null,"name":"Example Wire"},"author":null,"title":"Talks fail",
       "url":"https://news.example/1","urlToImage":null,"publishedAt":"2024-04-05T09:30:00Z",
       "content":"Nobody spoke at the ta… [+1234 chars]"},
      {"source":{"id":null,"name":"[Removed]"},"title":"[Removed]","publishedAt":"1970-01-01T00:00:00Z",
       "urlToImage":null,"content":"[Removed]"},
      {"source":{"id":null,"name":"Example Wire"},"title":"Short","urlToImage":null,
       "publishedAt":"2024-04-05T09:30:00Z","content":"All of it."}]}
      """#)
    #expect(result.texts == ["Talks fail\n\nNobody spoke at the ta…", "Short\n\nAll of it."])
    #expect(result.articles.map(\.complete) == [false, true])
    #expect(result.articles.first?.original?.path == "input#1")
    #expect(result.codes == ["article.removed"])
  }

  @Test("Event Registry: languages become BCP 47 and agencies are origins")
  func eventRegistry() throws {
    let article = try only(
      #"""
      {"articles":{"page":1,"totalResults":1,"results":[{"uri":"8123","lang":"ukr",
       "isDuplicate":false,"dateTime":"2024-04-05T10:00:00Z","dateTimePub":"2024-04-05T09:30:00Z",
       "title":"Talks fail","body":"Nobody spoke.","source":{"uri":"news.example","title":"Example"},
       "authors":[{"name":"Ann Lee","isAgency":false},{"name":"Example Wire","isAgency":true}]}]}}
      """#)
    #expect(article.language == "uk")
    #expect(article.origins == ["Example Wire"])
    #expect(article.authors == ["Ann Lee"])
    #expect(article.published?.description == "2024-04-05T09:30:00Z")
  }

  @Test("ninjs 2 and 3: variants, markup and sources are read")
  func ninjs() throws {
    for (created, sources) in [("firstcreated", "infosources"), ("firstCreated", "infoSources")] {
      let article = try only(
        """
        {"uri":"urn:example:1","type":"text","pubstatus":"usable",
         "\(created)":"2024-04-05T09:30:00Z","language":"en-GB",
         "headlines":[{"role":"short","value":"Fail"},{"role":"main","value":"Talks fail"}],
         "bodies":[{"role":"main","contenttype":"text/html","value":"<p>Nobody <b>spoke</b>.</p><p>At all.</p>"}],
         "\(sources)":[{"name":"Example Wire"}]}
        """)
      #expect(article.text.string == "Talks fail\n\nNobody spoke.\n\nAt all.")
      #expect(article.origins == ["Example Wire"])
      #expect(article.published?.description == "2024-04-05T09:30:00Z")
    }
  }

  @Test("ninjs: withheld and canceled items are left out, embargoed ones say so")
  func ninjsStatus() {
    for status in ["withheld", "canceled"] {
      let result = ReadResult(
        #"{"uri":"u","pubstatus":"\#(status)","headlines":[{"value":"Talks fail"}]}"#)
      #expect(result.articles.isEmpty)
      #expect(result.codes == ["article.\(status)"])
    }
    let result = ReadResult(
      #"{"uri":"u","embargoed":"2030-01-01T00:00:00Z","bodies":[{"value":"Nobody spoke."}]}"#)
    #expect(result.articles.count == 1)
    #expect(result.codes == ["article.embargoed"])
  }

  @Test("Plain JSON is read by the names that tables use")
  func plain() throws {
    let article = try only(
      #"{"Headline":"Talks fail","body_text":"Nobody spoke.","pub-date":"5 April 2024"}"#)
    #expect(article.text.string == "Talks fail\n\nNobody spoke.")
    #expect(article.published?.description == "2024-04-05")
  }

  @Test("A truncated document gives the articles before the cut and one notice")
  func truncated() {
    let result = ReadResult(
      #"{"articles":[{"title":"One","text":"First."},{"title":"Two","te"#)
    #expect(result.titles == ["One"])
    #expect(result.codes == ["json.truncated"])
    #expect(result.skipped.first?.location == "input:1")
  }

  @Test("A bad line of JSON Lines leaves the lines around it whole")
  func badLine() {
    let record = #"{"schema":"clipsheet.article/1","text":"Kept \u00e9 to the character. "}"#
    let lines = [
      record, #"{"schema":"clipsheet.article/1","text":"cut"#,
      #"{"schema":"clipsheet.article/9","text":"x"}"#, "", #"{"a":1}"#, "7", record,
    ]
    let result = ReadResult(lines.joined(separator: "\n"))
    #expect(result.texts == Array(repeating: "Kept é to the character. ", count: 2))
    #expect(result.codes == ["json.syntax", "record.schema", "json.no-article", "json.no-article"])
    #expect(result.notices.map(\.location) == ["input:2", "input:3", "input:5", "input:6"])
  }

  @Test("Records with findings come through as records")
  func records() {
    let result = ReadResult(RecordEncoder().line(SampleRecord.parsed))
    #expect(result.records == [SampleRecord.parsed])
  }

  @Test("An ambiguous date stays open, with a notice")
  func ambiguousDate() throws {
    let result = ReadResult(#"{"title":"Talks","text":"Nobody spoke.","date":"05/04/2024"}"#)
    #expect(result.articles.first?.published == nil)
    #expect(result.codes == ["date.ambiguous"])
  }

  private func only(_ json: String) throws -> Article {
    let result = ReadResult(json)
    #expect(result.notices.isEmpty, "\(result.notices)")
    #expect(result.articles.count == 1)
    return try #require(result.articles.first)
  }
}
