internal import Articles
internal import Workbooks

/// What a reader should know: skipped inputs, changed cells, open dates.
enum NoticesDataset {
  /// - Parameter later: notices that arose after extraction, such as shortened cells.
  static func make(_ notices: [Notice]) -> Dataset {
    Dataset(
      name: "notices", key: "notice_id", specs: specs, rows: notices.enumerated().map { ($0, $1) })
  }

  private static let specs: [FieldSpec<(index: Int, notice: Notice)>] = [
    FieldSpec("notice_id", .text, "Running number.") { .text("n_\($0.index + 1)") },
    FieldSpec("severity", .text, "note, warning or skipped.") {
      .text($0.notice.severity.rawValue)
    },
    FieldSpec("code", .text, "A stable word for machines.") { .text($0.notice.code) },
    FieldSpec("location", .text, "Where.") { .text($0.notice.location) },
    FieldSpec("message", .text, "What happened and what to do.") { .text($0.notice.message) },
    FieldSpec("article_id", .text, "The article concerned.") {
      .text(orEmpty: $0.notice.article)
    },
  ]
}
