import Articles
import Foundation
import Testing

@testable import Extraction

@Suite("The whole of extraction on hostile text")
struct ExtractorFuzzTests {
  private let extractor: Extractor

  init() throws {
    extractor = try SharedExtractor.get()
  }

  /// Reads a text and follows every span of every finding back into it.
  private func check(_ text: String) {
    let article = Article(published: PartialDate(year: 2026, month: 5), text: ArticleText(text))
    let found = extractor.extract(article).findings
    var spans = found.actors.flatMap { $0.mentions.map(\.span) } + found.expressions.map(\.span)
    for statement in found.statements {
      let parties = statement.addressees + statement.about + statement.via
      spans += statement.content + parties.map(\.span)
      spans += [statement.source?.span, statement.cue?.span, statement.sentence].compactMap { $0 }
    }
    for event in found.events { spans += [event.sentence, event.trigger.span] }
    for claim in found.claims { spans += [claim.sentence, claim.cue] }
    let size = article.text.count
    #expect(spans.allSatisfy { !$0.isEmpty && $0.end <= size })
    let ids = found.actors.map(\.id) + found.statements.map(\.id) + found.events.map(\.id)
    #expect(Set(ids).count == ids.count)
  }

  @Test("Random bytes are read", arguments: 0..<8)
  func bytes(seed: UInt64) {
    var random = SeededScraps(seed: seed)
    check(
      String(
        decoding: (0..<4_000).map { _ in UInt8(truncatingIfNeeded: random.next()) }, as: UTF8.self))
  }

  @Test("Scraps of news in any order are read", arguments: 0..<16)
  func scraps(seed: UInt64) {
    let scraps = [
      "“", "”", "\"", "''", "``", "«", "»", "‘", "’", "'", " said ", " told ", "He ", "that ", ", ",
      ". ", "\n\n", ": ", " – ", "\u{200F}", "\u{202E}", "\0", "Elena Marku ", "according to ",
      "the US Secretary of State ", "Beijing ", "the ministry ", "(NGB) ", "on Monday ", "in May ",
      "2024 ", "sanctions on ", "banned exports of steel to ", "Russia ", "its ", "she ", "'s ",
      "al-Rashid ", "De la ", "Mr. ", "President ", "EU ", "NATO ", "Northern Grain Board ", "é",
      "日本", "?", "!", "\u{FEFF}", "\r\n", "Censor.NET ", "lifted ", "last week ", "(", ")", "\t",
    ]
    var random = SeededScraps(seed: seed)
    check((0..<600).map { _ in scraps[Int(random.next() % UInt64(scraps.count))] }.joined())
  }

  @Test(
    "Marks without end are read",
    arguments: [
      "“He said ", "“", "\"", "'", "\u{202E}", "\u{200F}“", "\0", "(", "Marku, ", "the president ",
      "- ", ": ", "on Monday ", "He ", "sanctions ", "\n", "A. ", "said ",
      "according to ",
    ])
  func repeated(unit: String) {
    check(String(repeating: unit, count: 300))
  }

  @Test("Twice the text takes at most 2.3 times the work")
  func linear() {
    let unit =
      "The minister, Elena Marku, said on Monday that the EU would ban exports of steel to Russia, "
      + "and she told “the ministry” that Beijing had urged its banks to wait, "
    let short = String(repeating: unit, count: 24)
    check(short)
    let ratio = WorkMeasure.ratio(upTo: 2.3) {
      check(short)
    } long: {
      check(short + short)
    }
    #expect(ratio <= 2.3)
  }
}
