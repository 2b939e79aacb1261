internal import Articles

/// Many articles as one body of findings: copies grouped, actors named once, notices gathered.
struct Digest: Sendable {
  /// In the order in which they were read.
  let articles: [ParsedArticle]
  let tally: ReadingTally
  let copies: CopyGroups
  let actors: CanonicalActors
  let statements: [FoldedStatement]

  init(articles: [ParsedArticle], tally: ReadingTally) {
    self.articles = articles
    self.tally = tally
    copies = CopyGroups(articles: articles.map(\.article))
    actors = CanonicalActors(articles)
    statements = FoldedStatement.fold(articles, copies: copies, actors: actors)
  }

  /// Those of reading first, then those of the articles.
  var notices: [Notice] {
    tally.notices + articles.flatMap(\.notices)
  }

  /// Articles that copy another one.
  var copyCount: Int {
    articles.indices.count { copies.group(of: $0) != $0 }
  }
}
