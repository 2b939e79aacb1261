import Articles
import Definitions
import Testing

@testable import Extraction

@Suite("Statements of hostile text")
struct StatementFuzzTests {
  private let extractor: Extractor

  init() throws {
    extractor = try SharedExtractor.get()
  }

  private func check(_ text: String) {
    let article = Article(text: ArticleText(text))
    let statements = extractor.extract(article).findings.statements
    for statement in statements {
      let spans =
        statement.content + [statement.source?.span, statement.cue?.span].compactMap { $0 }
      #expect(spans.allSatisfy { $0.end <= article.text.count && !$0.isEmpty })
      #expect(
        zip(statement.content, statement.content.dropFirst()).allSatisfy { $0.end <= $1.start })
    }
    #expect(Set(statements.map(\.id)).count == statements.count)
  }

  @Test("Random bytes and scraps of news are read without a fault", arguments: 0..<24)
  func scraps(seed: Int) {
    var random = SeededScraps(seed: UInt64(seed))
    let scraps = [
      "“", "”", "\"", "''", "``", "«", "»", "‘", "’", "'", " said ", " told ", "He ", "that ",
      ", ", ". ", "\n\n", ": ", " – ", "\u{200F}", "\u{202E}", "\0", "Dahl ", "according to ",
      "to leave ", "(", ")", "é", "日本", "?", "!", "the minister ", "\u{FEFF}", "\r\n", "'s ",
    ]
    let text = (0..<400).map { _ in scraps[Int(random.next() % UInt64(scraps.count))] }.joined()
    check(text)
    let bytes = (0..<600).map { _ in UInt8(truncatingIfNeeded: random.next()) }
    check(String(decoding: bytes, as: UTF8.self))
  }

  @Test("Ten thousand nested quotations are read")
  func nested() {
    check(String(repeating: "“He said ", count: 10_000))
    check(String(repeating: "“", count: 10_000) + String(repeating: "”", count: 10_000))
  }

  @Test("A long text without a full stop takes time that grows with its length alone")
  func linear() {
    let unit = "the minister said that the bridge was safe and she told \"them\" to go "
    let short = String(repeating: unit, count: 40)
    check(short)
    let ratio = WorkMeasure.ratio(upTo: 2.3) {
      check(short)
    } long: {
      check(short + short)
    }
    #expect(ratio <= 2.3)
  }

  @Test("Empty and blank texts have no statements", arguments: ["", " ", "\n\n", "“”", ":"])
  func blank(text: String) {
    check(text)
  }
}
