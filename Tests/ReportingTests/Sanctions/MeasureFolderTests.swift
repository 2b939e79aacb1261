import Articles
import Definitions
import Extraction
import Testing

@testable import Reporting

@Suite("Measures over many articles")
struct MeasureFolderTests {
  @Test("Claims of one measure fold into one line with its life in order")
  func lifeIsInOrder() throws {
    let measures = try fold([
      story("2024-05-02", "proposed"), story("2024-06-20", "agreed"),
      story("2024-06-24", "imposed"), story("2024-06-25", "imposed"),
      story("2024-12-20", "extended"),
    ])
    #expect(measures.count == 1)
    let life = measures[0].life.map { "\($0.status) \($0.date) \($0.independentOrigins)" }
    #expect(
      life == [
        "proposed 2024-05-02 1", "agreed 2024-06-20 1", "imposed 2024-06-24 2",
        "extended 2024-12-20 1",
      ])
    #expect(measures[0].current?.status == "extended")
    #expect(measures[0].firstSeen == "2024-05-02")
    #expect(measures[0].lastSeen == "2024-12-20")
  }

  @Test("The date that a claim itself has goes before the day of publication")
  func ownDateGoesFirst() throws {
    let measures = try fold([story("2024-06-25", "imposed", date: "2024-06")])
    #expect(measures[0].life[0].date == "2024-06")
    #expect(measures[0].life[0].basis == .event)
  }

  @Test("A relief of sanctions lies on the line of the sanctions it relieves")
  func reliefJoinsItsMeasure() throws {
    let measures = try fold([
      story("2024-05-02", "imposed"), story("2024-07-01", "lifted", topic: "m.relief.easing"),
    ])
    #expect(measures.map(\.topic) == ["m.general.sanctions"])
    #expect(measures[0].life.map(\.status) == ["imposed", "lifted"])
  }

  @Test("A claim without a sender joins the one measure that fits and stays alone when two do")
  func openClaimJoinsTheOneThatFits() throws {
    let one = try fold([
      story("2024-05-02", "imposed"), story("2024-05-03", "in_force", sender: nil),
    ])
    #expect(one.count == 1)
    let two = try fold([
      story("2024-05-02", "imposed"), story("2024-05-02", "imposed", sender: "Japan"),
      story("2024-05-03", "in_force", sender: nil),
    ])
    #expect(two.count == 3)
  }

  @Test("What is negated or only supposed makes no stage, and contradicts what is told as done")
  func negatedIsNoStage() throws {
    let measures = try fold([
      story("2024-05-02", "lifted", topic: "m.relief.easing"),
      story("2024-05-02", "lifted", topic: "m.relief.easing", modality: .negated),
      story("2024-05-02", "imposed", modality: .conditional),
    ])
    #expect(measures.count == 1)
    #expect(measures[0].life.map(\.status) == ["lifted"])
    #expect(
      measures[0].contradictions.map(\.reason) == [
        "one says it was done, the other that it was not"
      ])
  }

  @Test("Copies of one text corroborate nothing")
  func copiesCountOnce() throws {
    let measures = try fold(
      [story("2024-05-02", "imposed"), story("2024-05-03", "imposed")], origins: { _ in 1 })
    #expect(measures[0].independentOrigins == 1)
    #expect(measures[0].claims.count == 2)
  }

  @Test("The same articles give the same lines in the same order")
  func foldingIsDeterministic() throws {
    let stories = (1...9).map { story("2024-05-0\($0)", "imposed", sender: "S\($0 % 4)") }
    let first = try fold(stories).map(\.id)
    #expect(try fold(stories).map(\.id) == first)
    #expect(first.count == 4)
  }

  @Test("Work grows with the claims, also with those that leave a side open")
  func openClaimsAreLinear() throws {
    let (short, long) = (openClaims(400), openClaims(1_600))
    // Turn by turn, least ratio of all turns: four times the claims; the square would be sixteen.
    var least = Double.infinity
    for _ in 0..<12 where least > 8 {
      let (one, other) = (try seconds(short), try seconds(long))
      least = min(least, other / one)
    }
    #expect(least < 8)
  }

  /// As many measures as claims without a sender, each of which fits one; half are denials that
  /// deny nothing.
  private func openClaims(_ count: Int) -> [ParsedArticle] {
    (0..<count).flatMap { index in
      let day = "2024-05-0\(index % 9 + 1)"
      return [
        story(day, "imposed", sender: "S\(index)"), story(day, "rejected", sender: nil),
      ]
    }
  }

  private func seconds(_ articles: [ParsedArticle]) throws -> Double {
    let clock = ContinuousClock()
    let spent = try clock.measure { _ = try fold(articles) }
    return Double(spent.components.attoseconds) / 1e18 + Double(spent.components.seconds)
  }

  private func fold(
    _ articles: [ParsedArticle], origins: @escaping ([Int]) -> Int = { $0.count }
  ) throws -> [SanctionsMeasure] {
    let taxonomy = try SanctionsTaxonomy(resources: ResourceSearch())
    return MeasureFolder(
      ArticleShelf(articles), taxonomy: taxonomy,
      side: { party, article, _ in
        let name = articles[article].article.text[party.span]
        return .init(key: name.lowercased(), name: name, country: nil)
      }, independentOrigins: origins
    ).measures()
  }

  private func story(
    _ day: String, _ status: String, topic: String = "m.general.sanctions",
    sender: String? = "EU", date: String? = nil,
    modality: SanctionsClaim.Modality = .asserted
  ) -> ParsedArticle {
    let parts = day.split(separator: "-").compactMap { Int($0) }
    let text = "\(sender ?? "They") \(status) sanctions on Russia."
    let article = Article(
      published: PartialDate(year: parts[0], month: parts[1], day: parts[2]),
      text: ArticleText(text))
    let senderEnd = (sender ?? "").utf8.count
    let target = TextSpan(text.utf8.count - 7, text.utf8.count - 1)
    let cue = TextSpan(text.utf8.count - 20, text.utf8.count - 11)
    let claim = SanctionsClaim(
      id: RowID(sha256: article.sha256 + day, span: cue, kind: .claim), kind: .measure,
      topic: topic, status: status, modality: modality,
      sender: sender.map { _ in Party(actor: nil, span: TextSpan(0, senderEnd)) },
      target: Party(actor: nil, span: target), date: date,
      sentence: TextSpan(0, text.utf8.count), cue: cue, rule: "test", confidence: .certain)
    return ParsedArticle(article: article, findings: Findings(claims: [claim]))
  }
}
