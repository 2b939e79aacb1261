internal import Articles

/// One row an event over all articles, in the order of first mention.
///
/// Mentions pair on overlapping dates, equal trigger and a shared actor. Every mention looks at a
/// bounded number of events that its day, trigger and actor lead to, so the whole is linear.
struct Timeline: Sendable {
  private(set) var events: [TimelineEvent] = []
  /// For each mention's row, the row that shows its event.
  private(set) var shown: [RowID: RowID] = [:]

  init(
    _ rows: [Folded<NewsEvent>], articles: [ParsedArticle], copies: CopyGroups,
    actors: CanonicalActors
  ) {
    var pairing = EventPairing()
    for row in rows {
      pairing.add(
        EventMention(
          row, parsed: articles[row.article], story: copies.group(of: row.article), actors: actors))
    }
    let ranking = EventRanking(articles: articles, copies: copies)
    events = pairing.clusters.map { cluster in
      Timeline.event(cluster, articles: articles, ranking: ranking)
    }
    for (index, others) in pairing.related {
      events[index].related = others.sorted().map { events[$0].shown.finding.id }
    }
    for event in events {
      for mention in event.mentions { shown[mention] = event.shown.finding.id }
    }
  }

  private static func event(
    _ cluster: EventCluster, articles: [ParsedArticle], ranking: EventRanking
  ) -> TimelineEvent {
    let best = cluster.best(ranking.copies)
    var shown = best.row
    for mention in cluster.mentions { shown.join(mention.row) }
    let published = shown.articles.compactMap { articles[$0].article.published }
      .sorted { $0.isEarlier(than: $1) }
    let ids = cluster.mentions.map(\.event.id)
    return TimelineEvent(
      shown: shown, mentions: [best.event.id] + ids.filter { $0 != best.event.id },
      told: cluster.mentions.map(\.row.article),
      dates: cluster.votes(ranking.copies), category: best.category.rawValue,
      importance: ranking.importance(of: cluster, best: best, articles: shown.articles),
      firstPublished: published.first, lastPublished: published.last)
  }
}
