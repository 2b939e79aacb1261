internal import Articles

/// Many articles as one body of findings: copies grouped, actors named once, notices gathered.
struct Digest: Sendable {
  /// In the order in which they were read.
  let articles: [ParsedArticle]
  /// From reading and from the articles, in that order.
  let notices: [Notice]
  let copies: CopyGroups
  let actors: CanonicalActors
  let statements: [FoldedStatement]

  init(articles: [ParsedArticle], notices: [Notice]) {
    self.articles = articles
    self.notices = notices + articles.flatMap(\.notices)
    copies = CopyGroups(articles: articles.map(\.article))
    actors = CanonicalActors(articles)
    statements = FoldedStatement.fold(articles, copies: copies, actors: actors)
  }
}
