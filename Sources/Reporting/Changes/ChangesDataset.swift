internal import Workbooks

/// What changed since the run before: one row a change.
enum ChangesDataset {
  static func make(_ changes: [RowChange]) -> Dataset {
    Dataset(name: "changes", key: "change_id", specs: specs, rows: changes)
  }

  private static let specs: [FieldSpec<RowChange>] = [
    FieldSpec("change_id", .text, "The kind of change and the row.") {
      .text("\($0.kind.rawValue):\($0.rowID)")
    },
    FieldSpec("change", .text, "new, changed, re-dated, re-attributed, withdrawn, text changed.") {
      .text($0.kind.rawValue)
    },
    FieldSpec("sheet", .text, "Data set of the row.") { .text($0.dataset) },
    FieldSpec("words", .text, "What the row says.") { .text(orEmpty: $0.words) },
    FieldSpec("fields", .list, "Fields that say something else now.") {
      .list(orEmpty: $0.fields)
    },
    FieldSpec("before", .text, "What they said before; sentences that are gone.") {
      .text(orEmpty: $0.before)
    },
    FieldSpec("after", .text, "What they say now; sentences that came.") {
      .text(orEmpty: $0.after)
    },
    FieldSpec("row_id", .text, "Id of the row, or of the article.") { .text($0.rowID) },
    FieldSpec("article_id", .text, "Id of the article.") { .text(orEmpty: $0.articleID) },
  ]
}
