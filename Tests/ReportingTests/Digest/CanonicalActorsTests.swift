import Articles
import Testing

@testable import Reporting

@Suite("One actor, one name over all articles")
struct CanonicalActorsTests {
  private func article(_ name: String, country: String? = nil, wikidata: String? = nil)
    -> ParsedArticle
  {
    let article = Article(text: ArticleText(name))
    let span = TextSpan(0, article.text.count)
    let actor = NewsActor(
      id: RowID(sha256: article.sha256, span: span, kind: .actor), name: name, kind: .person,
      country: country, mentions: [.init(span: span, form: .name)], wikidata: wikidata)
    return ParsedArticle(article: article, findings: Findings(actors: [actor]))
  }

  @Test("Spellings of one name are one actor, and the user's spelling is the name")
  func spellings() {
    let actors = CanonicalActors([
      article("Anthony Blinken"), article("Antony Blinken", wikidata: "Q7821917"),
      article("Volodymyr Zelensky"), article("Volodymyr Zelenskyy", country: "UA"),
    ])
    #expect(actors.entries.map(\.name) == ["Antony Blinken", "Volodymyr Zelensky"])
  }

  @Test("A family with one surname, and namesakes of two countries, stay apart")
  func families() {
    let actors = CanonicalActors([
      article("Joe Biden"), article("Jill Biden"), article("Daniel Osei", country: "GH"),
      article("Daniela Osei"), article("Danyel Osei", country: "FR"),
    ])
    #expect(actors.entries.count == 5)
  }
}
