internal import Articles

/// An event as one article tells it, with what pairing needs.
struct EventMention: Sendable {
  let row: Folded<NewsEvent>
  /// The article that stands for this one and its copies.
  let story: Int
  let category: EventCategory
  /// Keys of the actors over all articles.
  let actors: Set<String>
  let affected: Set<String>
  /// The place as worded, in lower case; empty when none is told.
  let places: Set<String>
  /// Numbers in the sentence that no date holds: the dead, the votes, the price.
  let numbers: Set<String>
  let days: ClosedRange<CivilDay>?

  var event: NewsEvent { row.finding }

  /// What happened and what goes on are one; a plan, a proposal, a denial is another matter.
  var isReal: Bool { event.modality == .happened || event.modality == .ongoing }

  init(
    _ row: Folded<NewsEvent>, parsed: ParsedArticle, story: Int, actors: CanonicalActors
  ) {
    self.row = row
    self.story = story
    let event = row.finding
    category = EventCategory(event.trigger, word: parsed.article.text[event.trigger.span])
    self.actors = Set(
      event.participants.compactMap { actors.entry($0.party.actor, article: row.article)?.key })
    affected = Set(
      event.participants.filter { $0.role == .patient }
        .compactMap { actors.entry($0.party.actor, article: row.article)?.key })
    places = Set(event.place.map { [parsed.article.text[$0].lowercased()] } ?? [])
    numbers = EventMention.numbers(event, parsed)
    if let from = event.from, let to = event.to, from <= to { days = from...to } else { days = nil }
  }

  /// Equal kind; for what has no kind, equal words.
  var trigger: String { category == .other ? event.trigger.lemma : category.rawValue }

  /// Numbers that both give and that have nothing in common.
  func disagrees(with other: Set<String>) -> Bool {
    !numbers.isEmpty && !other.isEmpty && numbers.isDisjoint(with: other)
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
