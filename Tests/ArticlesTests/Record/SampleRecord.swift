import Articles

/// One made-up article with a row of every kind and a value in every member.
enum SampleRecord {
  static let text = ArticleText(
    "Міністр: “Талкс 😀 failed”, Lavrov said in Kyiv on 5 April.\nThe EU banned naphtha.")

  static let article = Article(
    id: "a_sample", url: "https://news.example/1", title: "Talks", outlet: "Example Wire",
    authors: ["Ann Lee", "Bo “B” Roy"], published: PartialDate(iso: "2024-04-05T09:30:00+03:00"),
    publishedBasis: .feed, modified: PartialDate(iso: "2024-04-06"),
    retrieved: PartialDate(iso: "2024-05"), language: "en", text: text,
    original: Article.Original(path: "a/b.html#2", sha256: "00ff", mediaType: "text/html"),
    complete: false, origins: ["Reuters"])

  static func span(_ words: String) -> TextSpan {
    let needle = Array(words.utf8)
    let start = text.utf8.indices.first { text.utf8[$0...].starts(with: needle) } ?? 0
    return TextSpan(start, start + needle.count)
  }

  static func id(_ name: String) -> RowID { RowID(printed: name) }

  static let actors = [
    NewsActor(
      id: id("p_1"), name: "Sergey Lavrov", kind: .person, role: "minister", country: "RU",
      mentions: [
        NewsActor.Mention(span: span("Lavrov"), form: .name),
        NewsActor.Mention(span: span("Міністр"), form: .nominal),
      ], wikidata: "Q58217"),
    NewsActor(
      id: id("p_2"), name: "European Union", kind: .organization,
      mentions: [NewsActor.Mention(span: span("The EU"), form: .metonym)]),
  ]

  static let lavrov = Party(actor: id("p_1"), span: span("Lavrov"))

  static let statements = [
    Statement(
      id: id("s_1"), source: lavrov,
      cue: Statement.Cue(span: span("said"), lemma: "say"),
      content: [span("Талкс 😀 failed"), span("on 5 April")], mode: .mixed, act: .accusation,
      polarity: .negative, modality: .conditional,
      addressees: [Party(actor: nil, span: span("Kyiv"))], about: [lavrov], within: id("s_2"),
      via: [Party(actor: id("p_2"), span: span("EU"))],
      date: Statement.SayingDate(value: "2024-04-05", basis: .stated), rule: "quote.cue-after",
      confidence: .certain, reason: "quotation marks and a cue"),
    Statement(
      id: id("s_2"), source: nil, cue: nil, content: [span("The EU banned naphtha")],
      mode: .indirect, rule: "none", confidence: .check),
  ]

  static let expressions = [
    TimeExpression(
      id: id("t_1"), span: span("5 April"), kind: .date, value: "2024-04-05", mod: "APPROX",
      anchor: .publication, ambiguous: true)
  ]

  static let events = [
    NewsEvent(
      id: id("e_1"), expression: span("5 April"), value: "2024-04-05", edtf: "2024-04-05",
      from: CivilDay(2024, 4, 5), to: CivilDay(2024, 4, 5), precision: .day, anchor: .partial,
      sentence: span("The EU banned naphtha."),
      trigger: NewsEvent.Trigger(span: span("failed"), lemma: "fail"),
      participants: [NewsEvent.Participant(party: lavrov, role: .agent)], place: span("Kyiv"),
      modality: .alleged, rule: "event.verb", confidence: .likely, reason: "year inferred"),
    NewsEvent(
      id: id("e_2"), expression: nil, value: "", edtf: nil, from: nil, to: nil,
      precision: .vague, anchor: .unresolved, sentence: span("The EU banned naphtha."),
      trigger: NewsEvent.Trigger(span: span("banned"), lemma: "ban"), modality: .planned,
      rule: "r", confidence: .check),
  ]

  static let claims = [
    SanctionsClaim(
      id: id("c_1"), kind: .supply, topic: "m.trade.embargo", status: "called_for",
      modality: .negated, sender: Party(actor: id("p_2"), span: span("EU")), target: lavrov,
      thirdParty: lavrov, beneficiary: lavrov,
      goods: [
        SanctionsClaim.Goods(
          topic: "g.oil", span: span("naphtha"), hsCodes: ["271012"], basis: .topic, tier: "3.A")
      ],
      regime: span("EU"), count: span("5"),
      details: SanctionsClaim.Details(
        alsoTopics: ["m.x"], sectors: ["s.energy"], programme: "EU-RUS", legalBasis: span("EU"),
        amounts: [SanctionsClaim.Amount(span: span("5"), value: "5", unit: "EUR", isMoney: true)],
        validFrom: "2024-02", validTo: "2025", sentenceNumber: 2), date: "2024",
      statement: id("s_1"), event: id("e_1"), sentence: span("The EU banned naphtha."),
      cue: span("banned"),
      rule: "claim.cue", confidence: .likely, reason: "cue in the lexicon"),
    SanctionsClaim(
      id: id("c_2"), kind: .context, topic: "x", sentence: span("The EU banned naphtha."),
      cue: span("banned"), rule: "r", confidence: .check),
  ]

  static let notices = [
    Notice(
      .warning, code: "date.unresolved", location: "a_sample", message: "“\\” and \u{1}",
      article: "a_sample", span: span("5 April")),
    Notice(.note, code: "x", location: "", message: "m"),
  ]

  static let parsed = ParsedArticle(
    article: article,
    findings: Findings(
      actors: actors, statements: statements, expressions: expressions, events: events,
      claims: claims),
    notices: notices)
}
