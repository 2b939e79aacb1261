internal import Articles
internal import Workbooks

/// Time expressions as rows; no sheet shows them, but their ids stand in records.
enum ExpressionsDataset {
  struct Row {
    let expression: TimeExpression
    let passages: Passages
  }

  static func make(_ parsed: ParsedArticle, _ passages: Passages) -> Dataset {
    return Dataset(
      name: "expressions", key: "row_id", specs: specs,
      rows: parsed.findings.expressions.map { Row(expression: $0, passages: passages) })
  }

  private static let specs: [FieldSpec<Row>] = [
    FieldSpec("row_id", .text, "Stable id of the row.") { .text("\($0.expression.id)") },
    FieldSpec("words", .text, "The words.") {
      .text(orEmpty: $0.passages.words($0.expression.span))
    },
    FieldSpec("type", .text, "DATE, TIME, DURATION or SET.") { .text($0.expression.kind.rawValue) },
    FieldSpec("value", .text, "TIMEX3 value.") { .text($0.expression.value) },
    FieldSpec("mod", .text, "TIMEX3 modifier.") { .text(orEmpty: $0.expression.mod) },
    FieldSpec("anchor", .text, "What the value was reckoned from.") {
      .text($0.expression.anchor.rawValue)
    },
    FieldSpec("ambiguous", .flag, "Whether the printed form can be another date too.") {
      .flag($0.expression.ambiguous)
    },
    FieldSpec("char_start", .integer, "First Unicode scalar of the words.") {
      .integer($0.passages.scalars($0.expression.span).start)
    },
    FieldSpec("char_end", .integer, "Past the last Unicode scalar of the words.") {
      .integer($0.passages.scalars($0.expression.span).end)
    },
  ]
}
