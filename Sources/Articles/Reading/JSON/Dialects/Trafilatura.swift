/// What `trafilatura --json` writes, with or without `--with-metadata`.
enum Trafilatura: JSONDialect {
  static let format = InputFormat.trafilatura

  static func recognizes(_ object: JSONObject) -> Bool {
    guard object.contains("text") || object.contains("raw_text") else { return false }
    return object.contains("source-hostname") || object.contains("raw_text")
      || (object.contains("fingerprint") && object.contains("hostname"))
      || (object.contains("comments") && object.members.count == 2)
  }

  static func draft(_ object: JSONObject) throws(ReadingFault) -> ArticleDraft {
    var draft = ArticleDraft()
    // `source` is the address and `source-hostname` the site's name; that is how it renames them.
    draft.url = object.line("source", "url")
    draft.outlet = object.line("source-hostname", "sitename", "hostname")
    draft.title = object.line("title")
    draft.body = object.prose("text", "raw_text") ?? ""
    draft.authors = object.names("author")
    draft.readPublished(object.line("date"))
    draft.readRetrieved(object.line("filedate"))
    draft.language = object.language("language")
    return draft
  }
}
