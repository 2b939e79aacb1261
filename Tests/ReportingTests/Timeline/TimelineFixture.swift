import Articles

@testable import Reporting

/// Articles with one event each, made by hand.
enum TimelineFixture {
  /// - Parameter text: its first word is the actor, its second the trigger.
  static func article(
    _ text: String, day: Int, lemma: String, value: String, anchor: NewsEvent.Anchor,
    modality: NewsEvent.Modality = .happened, outlet: String = "The Gazette"
  ) -> ParsedArticle {
    let article = Article(
      outlet: outlet, published: PartialDate(year: 2024, month: 4, day: day),
      text: ArticleText(text))
    let bytes = article.text.utf8
    let first = bytes.firstIndex(of: 0x20) ?? bytes.count
    let second = bytes[(first + 1)...].firstIndex(of: 0x20) ?? bytes.count
    let actorSpan = TextSpan(0, first)
    let triggerSpan = TextSpan(first + 1, second)
    let actor = NewsActor(
      id: RowID(sha256: article.sha256, span: actorSpan, kind: .actor),
      name: article.text[actorSpan], kind: .country,
      mentions: [.init(span: actorSpan, form: .name)])
    let days = value.split(separator: "-").compactMap { Int($0) }
    let date = days.count == 3 ? CivilDay(days[0], days[1], days[2]) : nil
    let event = NewsEvent(
      id: RowID(sha256: article.sha256, span: triggerSpan, kind: .event), expression: nil,
      value: value, edtf: date.map { "\($0)" }, from: date, to: date,
      precision: date == nil ? .vague : .day, anchor: anchor,
      sentence: TextSpan(0, bytes.count), trigger: .init(span: triggerSpan, lemma: lemma),
      participants: [.init(party: Party(actor: actor.id, span: actorSpan), role: .agent)],
      modality: modality, rule: "test", confidence: .likely)
    return ParsedArticle(article: article, findings: Findings(actors: [actor], events: [event]))
  }

  static func digest(_ articles: [ParsedArticle]) -> Digest {
    Digest(articles: articles, tally: ReadingTally())
  }
}
