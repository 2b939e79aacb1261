import Articles
import Definitions
import Extraction
import Foundation
import Testing
import Workbooks

@testable import Reporting

@Suite("Sanctions over all articles")
struct SanctionsDigestTests {
  @Test("A claim knows its measure, the sources that tell it and the row that denies it")
  func claimKnowsItsMeasure() throws {
    let (digest, sanctions) = try digest(
      [
        story("2026-03-01", "imposed"), story("2026-03-02", "imposed"),
        story("2026-03-03", "denied"),
      ]
    )
    let rows = Cells(ClaimsDataset.make(digest, topics: TopicLabels(), sanctions: sanctions))
    #expect(Set(rows["measure_id"]).count == 1)
    #expect(rows["corroboration"] == ["3", "3", "3"])
    let ids = rows["row_id"]
    #expect(rows["contradictions"][0] == ids[2])
    #expect(rows["contradictions"][2] == ids[0])
  }

  @Test("Ministers and agencies impose for their state, so their claims are one measure")
  func agenciesActForTheirState() throws {
    let (_, sanctions) = try digest([
      story("2026-03-01", "proposed", sender: "Treasury", country: "US"),
      story("2026-03-05", "imposed", sender: "Washington", country: "US"),
    ])
    #expect(sanctions.measures.map { $0.life.map(\.status) } == [["proposed", "imposed"]])
  }

  @Test("A measure's row tells its life with dates and sources, and leads to the sentence")
  func measureTellsItsLife() throws {
    let (digest, sanctions) = try digest([
      story("2026-03-01", "called_for"), story("2026-03-20T10:00:00Z", "imposed"),
    ])
    let labels = TopicLabels(try SanctionsTaxonomy(resources: ResourceSearch()))
    let rows = Cells(MeasuresDataset.make(digest, topics: labels, sanctions: sanctions))
    #expect(rows["called_for"] == ["2026-03-01"])
    #expect(rows["imposed"] == ["2026-03-20"])
    #expect(rows["current"] == ["Imposed"])
    #expect(
      rows["story"] == [
        "Called for 2026-03-01* (Wire 2026-03-01); Imposed 2026-03-20* (Wire 2026-03-20)"
      ])
    let start = try #require(Int(rows["char_start"][0]))
    let end = try #require(Int(rows["char_end"][0]))
    #expect(end - start == "Treasury imposed sanctions on Ensayia.".count)
  }

  @Test("Without lists nothing was compared, and no cell says “no match”")
  func withoutListsNotScreened() throws {
    let (digest, sanctions) = try digest([story("2026-03-01", "imposed", target: .person)])
    let rows = Cells(ClaimsDataset.make(digest, topics: TopicLabels(), sanctions: sanctions))
    #expect(rows["list_check"] == ["not screened: no list"])
    #expect(rows["list_match_n"] == [""])
    #expect(sanctions.screening.emptyMessage.hasPrefix("Not screened"))
  }

  @Test("A listed name is a possible match; a state is not compared; nobody “is sanctioned”")
  func listedNameIsPossibleMatch() throws {
    let (digest, sanctions) = try digest(
      [
        story("2026-03-01", "imposed", target: .person),
        story("2026-03-02", "imposed", target: .country),
      ], screener: screener())
    let claims = Cells(ClaimsDataset.make(digest, topics: TopicLabels(), sanctions: sanctions))
    #expect(claims["list_check"] == ["possible match", "not screened: states are not"])
    #expect(claims["match_band"][0] == "strong")
    #expect(claims["listed_then"][0] == "yes")
    let dataset = ScreeningDataset.make(digest, sanctions.screening)
    let rows = Cells(dataset)
    #expect(rows["entry"] == ["Ramon Ensayo"])
    #expect(rows["part"] == ["party of a claim"])
    #expect(rows["list_sha256"][0].utf8.count == 64)
    for row in dataset.rows {
      for cell in row {
        if case .text(let text) = cell { #expect(!text.contains("is sanctioned")) }
      }
    }
  }

  private func screener() throws -> Screener {
    let entry = ListEntry(
      id: "1", kind: .person, names: [ListedName("Ramon Ensayo")], programmes: ["TEST"],
      listedSince: PartialDate(year: 2024, month: 5, day: 1))
    let list = ListSnapshot(
      name: "own", format: .openSanctions, fileDate: nil, fileDateBasis: nil,
      sha256: String(repeating: "a", count: 64), entries: [entry])
    return try Screener(lists: [list], resources: ResourceSearch())
  }

  private func digest(
    _ articles: [ParsedArticle], screener: Screener? = nil
  ) throws -> (Digest, SanctionsDigest) {
    let digest = Digest(articles: articles, tally: ReadingTally())
    let taxonomy = try SanctionsTaxonomy(resources: ResourceSearch())
    return (digest, SanctionsDigest(digest, taxonomy: taxonomy, screener: screener))
  }

  private func story(
    _ published: String, _ status: String, sender: String = "Treasury", country: String = "US",
    target kind: NewsActor.Kind = .country
  ) -> ParsedArticle {
    let target = kind == .person ? "Ramon Ensayo" : "Ensayia"
    let text = "\(sender) \(status) sanctions on \(target). That was on \(published)."
    let sentence = "\(sender) \(status) sanctions on \(target)."
    let article = Article(
      outlet: "Wire \(published.prefix(10))", published: PartialDate(iso: published),
      text: ArticleText(text))
    func span(_ words: String) -> TextSpan {
      let start = text.range(of: words).map { text[..<$0.lowerBound].utf8.count } ?? 0
      return TextSpan(start, start + words.utf8.count)
    }
    func actor(_ name: String, _ kind: NewsActor.Kind, _ country: String?) -> NewsActor {
      NewsActor(
        id: RowID(sha256: article.sha256, span: span(name), kind: .actor), name: name, kind: kind,
        country: country, mentions: [.init(span: span(name), form: .name)])
    }
    let actors = [
      actor(sender, .government, country), actor(target, kind, kind == .country ? "EN" : nil),
    ]
    let claim = SanctionsClaim(
      id: RowID(sha256: article.sha256, span: span("sanctions"), kind: .claim), kind: .measure,
      topic: "m.general.sanctions", status: status,
      sender: Party(actor: actors[0].id, span: span(sender)),
      target: Party(actor: actors[1].id, span: span(target)),
      sentence: TextSpan(0, sentence.utf8.count), cue: span("sanctions"), rule: "test",
      confidence: .certain)
    return ParsedArticle(article: article, findings: Findings(actors: actors, claims: [claim]))
  }
}

/// Columns of a dataset as words.
private struct Cells {
  private let dataset: Dataset

  init(_ dataset: Dataset) { self.dataset = dataset }

  subscript(field: String) -> [String] {
    guard let index = dataset.fields.firstIndex(where: { $0.name == field }) else { return [] }
    return dataset.rows.map { row in
      switch row[index] {
      case .text(let text): text
      case .integer(let number): String(number)
      case .list(let items): items.joined(separator: "; ")
      default: ""
      }
    }
  }
}
