internal import Articles
internal import Extraction

/// The ships of all articles, found by the words beside their names, as parties of the screening.
struct ShipIndex: Sendable {
  /// In order of first mention; one entry a ship. Ships of one name and two numbers are two.
  private(set) var entries: [CanonicalActors.Entry] = []
  /// The number of each entry, where an article prints it.
  private var numbers: [IMONumber?] = []
  /// False for a ship of which only the number is printed.
  private var isNamed: [Bool] = []
  private var byNumber: [IMONumber: Int] = [:]
  /// By name in lower case; the ship that was named first keeps the name.
  private var byName: [String: Int] = [:]
  private var ships: [[(mention: ShipMention, entry: Int)]] = []

  init(_ articles: ArticleShelf) {
    // Numbers first: a name that is printed with a number somewhere means that ship elsewhere too.
    let found = articles.map { ShipMention.all(in: $0.article.text) }
    ships = found.map { _ in [] }
    for isNumbered in [true, false] {
      for (article, mentions) in found.enumerated() {
        for ship in mentions where (ship.number != nil) == isNumbered {
          ships[article].append((ship, entry(of: ship, in: articles[article])))
        }
      }
    }
    order(articles)
  }

  /// The ships that stand in a stretch of an article.
  func ships(
    in span: TextSpan, article: Int
  ) -> [(mention: ShipMention, entry: CanonicalActors.Entry)] {
    guard ships.indices.contains(article) else { return [] }
    return ships[article].filter { span.contains($0.mention.span) }
      .map { ($0.mention, entries[$0.entry]) }
  }

  /// Each ship with its number, by first mention.
  var numbered: [(entry: CanonicalActors.Entry, number: IMONumber?)] {
    zip(entries, numbers).map { ($0, $1) }
  }

  /// The number of the ship that an actor's mentions name.
  func number(of actor: CanonicalActors.Entry, in articles: ArticleShelf) -> IMONumber? {
    for occurrence in actor.occurrences where ships.indices.contains(occurrence.article) {
      let numbered = ships[occurrence.article].filter {
        numbers[$0.entry] != nil && $0.mention.isNamed
      }
      guard !numbered.isEmpty else { continue }
      let names = actor.actor(occurrence, in: articles).mentions.filter { $0.form == .name }
      let ship = numbered.first { ship in names.contains { $0.span.overlaps(ship.mention.span) } }
      if let ship { return numbers[ship.entry] }
    }
    return nil
  }
}

extension ShipIndex {
  private mutating func entry(of ship: ShipMention, in parsed: ParsedArticle) -> Int {
    let name = parsed.article.text[ship.span]
    let known = ship.number.map { byNumber[$0] } ?? byName[name.lowercased()]
    if let known {
      if ship.isNamed, !isNamed[known] { (entries[known].name, isNamed[known]) = (name, true) }
      if ship.isNamed, byName[name.lowercased()] == nil { byName[name.lowercased()] = known }
      return known
    }
    let number = entries.count
    isNamed.append(ship.isNamed)
    entries.append(
      CanonicalActors.Entry(
        ShipIndex.actor(ship, parsed), key: "ship|" + (ship.number?.digits ?? name.lowercased())))
    numbers.append(ship.number)
    if let imo = ship.number { byNumber[imo] = number }
    if ship.isNamed, byName[name.lowercased()] == nil { byName[name.lowercased()] = number }
    return number
  }

  /// Puts mentions into text order and entries into the order of their first mention.
  private mutating func order(_ articles: ArticleShelf) {
    var places: [Int: Int] = [:]
    var ordered: [CanonicalActors.Entry] = []
    var orderedNumbers: [IMONumber?] = []
    for article in ships.indices {
      ships[article].sort { $0.mention.span < $1.mention.span }
      for (index, ship) in ships[article].enumerated() {
        let place = places[ship.entry] ?? ordered.count
        if place == ordered.count {
          places[ship.entry] = place
          ordered.append(entries[ship.entry])
          orderedNumbers.append(numbers[ship.entry])
        }
        ships[article][index].entry = place
        let actor = ShipIndex.actor(ship.mention, articles[article])
        ordered[place].add(ship: actor, article: article)
      }
    }
    entries = ordered
    numbers = orderedNumbers
    (byNumber, byName, isNamed) = ([:], [:], [])
  }

  private static func actor(_ ship: ShipMention, _ parsed: ParsedArticle) -> NewsActor {
    NewsActor(
      id: RowID(
        sha256: parsed.article.sha256, span: ship.span, kind: .actor, discriminator: "ship"),
      name: parsed.article.text[ship.span], kind: .other,
      mentions: [.init(span: ship.span, form: .name)])
  }
}
