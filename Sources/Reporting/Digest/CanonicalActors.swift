internal import Articles
internal import Extraction

/// One name an actor over all articles.
struct CanonicalActors: Sendable {
  struct Entry: Sendable {
    let key: String
    var name: String
    var kind: NewsActor.Kind
    var roles: [String]
    var country: String?
    var wikidata: String?
    /// In reading order.
    fileprivate(set) var occurrences: [ActorOccurrence] = []
    /// Ships, which no article's findings list: an occurrence's number is a place among these.
    private var ships: [NewsActor] = []
    /// As the first article names a person; nil where the name is one word.
    fileprivate let givenName: String?

    init(_ actor: NewsActor, key: String) {
      self.key = key
      name = actor.name
      kind = actor.kind
      roles = []
      givenName = actor.givenName
    }

    mutating func add(ship: NewsActor, article: Int) {
      occurrences.append(ActorOccurrence(article: article, number: ships.count))
      ships.append(ship)
    }

    /// The actor as one of the articles names it.
    func actor(_ occurrence: ActorOccurrence, in articles: ArticleShelf) -> NewsActor {
      ships.isEmpty ? articles.actor(occurrence) : ships[occurrence.number]
    }
  }

  /// In order of first mention.
  private(set) var entries: [Entry] = []
  private var places = ActorPlaces()

  /// - Parameter copies: nil where every article tells a story of its own.
  init(_ articles: some Sequence<ParsedArticle>, copies: CopyGroups? = nil) {
    var byKey: [String: Int] = [:]
    var families: [String: [Int]] = [:]
    for (index, parsed) in articles.enumerated() {
      let actors = parsed.findings.actors
      var found: [Int] = []
      for (number, actor) in actors.enumerated() {
        let key = Self.key(actor, story: copies?.group(of: index) ?? index)
        let surname = NameSpelling.key(actor.surname)
        let entry = byKey[key] ?? namesake(of: actor, in: families[surname] ?? []) ?? entries.count
        byKey[key] = entry
        if entry == entries.count {
          if actor.kind == .person { families[surname, default: []].append(entry) }
          entries.append(Entry(actor, key: actor.id.description))
        }
        entries[entry].add(actor, at: ActorOccurrence(article: index, number: number))
        found.append(entry)
      }
      places.append(actors, entries: found)
    }
  }

  /// “Western officials” of one article are those of its copies and of no other: no name says that
  /// they are.
  private static func key(_ actor: NewsActor, story: Int) -> String {
    let name = actor.name.lowercased()
    switch actor.kind {
    case .person: return "person|\(name)"
    case .group where actor.name.first?.isLowercase == true: return "group|\(story)|\(name)"
    default: return "body|\(name)"
    }
  }

  /// A person named before whose name differs in spelling alone: Anthony and Antony Blinken. Two of
  /// different countries or Wikidata ids are two.
  private func namesake(of actor: NewsActor, in family: [Int]) -> Int? {
    guard actor.kind == .person, let given = actor.givenName else { return nil }
    return family.first { index in
      let known = entries[index]
      guard let first = known.givenName else { return false }
      let agrees = { (one: String?, other: String?) in one == nil || other == nil || one == other }
      return NameSpelling.agree(given, first) && agrees(known.country, actor.country)
        && agrees(known.wikidata, actor.wikidata)
    }
  }

  func entry(_ actor: NewsActor.ID?, article: Int) -> Entry? {
    number(of: actor, article: article).map { entries[$0] }
  }

  /// Which entry an article's actor is.
  func number(of actor: NewsActor.ID?, article: Int) -> Int? {
    actor.flatMap { places.entry(of: $0, article: article) }
  }

  /// The actor's name over all articles, or the words where nobody was resolved.
  func name(_ party: Party?, article: Int, in text: ArticleText) -> String? {
    guard let party else { return nil }
    return entry(party.actor, article: article)?.name ?? text[party.span]
  }
}

extension NewsActor {
  fileprivate var surname: String {
    name.split(separator: " ").last.map(String.init) ?? name
  }

  /// Nil where the name is one word.
  fileprivate var givenName: String? {
    let words = name.split(separator: " ")
    return words.count > 1 ? words.first.map(String.init) : nil
  }
}

extension CanonicalActors.Entry {
  fileprivate mutating func add(_ actor: NewsActor, at occurrence: ActorOccurrence) {
    occurrences.append(occurrence)
    // The user's own spelling wins.
    if wikidata == nil, actor.wikidata != nil { name = actor.name }
    if let role = actor.role, !roles.contains(role) { roles.append(role) }
    country = country ?? actor.country
    wikidata = wikidata ?? actor.wikidata
  }
}
