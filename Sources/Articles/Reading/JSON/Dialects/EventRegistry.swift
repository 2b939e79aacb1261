/// An article of Event Registry (NewsAPI.ai).
enum EventRegistry: JSONDialect {
  static let format = InputFormat.eventRegistry

  static func recognizes(_ object: JSONObject) -> Bool {
    object.contains("uri")
      && ["dateTimePub", "isDuplicate", "dataType", "eventUri"].contains(where: object.contains)
  }

  static func draft(_ object: JSONObject) throws(ReadingFault) -> ArticleDraft {
    var draft = ArticleDraft()
    draft.url = object.line("url")
    draft.outlet = object["source"]?.object?.line("title", "uri")
    draft.title = object.line("title")
    draft.body = object.prose("body") ?? ""
    readAuthors(object, into: &draft)
    // `dateTimePub` is when the feed showed it; `dateTime` only when the service found it.
    draft.readPublished(object.line("dateTimePub"))
    draft.readRetrieved(object.line("dateTime"))
    draft.language = object.language("lang")
    return draft
  }

  private static func readAuthors(_ object: JSONObject, into draft: inout ArticleDraft) {
    for author in (object["authors"]?.array ?? []).compactMap(\.object) {
      guard let name = author.line("name") else { continue }
      if author["isAgency"]?.bool == true {
        draft.origins.append(name)
      } else {
        draft.authors.append(name)
      }
    }
  }
}
