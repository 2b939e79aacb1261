public import Articles

/// An article's actors, found by id or by the words that mention them.
package struct ActorIndex: Sendable {
  /// In order of first mention.
  package let actors: [NewsActor]
  private let byID: [NewsActor.ID: Int]
  /// Mentions in text order, each with its actor.
  private let mentions: [(mention: NewsActor.Mention, actor: Int)]

  package init(_ actors: [NewsActor]) {
    self.actors = actors
    byID = Dictionary(
      actors.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    mentions = actors.enumerated()
      .flatMap { index, actor in actor.mentions.map { (mention: $0, actor: index) } }
      .sorted { $0.mention.span < $1.mention.span }
  }

  package subscript(id: NewsActor.ID) -> NewsActor? {
    byID[id].map { actors[$0] }
  }

  /// Mentions that lie inside a span, in text order.
  package func mentions(
    in span: TextSpan
  ) -> [(mention: NewsActor.Mention, actor: NewsActor)] {
    var low = 0
    var high = mentions.count
    while low < high {
      let middle = (low + high) / 2
      if mentions[middle].mention.span.start < span.start {
        low = middle + 1
      } else {
        high = middle
      }
    }
    var found: [(mention: NewsActor.Mention, actor: NewsActor)] = []
    while low < mentions.count, mentions[low].mention.span.start < span.end {
      if mentions[low].mention.span.end <= span.end {
        found.append((mentions[low].mention, actors[mentions[low].actor]))
      }
      low += 1
    }
    return found
  }

  /// The party that a noun phrase names: the actor mentioned at its head, or the words alone.
  /// - Parameter head: the span of the phrase's head word.
  package func party(phrase: TextSpan, head: TextSpan) -> Party {
    let found = mentions(in: phrase).first { $0.mention.span.contains(head) }
    return Party(actor: found?.actor.id, span: phrase)
  }
}
