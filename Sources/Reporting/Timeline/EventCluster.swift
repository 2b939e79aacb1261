internal import Articles

/// Mentions that were found to be one event.
struct EventCluster: Sendable {
  private(set) var mentions: [EventMention]
  private var actors: [Int32]
  private var numbers: [Int32]
  private var places: [Int32]
  private var affected: [Int32]
  /// Words of an article date it, not a publication date alone.
  private(set) var isDated: Bool

  init(_ first: EventMention) {
    mentions = [first]
    actors = first.actors
    numbers = first.numbers
    places = first.place.map { [$0] } ?? []
    affected = first.affected
    isDated = first.anchor != .default
  }

  mutating func add(_ mention: EventMention) {
    mentions.append(mention)
    EventCluster.join(mention.actors, to: &actors)
    EventCluster.join(mention.numbers, to: &numbers)
    if let place = mention.place { EventCluster.join([place], to: &places) }
    EventCluster.join(mention.affected, to: &affected)
    isDated = isDated || mention.anchor != .default
  }

  private static func join(_ new: [Int32], to known: inout [Int32]) {
    for number in new where !known.contains(number) { known.append(number) }
  }

  /// How many actors both have.
  func sharedActors(with mention: EventMention) -> Int {
    mention.actors.count { actors.contains($0) }
  }

  /// The same matter as far as place and those affected are told: two ports hit on one day, or two
  /// firms listed, are two events.
  func concerns(_ mention: EventMention) -> Bool {
    (places.isEmpty || mention.place.map(places.contains) ?? true)
      && (affected.isEmpty || mention.affected.isEmpty
        || mention.affected.contains(where: affected.contains))
  }

  /// Plans merge with plans and facts with facts, and never over numbers that differ.
  func accepts(_ mention: EventMention) -> Bool {
    let first = mentions[0]
    return first.isReal == mention.isReal && (first.isReal || first.modality == mention.modality)
      && !disagrees(with: mention)
  }

  /// Numbers that both give and that have nothing in common.
  private func disagrees(with mention: EventMention) -> Bool {
    !numbers.isEmpty && !mention.numbers.isEmpty
      && !mention.numbers.contains(where: numbers.contains)
  }

  /// The strongest anchor; then the date that most mentions give; then reading order.
  func best(_ copies: CopyGroups) -> EventMention {
    let votes = votes(copies).mapValues(\.count)
    return mentions.enumerated().min { first, second in
      let (left, right) = (first.element, second.element)
      let one = (left.anchor.strength, -(votes[left.value] ?? 0), first.offset)
      let other = (right.anchor.strength, -(votes[right.value] ?? 0), second.offset)
      return one < other
    }?.element ?? mentions[0]
  }

  /// The dates that mentions give, by strength, then by number of mentions.
  func votes(_ copies: CopyGroups, names: EventNames) -> [TimelineEvent.Vote] {
    votes(copies).sorted {
      ($0.value.anchor.strength, -$0.value.count, $0.value.first)
        < ($1.value.anchor.strength, -$1.value.count, $1.value.first)
    }.map { .init(value: names[$0.key], anchor: $0.value.anchor, mentions: $0.value.count) }
  }

  private func votes(
    _ copies: CopyGroups
  ) -> [Int32: (anchor: NewsEvent.Anchor, count: Int, first: Int)] {
    if mentions.count == 1 { return [mentions[0].value: (mentions[0].anchor, 1, 0)] }
    var counts: [Int32: (anchor: NewsEvent.Anchor, count: Int, first: Int)] = [:]
    var voted: [Int32: OriginTally] = [:]
    for (index, mention) in mentions.enumerated() {
      // An origin votes once for a date, however often it is copied, and the day each was published
      // is no other date.
      let vote = mention.anchor == .default ? -1 : mention.value
      guard voted[vote, default: OriginTally(copies)].insert(mention.row.article) == nil else {
        continue
      }
      var entry = counts[mention.value] ?? (mention.anchor, 0, index)
      entry.count += 1
      if mention.anchor.strength < entry.anchor.strength { entry.anchor = mention.anchor }
      counts[mention.value] = entry
    }
    return counts
  }
}

extension NewsEvent.Anchor {
  /// Explicit over relative over default; smaller is stronger.
  var strength: Int {
    switch self {
    case .explicit: 0
    case .partial: 1
    case .publication: 2
    case .document, .event: 3
    case .default: 4
    case .unresolved: 5
    }
  }
}
