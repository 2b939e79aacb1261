import Articles

/// A made-up article with a row of every kind and a value in every member, and one with none.
enum FullArticle {
  private static let text = ArticleText("Міністр 😀 said on 5 April that the port is closed.")
  private static let span = TextSpan(3, 20)
  private static let party = Party(actor: id("p_00ff00ff00ff00ff"), span: span)
  private static let day = CivilDay(2024, 4, 5)

  private static func id(_ printed: String) -> RowID { RowID(printed: printed) }

  static let parsed = ParsedArticle(
    article: Article(
      id: "a_full", url: "https://news.example/1", title: "Talks “now”", outlet: "Example Wire",
      authors: ["Ann Lee", ""], published: PartialDate(iso: "2024-04-05T09:30:00-03:00"),
      publishedBasis: .url, modified: PartialDate(iso: "2024-04-06"),
      retrieved: PartialDate(iso: "2024"), language: "uk", text: text,
      original: .init(path: "a/b.html#2", sha256: "00ff", mediaType: "text/html"),
      complete: false, origins: ["Northwire"]),
    findings: Findings(
      actors: [
        NewsActor(
          id: id("p_00ff00ff00ff00ff"), name: "Ann Lee", kind: .government, role: "minister",
          country: "UA", mentions: [.init(span: span, form: .metonym)], wikidata: "Q1")
      ], statements: [statement],
      expressions: [
        TimeExpression(
          id: id("t_1"), span: span, kind: .set, value: "XXXX-WXX-2", mod: "APPROX",
          anchor: .document, ambiguous: true)
      ], events: [event], claims: [claim]),
    notices: [
      Notice(
        .warning, code: "date.unresolved", location: "a_full", message: "“\\” and \u{1}",
        article: "a_full", span: span)
    ])

  static let bare = ParsedArticle(
    article: Article(text: ArticleText("")), findings: Findings())

  private static let statement = Statement(
    id: id("s_00ff00ff00ff00ff"), source: party, cue: .init(span: span, lemma: "say"),
    content: [span, TextSpan(21, 25)], mode: .mixed, act: .assessment, polarity: .negative,
    modality: .denied, addressees: [Party(actor: nil, span: span)], about: [party],
    within: id("s_2"), via: [party], date: .init(value: "2024-04-05", basis: .unresolved),
    sentence: span, rule: "quote", confidence: .check, reason: "a cue")

  private static let event = NewsEvent(
    id: id("e_1"), expression: span, value: "2024-04-05", edtf: "2024-04-05", from: day, to: day,
    precision: .century, anchor: .unresolved, sentence: span,
    trigger: .init(span: span, lemma: "close"),
    participants: [.init(party: party, role: .other)], place: span, modality: .conditional,
    rule: "event.verb", confidence: .likely, reason: "year inferred")

  private static let claim = SanctionsClaim(
    id: id("c_1"), kind: .context, topic: "m.transport.port", status: "imposed",
    modality: .hypothetical, sender: party, target: party, thirdParty: party, beneficiary: party,
    goods: [
      .init(topic: "g.oil", span: span, hsCodes: ["271012", "271019"], basis: .none, tier: "4.B")
    ], regime: span, count: span,
    details: .init(
      alsoTopics: ["m.x"], sectors: ["s.energy"], programme: "EU-RUS", programmeRule: "r",
      legalBasis: span, amounts: [.init(span: span, value: "-5", unit: "EUR", isMoney: true)],
      validFrom: "2024-02", validTo: "2025", sentenceNumber: 2), date: "2024",
    statement: id("s_1"), event: id("e_1"), sentence: span, cue: span, rule: "claim.cue",
    confidence: .certain, reason: "cue in the lexicon")
}
