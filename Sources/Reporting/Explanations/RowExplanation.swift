internal import Articles
internal import Workbooks

/// Why a row is there: what it says, the words it stands on, and the rule that made it.
public struct RowExplanation: Sendable {
  /// For people; no line holds a control character, whatever the article holds.
  public let lines: [String]

  /// Nil when the article has no such row.
  init?(_ id: RowID, in parsed: ParsedArticle, topics: TopicLabels) {
    guard let kind = RowExplanation.kind(of: id, in: parsed.findings) else { return nil }
    let digest = Digest(articles: [parsed], tally: ReadingTally())
    let dataset = RowExplanation.dataset(kind, digest, topics)
    let key = RowExplanation.key(of: id, kind, digest)
    guard let index = dataset.fields.firstIndex(where: { $0.name == dataset.key }),
      let cells = dataset.rows.first(where: { $0[index] == .text(key) })
    else { return nil }
    let row = ExplainedRow(fields: dataset.fields, cells: cells)
    let evidence =
      row["evidence"] ?? row["what"]
      ?? RowExplanation.firstSpan(of: id, in: parsed.findings).map {
        EvidencePassage(around: $0, in: parsed.article.text).marked
      }
    var lines = ["\(id): \(RowExplanation.meaning(of: kind))"]
    if key != id.description { lines.append("It is one row with \(key).") }
    lines += ["", "The words", "  \(evidence ?? "")", "", "The article"]
    lines += RowExplanation.lines(about: parsed.article)
    lines += ["", "Why it is here"] + row.reasons
    lines += ["", "Every field"] + row.fieldLines
    self.lines = lines.map(PrintableText.line)
  }
}

extension RowExplanation {
  private static func kind(of id: RowID, in findings: Findings) -> RowID.Kind? {
    if findings.statements.contains(where: { $0.id == id }) { return .statement }
    if findings.events.contains(where: { $0.id == id }) { return .event }
    if findings.claims.contains(where: { $0.id == id }) { return .claim }
    if findings.actors.contains(where: { $0.id == id }) { return .actor }
    if findings.expressions.contains(where: { $0.id == id }) { return .expression }
    return nil
  }

  private static func dataset(
    _ kind: RowID.Kind, _ digest: Digest, _ topics: TopicLabels
  ) -> Dataset {
    switch kind {
    case .actor: ActorsDataset.make(digest)
    case .statement: StatementsDataset.make(digest)
    case .event: EventsDataset.make(digest)
    case .claim: ClaimsDataset.make(digest, topics: topics)
    case .expression: ExpressionsDataset.make(digest.articles[0], digest.articles.passages(0))
    }
  }

  /// The row that shows a finding, where several findings make one.
  private static func key(of id: RowID, _ kind: RowID.Kind, _ digest: Digest) -> String {
    kind == .actor
      ? digest.actors.entry(id, article: 0)?.key ?? id.description
      : digest.row(of: id)?.description ?? id.description
  }

  private static func firstSpan(of id: RowID, in findings: Findings) -> TextSpan? {
    findings.actors.first { $0.id == id }?.mentions.first?.span
      ?? findings.expressions.first { $0.id == id }?.span
  }

  private static func meaning(of kind: RowID.Kind) -> String {
    switch kind {
    case .actor: "an actor, somebody or something that acts or speaks in the article"
    case .statement: "a statement, somebody's reported words"
    case .expression: "a time expression, words that give a date, a time or a duration"
    case .event: "a dated event of the timeline"
    case .claim: "a sanctions claim, what the article says about one sanctions topic"
    }
  }

  private static func lines(about article: Article) -> [String] {
    let facts: [(String, String?)] = [
      ("title", article.title), ("outlet", article.outlet),
      ("published", article.published?.description ?? "no date is known"),
      ("url", article.url), ("file", article.original?.path), ("id", article.id),
    ]
    return facts.compactMap { name, value in value.map { "  \(name): \($0)" } }
  }
}
