/// What newspaper4k writes for an article.
enum Newspaper4k: JSONDialect {
  static let format = InputFormat.newspaper4k

  static func recognizes(_ object: JSONObject) -> Bool {
    object.contains("text")
      && ["top_image", "meta_site_name", "meta_lang", "read_more_link", "canonical_link"]
        .contains(where: object.contains)
  }

  static func draft(_ object: JSONObject) throws(ReadingFault) -> ArticleDraft {
    var draft = ArticleDraft()
    draft.url = object.line("canonical_link", "url")
    draft.outlet = object.line("meta_site_name")
    draft.title = object.line("title")
    draft.body = object.prose("text") ?? ""
    draft.authors = object.names("authors")
    draft.readPublished(object.line("publish_date"))
    draft.language = object.language("language", "meta_lang")
    return draft
  }
}
