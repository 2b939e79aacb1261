/// One line of `clipsheet.article/1`: an article, with findings or still without.
public enum Record: Hashable, Sendable {
  /// None of the lists of findings is there: the article is still to be parsed.
  case article(Article)
  case parsed(ParsedArticle)

  public var article: Article {
    switch self {
    case .article(let article): article
    case .parsed(let parsed): parsed.article
    }
  }
}
