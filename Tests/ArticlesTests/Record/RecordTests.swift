import Articles
import Testing

@Suite("The parsed article record")
struct RecordTests {
  private let decoder = RecordDecoder()
  private let encoder = RecordEncoder()

  @Test("Every member of every kind of finding survives writing and reading")
  func roundTrip() throws {
    let line = encoder.line(SampleRecord.parsed)
    #expect(try decoder.record(line) == .parsed(SampleRecord.parsed))
    #expect(encoder.line(try parsed(line)) == line)
  }

  @Test("An article without findings stays one")
  func articleAlone() throws {
    let line = encoder.line(SampleRecord.article)
    #expect(try decoder.record(line) == .article(SampleRecord.article))
  }

  @Test("A parsed article in which nothing was found stays parsed")
  func nothingFound() throws {
    let parsed = ParsedArticle(article: SampleRecord.article, findings: Findings())
    #expect(try decoder.record(encoder.line(parsed)) == .parsed(parsed))
  }

  @Test("The schema comes first and the line ends with one line feed")
  func lineShape() {
    let line = String(decoding: encoder.line(SampleRecord.parsed), as: UTF8.self)
    #expect(line.hasPrefix(#"{"schema":"clipsheet.article/1","id":"a_sample","url":"#))
    #expect(line.utf8.count { $0 == 0x0A } == 1)
    #expect(line.hasSuffix("}\n"))
  }

  @Test("Offsets in the record are Unicode scalars")
  func scalarOffsets() throws {
    let line = String(decoding: encoder.line(SampleRecord.parsed), as: UTF8.self)
    let scalars = Array(SampleRecord.text.string.unicodeScalars)
    let start = try #require(line.firstRange(of: #""cue":{"start":"#)).upperBound
    let digits = line[start...].prefix { $0.isNumber }
    let offset = try #require(Int(digits))
    #expect(String(String.UnicodeScalarView(scalars[offset..<offset + 4])) == "said")
  }

  @Test("A record with text alone takes its digest and id from the text")
  func minimal() throws {
    let record = try decoder.record(bytes(#"{"schema":"clipsheet.article/1","text":"Ab\nc "}"#))
    #expect(record == .article(Article(text: ArticleText("Ab\nc "))))
    #expect(record.article.id.hasPrefix("a_"))
    #expect(record.article.publishedBasis == nil)
  }

  @Test("Rows of another parser may leave out ids, words and reasons")
  func lenientRows() throws {
    let line = #"""
      {"schema":"clipsheet.article/1","text":"Talks failed, he said.","extra":[1],
       "statements":[{"content":[{"start":0,"end":12}],"mode":"indirect","confidence":"likely",
       "cue":{"start":17,"end":21}}]}
      """#
    let statement = try #require(try parsed(bytes(line)).findings.statements.first)
    #expect(statement.id.description.hasPrefix("s_"))
    #expect(statement.cue?.lemma == "said")
    #expect(statement.source == nil)
  }

  @Test(
    "A fault in a record names its kind and its place",
    arguments: [
      (#"{"text":"a"}"#, RecordError.Code.schema, "schema"),
      (#"{"schema":"clipsheet.article/2","text":"a"}"#, .schema, "clipsheet.article/2"),
      (#"{"schema":7,"text":"a"}"#, .schema, "a number"),
      (#"{"schema":"clipsheet.article/1"}"#, .field, "text"),
      (#"{"schema":"clipsheet.article/1","text":7}"#, .field, "text"),
      (#"{"schema":"clipsheet.article/1","text":"a","authors":"x"}"#, .field, "authors"),
      (#"{"schema":"clipsheet.article/1","text":"a","published":"5.4.24"}"#, .field, "published"),
      (#"{"schema":"clipsheet.article/1","text":"a","sha256":"00"}"#, .textMismatch, "sha256"),
      (#"{"schema":"clipsheet.article/1","text":"a""#, .syntax, "ends in the middle"),
      (#"["clipsheet.article/1"]"#, .field, "a list"),
      (
        #"{"schema":"clipsheet.article/1","text":"a","expressions":[{"start":0,"end":2}]}"#,
        .offset, "expressions[0]"
      ),
      (
        #"{"schema":"clipsheet.article/1","text":"a","expressions":[{"start":-1,"end":1}]}"#,
        .offset, "expressions[0]"
      ),
      (
        #"{"schema":"clipsheet.article/1","text":"a","expressions":[{"start":1,"end":0}]}"#,
        .offset, "expressions[0]"
      ),
      (
        #"{"schema":"clipsheet.article/1","text":"a","actors":[{"id":"p","name":"n","#
          + #""mentions":[{"start":0,"end":1,"text":"b"}]}]}"#,
        .textMismatch, "actors[0].mentions[0].text"
      ),
      (
        #"{"schema":"clipsheet.article/1","text":"a","actors":[{"id":"p","name":"n","#
          + #""kind":"ghost","mentions":[{"start":0,"end":1}]}]}"#,
        .field, "“ghost” is not one of person"
      ),
    ])
  func faults(line: String, code: RecordError.Code, words: String) {
    let error = #expect(throws: RecordError.self) { try decoder.record(bytes(line)) }
    #expect(error?.code == code)
    #expect(error?.message.contains(words) == true, "\(error?.message ?? "")")
    #expect(error?.message.contains("\n") == false)
  }

  @Test("Bytes cut or changed anywhere never crash the reader")
  func fuzz() {
    let line = encoder.line(SampleRecord.parsed)
    var random = SeededRandom(seed: 11)
    for _ in 0..<400 {
      var damaged = Array(line.prefix(Int.random(in: 0...line.count, using: &random)))
      for _ in 0..<3 where !damaged.isEmpty {
        damaged[Int.random(in: 0..<damaged.count, using: &random)] = .random(
          in: 0...255, using: &random)
      }
      _ = try? decoder.record(damaged)
    }
  }

  private func parsed(_ line: [UInt8]) throws -> ParsedArticle {
    guard case .parsed(let parsed) = try decoder.record(line) else {
      throw Surprise.withoutFindings
    }
    return parsed
  }

  private func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }
}

private enum Surprise: Error { case withoutFindings }
