/// The article that a page describes in JSON-LD.
///
/// schema.org types: NewsArticle and its kinds, Article, BlogPosting, Report.
struct LinkedArticle {
  private(set) var headline: String?
  private(set) var publisher: String?
  private(set) var authors: [String] = []
  private(set) var agencies: [String] = []
  private(set) var published: String?
  private(set) var modified: String?
  private(set) var url: String?
  private(set) var body: String?

  init(_ tree: MarkupTree) {
    for index in tree.elements("script") {
      let type = tree.nodes[index].attribute("type")?.lowercased() ?? ""
      guard type.hasPrefix("application/ld+json") else { continue }
      guard let value = try? JSONParser.value(Array(tree.text(index).utf8)) else { continue }
      if let article = LinkedArticle.article(in: value) {
        read(article)
        return
      }
    }
  }

  /// The first article among a value, a list or a graph. JSON nesting is limited by its parser.
  private static func article(in value: JSONValue) -> JSONObject? {
    if let list = value.array { return list.lazy.compactMap(article).first }
    guard let object = value.object else { return nil }
    if isArticle(object) { return object }
    return ["@graph", "mainEntity", "mainEntityOfPage"].lazy
      .compactMap { object[$0].flatMap(article) }.first
  }

  private static func isArticle(_ object: JSONObject) -> Bool {
    let types = object["@type"].map { [$0] + ($0.array ?? []) } ?? []
    return types.compactMap(\.string).contains { type in
      type.hasSuffix("Article") || type.hasSuffix("BlogPosting") || type == "Report"
    }
  }

  private mutating func read(_ article: JSONObject) {
    headline = article.line("headline", "name")
    publisher = article.names("publisher").first
    published = article.line("datePublished", "dateCreated")
    modified = article.line("dateModified")
    url = article.line("url")
    body = article.prose("articleBody")
    authors = article.names("author")
    let people = article["author"].map { $0.array ?? [$0] } ?? []
    agencies = people.compactMap(\.object).filter {
      $0["@type"]?.string?.hasSuffix("Organization") == true
    }
    .compactMap { $0.line("name") }.filter { $0 != publisher }
  }
}
