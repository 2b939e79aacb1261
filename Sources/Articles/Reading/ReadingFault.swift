/// Why an input, or a piece of one, gives no article.
struct ReadingFault: Error, Hashable {
  /// A stable word for machines, such as `input.empty`.
  let code: String
  /// What is wrong and what to do, in one line, without the place.
  let message: String
  /// Line of the file, when it is known more closely than the piece.
  var line: Int?

  /// `skipped` unless the source itself has taken the article out.
  var severity = Notice.Severity.skipped

  init(_ code: String, _ message: String, line: Int? = nil) {
    self.code = code
    self.message = message
    self.line = line
  }

  func notice(at location: String) -> Notice {
    Notice(
      severity, code: code, location: line.map { "\(location):\($0)" } ?? location,
      message: message)
  }
}
