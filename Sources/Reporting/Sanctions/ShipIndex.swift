internal import Articles
internal import Extraction

/// The ships of all articles, found by the words beside their names, as parties of the screening.
struct ShipIndex: Sendable {
  /// In order of first mention; one entry a name or number.
  private(set) var entries: [CanonicalActors.Entry] = []
  private let ships: [[(mention: ShipMention, entry: Int)]]

  init(_ articles: [ParsedArticle]) {
    var entries: [CanonicalActors.Entry] = []
    var numbers: [String: Int] = [:]
    ships = articles.enumerated().map { index, parsed in
      let text = parsed.article.text
      return ShipMention.all(in: text).map { ship in
        let name = text[ship.span]
        let key = ship.number ?? name.lowercased()
        let number = numbers[key] ?? numbers[name.lowercased()] ?? entries.count
        if number == entries.count { entries.append(ShipIndex.entry(name)) }
        numbers[key] = number
        numbers[name.lowercased()] = number
        entries[number].occurrences.append((index, ShipIndex.actor(ship, name, parsed)))
        return (ship, number)
      }
    }
    self.entries = entries
  }

  /// The ships that stand in a stretch of an article.
  func ships(
    in span: TextSpan, article: Int
  ) -> [(mention: ShipMention, entry: CanonicalActors.Entry)] {
    guard ships.indices.contains(article) else { return [] }
    return ships[article].filter { span.contains($0.mention.span) }
      .map { ($0.mention, entries[$0.entry]) }
  }

  private static func entry(_ name: String) -> CanonicalActors.Entry {
    CanonicalActors.Entry(
      key: "ship|" + name.lowercased(), name: name, kind: .other, roles: [], country: nil,
      wikidata: nil, occurrences: [])
  }

  private static func actor(
    _ ship: ShipMention, _ name: String, _ parsed: ParsedArticle
  ) -> NewsActor {
    NewsActor(
      id: RowID(
        sha256: parsed.article.sha256, span: ship.span, kind: .actor, discriminator: "ship"),
      name: name, kind: .other, mentions: [.init(span: ship.span, form: .name)])
  }
}
