internal import Articles
internal import Workbooks

/// The fields that lead every row back to its characters.
enum ProvenanceFields {
  struct Row {
    let parsed: ParsedArticle
    let span: TextSpan
    let rule: String
    let confidence: Confidence
    let reason: String
  }

  static func specs<Source>(_ row: @escaping @Sendable (Source) -> Row) -> [FieldSpec<Source>] {
    all.map { spec in
      FieldSpec(spec.field.name, spec.field.type, spec.field.note) { spec.value(row($0)) }
    }
  }

  private static let all: [FieldSpec<Row>] = [
    FieldSpec("confidence", .text, "How sure the rule is: certain, likely or check.") {
      .text($0.confidence.rawValue)
    },
    FieldSpec("reason", .text, "Why the confidence is what it is.") { .text(orEmpty: $0.reason) },
    FieldSpec("rule", .text, "The rule that made the row.") { .text($0.rule) },
    FieldSpec("outlet", .text, "Outlet of the article.") {
      .text(orEmpty: $0.parsed.article.outlet)
    },
    FieldSpec("article_title", .text, "Title of the article.") {
      .text(orEmpty: $0.parsed.article.title)
    },
    FieldSpec("published", .date, "Publication day.") { .date($0.parsed.article.published) },
    FieldSpec("article_id", .text, "Id of the article on the Articles sheet.") {
      .text($0.parsed.article.id)
    },
    FieldSpec("char_start", .integer, "First Unicode scalar of the evidence in the article's text.")
    {
      .integer(Passages(parsed: $0.parsed).scalars($0.span).start)
    },
    FieldSpec("char_end", .integer, "Past the last Unicode scalar of the evidence.") {
      .integer(Passages(parsed: $0.parsed).scalars($0.span).end)
    },
  ]
}
