/// An article of NewsAPI.org, whose text is cut after some two hundred characters.
enum NewsAPI: JSONDialect {
  static let format = InputFormat.newsAPI

  static func recognizes(_ object: JSONObject) -> Bool {
    object.contains("publishedAt")
      && (object.contains("urlToImage") || object["source"]?.object != nil)
  }

  static func draft(_ object: JSONObject) throws(ReadingFault) -> ArticleDraft {
    if object.line("title") == "[Removed]" {
      var fault = ReadingFault(
        "article.removed", "NewsAPI has taken this article out ([Removed]); nothing can be read")
      fault.severity = .note
      throw fault
    }
    var draft = ArticleDraft()
    draft.url = object.line("url")
    draft.outlet = object["source"]?.object?.line("name", "id")
    draft.title = object.line("title")
    draft.authors = object.names("author")
    draft.readPublished(object.line("publishedAt"))
    if let content = object.prose("content") {
      let kept = withoutCutMark(content)
      draft.body = kept ?? content
      draft.complete = kept == nil
    } else {
      draft.body = object.prose("description") ?? ""
      draft.complete = false
    }
    return draft
  }

  /// “Talks on the embargo… [+1234 chars]” → “Talks on the embargo…”; nil when nothing was cut.
  private static func withoutCutMark(_ content: String) -> String? {
    guard content.hasSuffix(" chars]"), let bracket = content.lastIndex(of: "[") else { return nil }
    let mark = content[bracket...].dropFirst().dropLast(" chars]".count)
    guard mark.first == "+", mark.count > 1, mark.dropFirst().allSatisfy(\.isNumber) else {
      return nil
    }
    return TextTidying.trimmed(content[..<bracket])
  }
}
