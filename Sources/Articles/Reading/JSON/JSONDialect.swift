/// The JSON of one tool or service, article by article.
protocol JSONDialect: Sendable {
  static var format: InputFormat { get }

  /// True for an object that only this tool writes.
  static func recognizes(_ object: JSONObject) -> Bool

  /// - Throws: when the publisher took the article back, or nothing of it is there.
  static func draft(_ object: JSONObject) throws(ReadingFault) -> ArticleDraft
}

enum JSONDialects {
  /// The more telling members come first; the last one takes what has any text.
  private static let all: [any JSONDialect.Type] = [
    Ninjs.self, NewsPlease.self, Newspaper4k.self, Trafilatura.self, NewsAPI.self,
    EventRegistry.self, PlainJSON.self,
  ]

  static func draft(
    _ object: JSONObject, from format: InputFormat?
  ) throws(ReadingFault) -> ArticleDraft {
    if let dialect = all.first(where: { $0.format == format }) { return try dialect.draft(object) }
    guard let dialect = all.first(where: { $0.recognizes(object) }) else {
      if let message = object.line("message", "error"), object.line("status") == "error" {
        throw ReadingFault(
          "json.service-error", "the service answered with an error: \(message.prefix(120))")
      }
      throw ReadingFault(
        "json.no-article",
        "this JSON object has no text of an article; expected “text”, “body” or “content”")
    }
    return try dialect.draft(object)
  }
}
