internal import Articles
internal import Workbooks

/// The fields that lead every row back to its characters.
enum ProvenanceFields {
  /// Where a finding stands and why it is believed.
  struct Evidence {
    let span: TextSpan
    let rule: String
    let confidence: Confidence
    let reason: String
  }

  private struct Row {
    let id: String
    let pages: EvidenceLinks?
    let passages: Passages
    let articles: Int
    let independentSources: Int
    let retold: RowID?
    let span: TextSpan
    let rule: String
    let confidence: Confidence
    let reason: String

    init<Finding>(_ found: FoundRow<Finding>, _ evidence: Evidence) {
      id = found.finding.id.description
      pages = found.digest.evidence
      passages = found.passages
      articles = found.folded.articles.count
      independentSources = found.digest.copies.independentOrigins(of: found.folded.articles)
      retold = found.digest.retellings.firstRows[found.finding.id]
      span = evidence.span
      rule = evidence.rule
      confidence = evidence.confidence
      reason = evidence.reason
    }
  }

  /// The fields for rows of one kind.
  /// - Parameter row: the evidence and the rule of a finding.
  static func specs<Finding>(
    _ row: @escaping @Sendable (FoundRow<Finding>) -> Evidence
  ) -> [FieldSpec<FoundRow<Finding>>] {
    all.map { spec in
      FieldSpec(spec.field.name, spec.field.type, spec.field.note) { found in
        spec.value(Row(found, row(found)))
      }
    }
  }

  private static let all: [FieldSpec<Row>] = [
    FieldSpec("articles", .integer, "Articles that carry this row.") { .integer($0.articles) },
    FieldSpec("independent_sources", .integer, "Independent origins among them; copies count once.")
    {
      .integer($0.independentSources)
    },
    FieldSpec(
      "retells", .text,
      "Id of the row in which the same origin told this before; counts leave such rows out."
    ) {
      .text(orEmpty: $0.retold?.description)
    },
    FieldSpec("source", .link, "Opens the article at the words.") { $0.passages.source($0.span) },
    FieldSpec("evidence_page", .link, "Opens the evidence page at the words.") { row in
      row.pages?.cell(row.passages.article.id, row: row.id) ?? .empty
    },
    FieldSpec("confidence", .text, "How sure the rule is: certain, likely or check.") {
      .text($0.confidence.rawValue)
    },
    FieldSpec("reason", .text, "Why the confidence is what it is.") { .text(orEmpty: $0.reason) },
    FieldSpec("rule", .text, "The rule that made the row.") { .text($0.rule) },
    FieldSpec("outlet", .text, "Outlet of the article.") {
      .text(orEmpty: $0.passages.article.outlet)
    },
    FieldSpec("article_title", .text, "Title of the article.") {
      .text(orEmpty: $0.passages.article.title)
    },
    FieldSpec("published", .date, "Publication day.") { .date($0.passages.article.published) },
    FieldSpec("article_id", .text, "Id of the article on the Articles sheet.") {
      .text($0.passages.article.id)
    },
    FieldSpec("char_start", .integer, "First Unicode scalar of the evidence in the article's text.")
    {
      .integer($0.passages.scalars($0.span).start)
    },
    FieldSpec("char_end", .integer, "Past the last Unicode scalar of the evidence.") {
      .integer($0.passages.scalars($0.span).end)
    },
  ]
}
