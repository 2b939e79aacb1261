internal import Articles

/// One row an event over all articles, in the order of first mention.
///
/// Mentions pair on overlapping dates, equal trigger and a shared actor. Every mention looks at a
/// bounded number of events that its day, trigger and actor lead to, so the whole is linear.
struct Timeline: Sendable {
  private(set) var events: [TimelineEvent] = []
  /// For the row of a mention that is not the shown one, the row that shows its event.
  private(set) var shown: [RowID: RowID] = [:]
  /// When each article was published.
  let published: [PartialDate?]

  init(
    _ rows: [Folded<NewsEvent>], articles: ArticleShelf, copies: CopyGroups,
    actors: CanonicalActors
  ) {
    published = articles.map(\.article.published)
    var pairing = EventPairing()
    var names = EventNames()
    for row in rows {
      pairing.add(
        EventMention(
          row, in: articles[row.article], story: copies.group(of: row.article), actors: actors,
          names: &names))
    }
    let ranking = EventRanking(copies: copies)
    events = pairing.clusters.map { event($0, ranking: ranking, names: names) }
    for (index, others) in pairing.related {
      events[index].related = others.sorted().map { events[$0].shown.id }
    }
    for event in events {
      for mention in event.others { shown[mention] = event.shown.id }
    }
  }

  private func event(
    _ cluster: EventCluster, ranking: EventRanking, names: EventNames
  ) -> TimelineEvent {
    let best = cluster.best(ranking.copies)
    var shown = best.row
    for mention in cluster.mentions { shown.join(mention.row) }
    let told = shown.articles
    let dated = told.compactMap { index in published[index].map { (index: index, date: $0) } }
      .sorted { $0.date.isEarlier(than: $1.date) }
    let votes = cluster.votes(ranking.copies, names: names)
    return TimelineEvent(
      shown: shown, others: cluster.mentions.map(\.row.id).filter { $0 != shown.id },
      told: cluster.mentions.map { Int32($0.row.article) },
      disputed: Set(votes.map(\.value)).count > 1 ? votes : [], category: best.category,
      importance: ranking.importance(of: cluster, best: best, articles: told),
      firstArticle: dated.first?.index ?? shown.article,
      lastArticle: dated.last?.index ?? shown.article)
  }
}
