internal import Articles

/// One name an actor over all articles.
struct CanonicalActors: Sendable {
  struct Entry: Sendable {
    let key: String
    var name: String
    var kind: NewsActor.Kind
    var roles: [String]
    var country: String?
    var wikidata: String?
    /// Article index and actor, in reading order.
    var occurrences: [(article: Int, actor: NewsActor)]
  }

  /// In order of first mention.
  private(set) var entries: [Entry] = []
  private var places: [Place: Int] = [:]

  private struct Place: Hashable {
    let article: Int
    let actor: NewsActor.ID
  }

  init(_ articles: [ParsedArticle]) {
    var byKey: [String: Int] = [:]
    for (index, parsed) in articles.enumerated() {
      for actor in parsed.findings.actors {
        let key = "\(actor.kind == .person ? "person" : "body")|\(actor.name.lowercased())"
        let entry = byKey[key] ?? entries.count
        if entry == entries.count {
          byKey[key] = entry
          entries.append(
            Entry(
              key: actor.id.description, name: actor.name, kind: actor.kind, roles: [],
              country: nil, wikidata: nil, occurrences: []))
        }
        entries[entry].add(actor, article: index)
        places[Place(article: index, actor: actor.id)] = entry
      }
    }
  }

  func entry(_ actor: NewsActor.ID?, article: Int) -> Entry? {
    guard let actor, let index = places[Place(article: article, actor: actor)] else { return nil }
    return entries[index]
  }

  /// The actor's name over all articles, or the words where nobody was resolved.
  func name(_ party: Party?, article: Int, in text: ArticleText) -> String? {
    guard let party else { return nil }
    return entry(party.actor, article: article)?.name ?? text[party.span]
  }
}

extension CanonicalActors.Entry {
  fileprivate mutating func add(_ actor: NewsActor, article: Int) {
    occurrences.append((article, actor))
    if let role = actor.role, !roles.contains(role) { roles.append(role) }
    country = country ?? actor.country
    wikidata = wikidata ?? actor.wikidata
  }
}
