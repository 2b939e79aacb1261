/// What news-please writes; absent values may be the word `None`.
enum NewsPlease: JSONDialect {
  static let format = InputFormat.newsPlease

  static func recognizes(_ object: JSONObject) -> Bool {
    object.contains("maintext")
      || (object.contains("date_publish") && object.contains("source_domain"))
  }

  static func draft(_ object: JSONObject) throws(ReadingFault) -> ArticleDraft {
    var draft = ArticleDraft()
    draft.url = object.line("url")
    draft.outlet = object.line("source_domain")
    draft.title = object.line("title", "title_page", "title_rss")
    draft.body = object.prose("maintext", "text") ?? ""
    if draft.body.isEmpty, let lead = object.prose("description") {
      draft.body = lead
      draft.complete = false
    }
    draft.authors = object.names("authors")
    draft.readPublished(object.line("date_publish"))
    draft.readModified(object.line("date_modify"))
    draft.readRetrieved(object.line("date_download"))
    draft.language = object.language("language")
    return draft
  }
}
