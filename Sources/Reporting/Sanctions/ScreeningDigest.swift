internal import Articles
internal import Extraction

/// The persons, firms, banks, agencies and ships of all articles beside the sanctions lists.
struct ScreeningDigest: Sendable {
  /// A list that was used.
  struct Stamp: Hashable, Sendable {
    let name: String
    let date: String?
    let isDatePrinted: Bool
    let sha256: String
    let entries: Int
  }

  /// What an actor does in the articles; a speaker on a list is context, no hit on the story.
  enum Part: String, Sendable {
    case party = "party of a claim"
    case speaker
    case mentioned
  }

  /// One actor beside one entry, for the articles with one answer to “listed then?”.
  struct Row: Sendable {
    let actor: CanonicalActors.Entry
    let match: ListMatch
    let listed: ListMatch.Listed
    let part: Part
    /// Of a ship, where an article prints one.
    let shipNumber: IMONumber?
    /// The first article is the one that the row shows.
    let occurrences: [ActorOccurrence]
  }

  let lists: [Stamp]
  /// By actor in order of first mention, best first.
  let rows: [Row]
  /// Ships are found by the words beside their names: no actor needs to be known.
  let ships: ShipIndex
  private let matches: [String: [ListMatch]]

  /// Nothing was screened.
  init() {
    lists = []
    ships = ShipIndex(ArticleShelf())
    rows = []
    matches = [:]
  }

  init(_ digest: Digest, screener: Screener?) {
    let snapshots = screener?.snapshots ?? []
    let parts = ScreeningDigest.parts(digest)
    let ships = ShipIndex(digest.articles)
    var rows: [Row] = []
    var matches: [String: [ListMatch]] = [:]
    for actor in digest.actors.entries where Screener.compares(actor.kind) {
      guard let screener, let first = actor.occurrences.first else { continue }
      let article = digest.articles[first.article].article
      let named = digest.articles.actor(first)
      let number = ships.number(of: actor, in: digest.articles)
      let found =
        number.map {
          screener.screen(
            ship: named, numbers: [$0], text: article.text, published: article.published)
        } ?? screener.screen([named], text: article.text, published: article.published)
      if !found.isEmpty { matches[actor.key] = found }
      for match in found {
        rows += ScreeningDigest.rows(
          actor, match, part: parts[actor.key] ?? .mentioned, number, digest)
      }
    }
    for (ship, number) in ships.numbered {
      guard let screener, let first = ship.occurrences.first else { continue }
      let article = digest.articles[first.article].article
      let found = screener.screen(
        ship: ship.actor(first, in: digest.articles), numbers: Set([number].compactMap(\.self)),
        text: article.text, published: article.published
      ).filter { $0.method == .identifier || [.vessel, .other].contains($0.entry.kind) }
      if !found.isEmpty { matches[ship.key] = found }
      guard !ScreeningDigest.isActor(ship, digest) else { continue }
      for match in found {
        rows += ScreeningDigest.rows(
          ship, match, part: ScreeningDigest.part(of: ship, digest), number, digest)
      }
    }
    self.ships = ships
    self.rows = rows
    self.matches = matches
    lists = snapshots.map { list in
      Stamp(
        name: list.name, date: list.fileDate?.description,
        isDatePrinted: list.fileDateBasis == .printed, sha256: list.sha256,
        entries: list.entries.count)
    }
  }

  /// False without lists: then nothing was compared, and nothing may be said to match or not.
  var isScreened: Bool { !lists.isEmpty }

  /// Best first; empty for actors that are not compared.
  func matches(of actor: CanonicalActors.Entry) -> [ListMatch] {
    matches[actor.key] ?? []
  }

  /// For the sheet without rows.
  var emptyMessage: String {
    isScreened
      ? "No name in the articles comes near an entry of \(lists.map(\.name).joined(separator: ", "))."
      : "Not screened: no list is kept here. “clipsheet lists add FILE” takes an official one."
  }
}

extension ScreeningDigest {
  /// One row for each answer to “listed at the article's date”, in the order of the articles.
  private static func rows(
    _ actor: CanonicalActors.Entry, _ match: ListMatch, part: Part, _ number: IMONumber?,
    _ digest: Digest
  ) -> [Row] {
    var order: [ListMatch.Listed] = []
    var groups: [ListMatch.Listed: [ActorOccurrence]] = [:]
    for occurrence in actor.occurrences {
      let answer = match.listed(at: digest.timeline.published[occurrence.article])
      if groups[answer] == nil { order.append(answer) }
      groups[answer, default: []].append(occurrence)
    }
    return order.map { answer in
      Row(
        actor: actor, match: match, listed: answer, part: part, shipNumber: number,
        occurrences: groups[answer] ?? [])
    }
  }

  /// Whether the actors hold the ship already and it was compared with them.
  private static func isActor(_ ship: CanonicalActors.Entry, _ digest: Digest) -> Bool {
    ship.occurrences.contains { occurrence in
      let span = ship.actor(occurrence, in: digest.articles).mentions[0].span
      return digest.articles[occurrence.article].findings.actors.contains { actor in
        Screener.compares(actor.kind)
          && actor.mentions.contains { $0.form == .name && $0.span.overlaps(span) }
      }
    }
  }

  private static func part(of ship: CanonicalActors.Entry, _ digest: Digest) -> Part {
    let spans = Dictionary(
      grouping: ship.occurrences.map { occurrence in
        (
          article: occurrence.article,
          span: ship.actor(occurrence, in: digest.articles).mentions[0].span
        )
      }, by: \.article)
    let isParty = digest.claims.contains { folded in
      guard let spans = spans[folded.article] else { return false }
      let sentence = digest.articles.finding(folded).sentence
      return spans.contains { sentence.contains($0.span) }
    }
    return isParty ? .party : .mentioned
  }

  private static func parts(_ digest: Digest) -> [String: Part] {
    var parts: [String: Part] = [:]
    for folded in digest.statements {
      let source = digest.articles.finding(folded).source?.actor
      if let key = digest.actors.entry(source, article: folded.article)?.key {
        parts[key] = .speaker
      }
    }
    for folded in digest.claims {
      let claim = digest.articles.finding(folded)
      for party in [claim.sender, claim.target, claim.thirdParty, claim.beneficiary] {
        if let key = digest.actors.entry(party?.actor, article: folded.article)?.key {
          parts[key] = .party
        }
      }
    }
    return parts
  }
}
