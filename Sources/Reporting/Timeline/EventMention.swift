internal import Articles

/// An event as one article tells it, with what pairing needs; words by their number in `EventNames`.
struct EventMention: Sendable {
  let row: Folded<NewsEvent>
  /// The article that stands for this one and its copies.
  private let storyIndex: Int32
  let category: EventCategory
  let anchor: NewsEvent.Anchor
  let modality: NewsEvent.Modality
  /// TIMEX3 value.
  let value: Int32
  /// Equal kind; for what has no kind, equal words.
  let trigger: Int32
  /// Keys of the actors over all articles, in their order.
  let actors: [Int32]
  let affected: [Int32]
  /// As worded, in lower case; nil when none is told.
  let place: Int32?
  /// Numbers in the sentence that no date holds: the dead, the votes, the price.
  let numbers: [Int32]
  /// Day numbers.
  private let firstDay: Int32
  private let lastDay: Int32
  let hasDoer: Bool
  let hasDoneTo: Bool
  /// In the headline or the first sentences.
  let isLead: Bool

  var story: Int { Int(storyIndex) }

  /// Nil when the event has no days that follow each other.
  var days: ClosedRange<Int>? {
    firstDay <= lastDay ? Int(firstDay)...Int(lastDay) : nil
  }

  /// What happened and what goes on are one; a plan, a proposal, a denial is another matter.
  var isReal: Bool { modality == .happened || modality == .ongoing }

  init(
    _ row: Folded<NewsEvent>, in parsed: ParsedArticle, story: Int, actors: CanonicalActors,
    names: inout EventNames
  ) {
    self.row = row
    storyIndex = Int32(story)
    let event = parsed.findings.events[row.number]
    category = EventCategory(event.trigger, word: parsed.article.text[event.trigger.span])
    anchor = event.anchor
    modality = event.modality
    value = names.number(of: event.value)
    trigger = names.number(of: category == .other ? event.trigger.lemma : category.rawValue)
    func entries(_ participants: [NewsEvent.Participant]) -> [Int32] {
      let keys = Set(
        participants.compactMap { actors.entry($0.party.actor, article: row.article)?.key })
      return keys.sorted().map { names.number(of: $0) }
    }
    self.actors = entries(event.participants)
    affected = entries(event.participants.filter { $0.role == .patient })
    place = event.place.map { names.number(of: parsed.article.text[$0].lowercased()) }
    numbers = EventMention.numbers(event, parsed).map { names.number(of: $0) }
    if let from = event.from, let to = event.to, from <= to {
      firstDay = Int32(from.dayNumber)
      lastDay = Int32(to.dayNumber)
    } else {
      firstDay = 1
      lastDay = 0
    }
    func has(_ role: NewsEvent.Participant.Role) -> Bool {
      event.participants.contains { $0.role == role && $0.party.actor != nil }
    }
    hasDoer = has(.agent)
    hasDoneTo = has(.patient)
    isLead = event.sentence.start < 400
  }

  private static func numbers(_ event: NewsEvent, _ parsed: ParsedArticle) -> Set<String> {
    let dates = parsed.findings.expressions.lazy.map(\.span).filter {
      $0.overlaps(event.sentence)
    }
    let bytes = parsed.article.text.utf8
    var found: Set<String> = []
    var index = event.sentence.start
    while index < event.sentence.end {
      guard isDigit(bytes[index]) else {
        index += 1
        continue
      }
      let start = index
      while index < event.sentence.end, isDigit(bytes[index]) || bytes[index] == 0x2C { index += 1 }
      if !dates.contains(where: { $0.start <= start && start < $0.end }) {
        found.insert(String(decoding: bytes[start..<index].filter(isDigit), as: UTF8.self))
      }
      if found.count >= 8 { break }
    }
    return found
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }
}
