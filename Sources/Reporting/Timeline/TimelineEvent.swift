internal import Articles

/// One event over all articles that tell of it.
struct TimelineEvent: Sendable {
  /// A date that mentions give, and how many of them.
  struct Vote: Hashable, Sendable {
    let value: String
    let anchor: NewsEvent.Anchor
    let mentions: Int
  }

  /// The mention whose date and words the row shows, with every article that tells of the event.
  let shown: Folded<NewsEvent>
  /// Ids of the other mentions' rows.
  let others: [RowID]
  /// The article of each mention, in reading order.
  let told: [Int32]
  /// Where mentions do not agree, their dates by strength: explicit over relative over default, then
  /// by number of mentions; else empty.
  let disputed: [Vote]
  let category: EventCategory
  /// 0…100: what a reader of the first page would want.
  let importance: Int
  /// The articles that were published first and last, by index.
  let firstArticle: Int
  let lastArticle: Int
  /// The same event planned or denied instead of happened, or told with other numbers.
  var related: [RowID] = []

  /// Ids of all mentions' rows, the shown one first.
  var mentions: [RowID] { [shown.id] + others }

  /// The dates side by side when the mentions do not agree.
  var disagreement: String? {
    guard !disputed.isEmpty else { return nil }
    return disputed.map { "\($0.value) (\($0.anchor.rawValue), \($0.mentions))" }
      .joined(separator: " · ")
  }
}
