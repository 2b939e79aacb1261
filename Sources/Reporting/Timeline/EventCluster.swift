internal import Articles

/// Mentions that were found to be one event.
struct EventCluster: Sendable {
  private(set) var mentions: [EventMention]
  private(set) var actors: Set<String>
  private(set) var numbers: Set<String>
  private var places: Set<String>
  private var affected: Set<String>
  /// Words of an article date it, not a publication date alone.
  private(set) var isDated: Bool
  let isReal: Bool
  let modality: NewsEvent.Modality

  init(_ first: EventMention) {
    mentions = [first]
    actors = first.actors
    numbers = first.numbers
    places = first.places
    affected = first.affected
    isDated = first.event.anchor != .default
    isReal = first.isReal
    modality = first.event.modality
  }

  mutating func add(_ mention: EventMention) {
    mentions.append(mention)
    actors.formUnion(mention.actors)
    numbers.formUnion(mention.numbers)
    places.formUnion(mention.places)
    affected.formUnion(mention.affected)
    isDated = isDated || mention.event.anchor != .default
  }

  /// The same matter as far as place and those affected are told: two ports hit on one day, or two
  /// firms listed, are two events.
  func concerns(_ mention: EventMention) -> Bool {
    (places.isEmpty || mention.places.isEmpty || !places.isDisjoint(with: mention.places))
      && (affected.isEmpty || mention.affected.isEmpty
        || !affected.isDisjoint(with: mention.affected))
  }

  /// Plans merge with plans and facts with facts, and never over numbers that differ.
  func accepts(_ mention: EventMention) -> Bool {
    isReal == mention.isReal && (isReal || modality == mention.event.modality)
      && !mention.disagrees(with: numbers)
  }

  /// The strongest anchor; then the date that most mentions give; then reading order.
  func best(_ copies: CopyGroups) -> EventMention {
    let votes = Dictionary(
      uniqueKeysWithValues: votes(copies).map { ($0.value, $0.mentions) })
    return mentions.enumerated().min { first, second in
      let left = first.element.event
      let right = second.element.event
      let one = (left.anchor.strength, -(votes[left.value] ?? 0), first.offset)
      let other = (right.anchor.strength, -(votes[right.value] ?? 0), second.offset)
      return one < other
    }?.element ?? mentions[0]
  }

  func votes(_ copies: CopyGroups) -> [TimelineEvent.Vote] {
    var counts: [String: (anchor: NewsEvent.Anchor, count: Int, first: Int)] = [:]
    var voted: [String: OriginTally] = [:]
    for (index, mention) in mentions.enumerated() {
      let event = mention.event
      // An origin votes once for a date, however often it is copied, and the day each was published is no other date.
      let vote = event.anchor == .default ? "default" : event.value
      guard voted[vote, default: OriginTally(copies)].insert(mention.row.article) == nil else {
        continue
      }
      var entry = counts[event.value] ?? (event.anchor, 0, index)
      entry.count += 1
      if event.anchor.strength < entry.anchor.strength { entry.anchor = event.anchor }
      counts[event.value] = entry
    }
    return counts.sorted {
      ($0.value.anchor.strength, -$0.value.count, $0.value.first)
        < ($1.value.anchor.strength, -$1.value.count, $1.value.first)
    }.map { .init(value: $0.key, anchor: $0.value.anchor, mentions: $0.value.count) }
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
