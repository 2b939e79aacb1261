/// What a column of an article table, or a member of plain JSON, says about an article.
enum ArticleField: Hashable, CaseIterable {
  case text, lead, extract, title, url, published, time, modified, retrieved, outlet, author,
    language, identifier, origin

  /// The field of a column by its name, whatever its case, spaces, hyphens and underscores.
  init?(name: String) {
    guard let field = ArticleField.byName[ArticleField.key(name)] else { return nil }
    self = field
  }

  /// How much a column of this name is to be believed before others of the same field; 0 is most.
  static func rank(of name: String) -> Int {
    let key = key(name)
    guard let field = byName[key] else { return .max }
    return field.names.firstIndex(of: key) ?? .max
  }

  /// Names without case, spaces and signs; the more telling ones first.
  private var names: [String] {
    switch self {
    case .text:
      [
        "text", "maintext", "fulltext", "articletext", "articlebody", "body", "bodytext",
        "content", "contents", "article", "story", "plaintext", "contenttext",
      ]
    case .lead: ["openingtext", "snippet", "lead", "description", "summary", "excerpt", "abstract"]
    case .extract: ["hitsentence"]
    case .title: ["title", "headline", "heading", "articletitle", "titlepage"]
    case .url:
      ["url", "link", "articleurl", "canonicallink", "canonicalurl", "sourceurl", "weburl"]
    case .published:
      [
        "published", "publishedat", "publisheddate", "publishdate", "publicationdate", "pubdate",
        "datepublish", "datepublished", "dateofpublication", "date", "datetime", "timestamp",
      ]
    case .time: ["time", "publishtime", "publicationtime"]
    case .modified:
      ["modified", "modifiedat", "datemodify", "datemodified", "updated", "updatedat"]
    case .retrieved:
      [
        "retrieved", "retrievedat", "datedownload", "capturedat", "archivedate", "indexeddate",
        "crawldate", "accessed",
      ]
    case .outlet:
      [
        "outlet", "sourcename", "medianame", "publisher", "publication", "sitename",
        "metasitename", "newspaper", "source", "site", "sourcedomain", "domain", "hostname",
      ]
    case .author: ["authors", "author", "byline", "authorname", "creator", "influencer"]
    case .language: ["language", "lang", "metalang", "inlanguage"]
    case .identifier: ["id", "articleid", "documentid", "guid", "uri"]
    case .origin: ["origin", "origins", "agency", "agencies", "newsagency"]
    }
  }

  private static let byName: [String: ArticleField] = Dictionary(
    uniqueKeysWithValues: allCases.flatMap { field in field.names.map { ($0, field) } })

  private static func key(_ name: String) -> String {
    String(
      String.UnicodeScalarView(name.lowercased().unicodeScalars.filter(\.properties.isAlphabetic)))
  }
}
