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
  /// Ids of all mentions' rows, the shown one first.
  let mentions: [RowID]
  /// The article of each mention, in reading order.
  let told: [Int]
  /// Dates by strength: explicit over relative over default, then by number of mentions.
  let dates: [Vote]
  let category: String
  /// 0…100: what a reader of the first page would want.
  let importance: Int
  let firstPublished: PartialDate?
  let lastPublished: PartialDate?
  /// The same event planned or denied instead of happened, or told with other numbers.
  var related: [RowID] = []

  /// The dates side by side when the mentions do not agree.
  var disagreement: String? {
    guard Set(dates.map(\.value)).count > 1 else { return nil }
    return dates.map { "\($0.value) (\($0.anchor.rawValue), \($0.mentions))" }
      .joined(separator: " · ")
  }
}
