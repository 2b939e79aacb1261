internal import Articles
internal import Workbooks

/// What a reader should know: skipped inputs, changed cells, open dates.
enum NoticesDataset {
  /// - Parameter later: notices that arose after extraction, such as shortened cells.
  static func make(_ notices: [Notice]) -> Dataset {
    Dataset(
      name: "notices", key: "notice_id", specs: specs, rows: notices.enumerated().map { ($0, $1) })
  }

  /// The last parts of an absolute path: a report reads the same on every machine, and the whole
  /// path was printed while it ran.
  private static func shown(_ location: String) -> String {
    let parts = location.split(separator: "/")
    guard location.hasPrefix("/"), parts.count > 3 else { return location }
    return "…/" + parts.suffix(3).joined(separator: "/")
  }

  private static let specs: [FieldSpec<(index: Int, notice: Notice)>] = [
    FieldSpec("notice_id", .text, "Running number.") { .text("n_\($0.index + 1)") },
    FieldSpec("severity", .text, "note, warning or skipped.") {
      .text($0.notice.severity.rawValue)
    },
    FieldSpec("code", .text, "A stable word for machines.") { .text($0.notice.code) },
    FieldSpec("location", .text, "Where.") { .text(shown($0.notice.location)) },
    FieldSpec("message", .text, "What happened and what to do.") { .text($0.notice.message) },
    FieldSpec("article_id", .text, "The article concerned.") {
      .text(orEmpty: $0.notice.article)
    },
  ]
}
