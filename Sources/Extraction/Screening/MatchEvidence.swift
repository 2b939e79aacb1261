internal import Articles

/// What beside the name speaks for or against an entry; it breaks ties and is told in words.
struct MatchEvidence: Sendable {
  /// Higher is better.
  let weight: Int
  let words: [String]

  /// - Parameters:
  ///   - rarity: of the listed name's rarest word, about the binary logarithm.
  ///   - countries: of the entry, as ISO codes.
  init(
    actor: NewsActor, entry: ListEntry, rarity: Int, countries: [String],
    published: PartialDate?
  ) {
    var weight = rarity
    var words: [String] = []
    if let country = actor.country, !countries.isEmpty {
      if countries.contains(country) {
        weight += 20
        words.append("country agrees (\(country))")
      } else {
        weight -= 20
        words.append(
          "country differs (\(country) here, \(countries.joined(separator: ", ")) there)")
      }
    }
    if let role = MatchEvidence.sharedRole(actor.role, entry.roles) {
      weight += 30
      words.append("post agrees (\(role))")
    }
    switch ListedAtDate.answer(since: entry.listedSince, published: published) {
    case .yes: weight += 5
    case .no: weight -= 5
    case .unknown: break
    }
    self.weight = weight
    self.words = words
  }

  /// A word of five letters or more that stands in both posts.
  private static func sharedRole(_ role: String?, _ roles: [String]) -> String? {
    guard let role else { return nil }
    let own = Set(longWords(role))
    for other in roles {
      if let word = longWords(other).first(where: own.contains) { return word }
    }
    return nil
  }

  private static func longWords(_ text: String) -> [String] {
    text.lowercased().split { !$0.isLetter }.filter { $0.utf8.count >= 5 }.map(String.init)
  }
}

/// Whether an entry stood on its list on the article's day.
enum ListedAtDate {
  /// Unknown when a date is missing, or when the precision leaves it open.
  static func answer(since: PartialDate?, published: PartialDate?) -> ListMatch.Listed {
    guard let since, let published else { return .unknown }
    let earliest = (since.year, since.month ?? 1, since.day ?? 1)
    let latest = (since.year, since.month ?? 12, since.day ?? 31)
    let firstDay = (published.year, published.month ?? 1, published.day ?? 1)
    let lastDay = (published.year, published.month ?? 12, published.day ?? 31)
    if latest <= firstDay { return .yes }
    if earliest > lastDay { return .no }
    return .unknown
  }
}
