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

  @Test("A ship that no actor names is compared, and only with ships of the lists")
  func shipsAreCompared() throws {
    let text = "The EU listed the tanker Ensayo Star (IMO 9074729)."
    let article = Article(
      outlet: "Wire", published: PartialDate(iso: "2026-03-01"), text: ArticleText(text))
    let sentence = TextSpan(0, text.utf8.count)
    let claim = SanctionsClaim(
      id: RowID(sha256: article.sha256, span: sentence, kind: .claim), kind: .measure,
      topic: "m.transport.vessel", sentence: sentence, cue: TextSpan(7, 13), rule: "clause.verb",
      confidence: .certain)
    let parsed = ParsedArticle(article: article, findings: Findings(claims: [claim]))
    let lists = ListSnapshot(
      name: "own", format: .openSanctions, fileDate: nil, fileDateBasis: nil,
      sha256: String(repeating: "a", count: 64),
      entries: [
        ListEntry(id: "1", kind: .organization, names: [ListedName("Ensayo Star")]),
        ListEntry(id: "2", kind: .vessel, names: [ListedName("Ensayo Star")]),
      ])
    let (digest, sanctions) = try digest(
      [parsed], screener: Screener(lists: [lists], resources: ResourceSearch()))
    let claims = Cells(ClaimsDataset.make(digest, topics: TopicLabels(), sanctions: sanctions))
    #expect(claims["ships"] == ["Ensayo Star"])
    #expect(claims["imo_numbers"] == ["9074729"])
    #expect(claims["list_check"] == ["possible match"])
    let rows = Cells(ScreeningDataset.make(digest, sanctions.screening))
    #expect(rows["entry_id"] == ["2"])
  }

  @Test("The score from 0 to 1 falls with a weak cue, a missing parse and unknown parties")
  func scoreFalls() throws {
    let (digest, sanctions) = try digest([story("2026-03-01", "imposed")])
    let rows = Cells(ClaimsDataset.make(digest, topics: TopicLabels(), sanctions: sanctions))
    #expect(rows["confidence_why"][0].contains("actors.2/2"))
    func score(_ rule: String) throws -> Double {
      var changed = story("2026-03-01", "imposed")
      changed.findings.claims[0].rule = rule
      let (digest, _) = try self.digest([changed])
      let folded = try #require(digest.claims.first)
      return ClaimCertainty(FoundRow(digest: digest, folded: folded)).score
    }
    let best = try score("clause.verb")
    #expect(best > 0.8 && best <= 1)
    #expect(try score("clause.verb.weak") < best)
    #expect(try score("clause.words") < best)
    #expect(try score("clause.noun.form") < best)
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
