internal import Articles

/// Many articles as one body of findings: copies folded, actors named once, notices gathered.
struct Digest: Sendable {
  /// In the order in which they were read.
  let articles: ArticleShelf
  let tally: ReadingTally
  let copies: CopyGroups
  let actors: CanonicalActors
  let statements: [Folded<Statement>]
  /// One an event: mentions that tell of the same are one row.
  let events: [Folded<NewsEvent>]
  let timeline: Timeline
  let claims: [Folded<SanctionsClaim>]
  /// The way to the evidence pages, when there are any.
  var evidence: EvidenceLinks?
  /// Which statements, events and claims belong together.
  let links: FindingLinks
  /// Rows and articles that tell again what their origin has told.
  let retellings: Retellings
  /// The row that shows a finding, where it is not the finding's own.
  private let rowIDs: [RowID: RowID]

  init(articles: ArticleShelf, tally: ReadingTally) {
    self.articles = articles
    self.tally = tally
    copies = CopyGroups(articles: articles.lazy.map(\.article))
    actors = CanonicalActors(articles, copies: copies)
    let keys = FoldingKeys(copies: copies, actors: actors)
    var rowIDs: [RowID: RowID] = [:]
    statements = Folded.fold(articles, rowIDs: &rowIDs, key: keys.key(_:index:in:))
    timeline = Timeline(
      Folded.fold(articles, rowIDs: &rowIDs, key: keys.key(_:index:in:)),
      articles: articles, copies: copies, actors: actors)
    events = timeline.events.map(\.shown)
    for (finding, row) in rowIDs { rowIDs[finding] = timeline.shown[row] ?? row }
    rowIDs.merge(timeline.shown) { known, _ in known }
    claims = Folded.fold(articles, rowIDs: &rowIDs, key: keys.key(_:index:in:))
    retellings = Retellings(
      articles: articles, statements: statements, claims: claims, events: timeline.events,
      copies: copies, actors: actors)
    self.rowIDs = rowIDs
    links = FindingLinks(articles, rowIDs: rowIDs)
  }

  /// For a few articles that are at hand.
  init(articles: [ParsedArticle], tally: ReadingTally) {
    self.init(articles: ArticleShelf(articles), tally: tally)
  }

  /// The row that shows a finding, which stands in another article when that one is a copy.
  func row(of finding: RowID?) -> RowID? {
    finding.map { rowIDs[$0] ?? $0 }
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
