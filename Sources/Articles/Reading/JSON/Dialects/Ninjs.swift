/// News of an agency in IPTC ninjs 1, 2 or 3.
enum Ninjs: JSONDialect {
  static let format = InputFormat.ninjs

  static func recognizes(_ object: JSONObject) -> Bool {
    if object["standard"]?.object?.line("name")?.lowercased() == "ninjs" { return true }
    return object.contains("uri")
      && [
        "bodies", "headlines", "pubstatus", "pubStatus", "versioncreated", "versionCreated",
        "body_text", "body_xhtml", "body_html",
      ].contains(where: object.contains)
  }

  static func draft(_ object: JSONObject) throws(ReadingFault) -> ArticleDraft {
    try checkStatus(object)
    var draft = ArticleDraft()
    draft.id = object.line("uri")
    draft.url = draft.id.flatMap { $0.hasPrefix("http") ? $0 : nil }
    draft.title = main(of: object, "headlines").flatMap { FieldText.line($0) }
    draft.title = draft.title ?? object.line("headline", "title")
    draft.body = body(of: object)
    if draft.body.isEmpty, let lead = main(of: object, "descriptions") {
      draft.body = lead
      draft.complete = false
    }
    draft.authors = object.line("by", "byline").map(FieldText.authors) ?? []
    draft.readPublished(
      object.line("firstcreated", "firstCreated", "versioncreated", "versionCreated"))
    if object.line("firstcreated", "firstCreated") != nil {
      draft.readModified(object.line("versioncreated", "versionCreated"))
    }
    draft.language = object.language("language")
    readSources(object, into: &draft)
    if let until = object.line("embargoedUntil", "embargoed") {
      draft.remark(
        .warning, "article.embargoed", "embargoed until \(until.prefix(40)); do not use it before")
    }
    return draft
  }
}

extension Ninjs {
  private static func checkStatus(_ object: JSONObject) throws(ReadingFault) {
    let status = object.line("pubstatus", "pubStatus")?.lowercased() ?? "usable"
    guard status == "usable" else {
      throw ReadingFault(
        "article.\(status == "withheld" ? "withheld" : "canceled")",
        "its agency marks this item as \(status.prefix(20)), so it is not used; ask for a usable"
          + " version")
    }
    let kind = object.line("type")?.lowercased() ?? "text"
    guard ["text", "composite"].contains(kind) else {
      throw ReadingFault(
        "article.not-text", "this item is of type \(kind.prefix(20)); only texts are read")
    }
  }

  private static func body(of object: JSONObject) -> String {
    if let body = main(of: object, "bodies") { return body }
    if let text = object.prose("body_text") { return text }
    if let markup = object.prose("body_xhtml", "body_html") { return MarkupText.prose(of: markup) }
    return ""
  }

  /// The variant with the role “main”, or else the first one.
  private static func main(of object: JSONObject, _ key: String) -> String? {
    let variants = (object[key]?.array ?? []).compactMap(\.object)
    let chosen = variants.first { $0.line("role") == "main" } ?? variants.first
    guard let chosen, let value = chosen.prose("value") else { return nil }
    let type = (chosen.line("contenttype", "contentType") ?? "").lowercased()
    let isMarkup = type.contains("html") || type.contains("xml") || value.hasPrefix("<")
    return isMarkup ? MarkupText.prose(of: value) : value
  }

  /// Agencies stand in `infosources`; the first is the one that sends the item.
  private static func readSources(_ object: JSONObject, into draft: inout ArticleDraft) {
    let sources = (object["infosources"] ?? object["infoSources"])?.array ?? []
    let names = sources.compactMap { $0.object?.line("name", "literal") }
    draft.outlet = names.first ?? object.line("source", "provider")
    draft.origins = names
  }
}
