internal import CXlsxWriter

/// The place of a call, for its error.
struct CallPlace {
  var sheet: String?
  /// Zero-based.
  var row: Int?
  var column: Int?
  var value: String?
}

/// Throws for every status but success.
func check(
  _ status: lxw_error, at place: @autoclosure () -> CallPlace
) throws(WorkbookError) {
  guard status != LXW_NO_ERROR else { return }
  let place = place()
  let message = lxw_strerror(status).map { String(cString: $0) } ?? "status \(status.rawValue)"
  throw WorkbookError(
    .library, sheet: place.sheet, row: place.row.map { $0 + 1 }, column: place.column,
    value: place.value, message: message)
}
