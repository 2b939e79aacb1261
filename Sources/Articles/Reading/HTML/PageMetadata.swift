/// What a page says about itself: JSON-LD before meta tags before what stands on the page.
struct PageMetadata {
  let title: String?
  let outlet: String?
  let authors: [String]
  /// As printed.
  let published: String?
  let modified: String?
  let url: String?
  let language: String?
  /// Agencies that are named in place of an author.
  let origins: [String]
  /// The text in the JSON-LD, for pages that show theirs by script alone.
  let body: String?

  init(_ tree: MarkupTree) {
    let tags = MetaTags(tree)
    let data = LinkedArticle(tree)
    outlet = data.publisher ?? tags["og:site_name"] ?? tags["application-name"]
    title =
      data.headline ?? PageMetadata.heading(tree) ?? tags["og:title"]
      ?? PageMetadata.documentTitle(tree, outlet: data.publisher ?? tags["og:site_name"])
    authors = data.authors.isEmpty ? tags.authors : data.authors
    published =
      data.published
      ?? tags[
        "article:published_time", "og:published_time", "og:article:published_time",
        "datepublished", "parsely-pub-date", "sailthru.date", "pubdate", "publishdate",
        "publish-date", "date", "dc.date", "dc.date.issued", "dcterms.created"]
      ?? PageMetadata.time(tree, "datepublished", isFirst: true)
    modified =
      data.modified
      ?? tags[
        "article:modified_time", "og:updated_time", "datemodified", "lastmod", "dcterms.modified"]
      ?? PageMetadata.time(tree, "datemodified", isFirst: false)
    url = PageMetadata.address(tree) ?? tags["og:url"] ?? data.url
    language =
      tree.elements("html").first.flatMap { tree.nodes[$0].attribute("lang") }
      .flatMap(LanguageCode.bcp47) ?? tags["og:locale"].flatMap(LanguageCode.bcp47)
    origins = data.agencies
    body = data.body
  }
}

extension PageMetadata {
  private static func heading(_ tree: MarkupTree) -> String? {
    tree.elements("h1").lazy.compactMap { FieldText.line(tree.text($0)) }.first
  }

  /// The document's title without the outlet behind a bar or dash.
  private static func documentTitle(_ tree: MarkupTree, outlet: String?) -> String? {
    guard let index = tree.elements("title").first, let title = FieldText.line(tree.text(index))
    else { return nil }
    guard let outlet else { return title }
    for mark in [" | ", " – ", " - ", " — ", " · "] where title.hasSuffix(mark + outlet) {
      return String(title.dropLast(mark.count + outlet.count))
    }
    return title
  }

  private static func address(_ tree: MarkupTree) -> String? {
    tree.elements("link").lazy
      .filter { tree.nodes[$0].attribute("rel")?.lowercased() == "canonical" }
      .compactMap { tree.nodes[$0].attribute("href").flatMap { FieldText.line($0) } }.first
  }

  private static func time(_ tree: MarkupTree, _ property: String, isFirst: Bool) -> String? {
    let times = tree.elements("time").filter { tree.nodes[$0].attribute("datetime") != nil }
    let named = times.first { tree.nodes[$0].attribute("itemprop")?.lowercased() == property }
    let chosen = named ?? (isFirst ? times.first : nil)
    return chosen.flatMap { tree.nodes[$0].attribute("datetime") }.flatMap { FieldText.line($0) }
  }
}
