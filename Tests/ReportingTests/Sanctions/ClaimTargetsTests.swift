import Articles
import Definitions
import Extraction
import Foundation
import Testing
import Workbooks

@testable import Reporting

@Suite("Targets of claims in long form")
struct ClaimTargetsTests {
  @Test("Joined targets stand one a row, each with the claim's id and its own characters")
  func joinedTargetsAreRows() throws {
    let text = "The EU sanctioned two spies, seven hackers and a troll farm."
    let rows = try targets(of: text, target: "two spies, seven hackers and a troll farm")
    #expect(rows["target"] == ["two spies", "seven hackers", "a troll farm"])
    #expect(rows["number"] == ["1", "2", "3"])
    #expect(Set(rows["row_id"]).count == 1)
    let scalars = Array(text.unicodeScalars)
    for (index, target) in rows["target"].enumerated() {
      let start = try #require(Int(rows["char_start"][index]))
      let end = try #require(Int(rows["char_end"][index]))
      #expect(String(String.UnicodeScalarView(scalars[start..<end])) == target)
    }
  }

  @Test(
    "One thing with an “and” in it stays one",
    arguments: ["Russia's oil and gas sector", "entities and individuals", "the bank"])
  func oneThingStaysOne(target: String) throws {
    let rows = try targets(of: "The EU sanctioned \(target).", target: target)
    #expect(rows["target"] == [target])
  }

  private func targets(of text: String, target: String) throws -> Cells {
    let article = Article(
      outlet: "Wire", published: PartialDate(iso: "2026-03-01"), text: ArticleText(text))
    let sentence = TextSpan(0, text.utf8.count)
    let start = try #require(text.range(of: target)).lowerBound.utf16Offset(in: text)
    let claim = SanctionsClaim(
      id: RowID(sha256: article.sha256, span: sentence, kind: .claim), kind: .measure,
      topic: "m.persons.listing", status: "imposed",
      target: Party(actor: nil, span: TextSpan(start, start + target.utf8.count)),
      sentence: sentence, cue: TextSpan(7, 17), rule: "clause.verb", confidence: .certain)
    let parsed = ParsedArticle(article: article, findings: Findings(claims: [claim]))
    let digest = Digest(articles: [parsed], tally: ReadingTally())
    return Cells(ClaimTargetsDataset.make(digest, topics: TopicLabels()))
  }
}
