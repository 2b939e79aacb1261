public import Articles
public import Definitions

/// Compares the persons, firms, banks, agencies and ships of articles with sanctions lists.
///
/// States, governments and words that stand for them are never compared. One screener serves any
/// number of threads. Without lists there is nothing to compare: `hasLists` is false, and the
/// caller says “not screened”, never “no match”.
public struct Screener: Sendable {
  /// Matches of one actor that are kept.
  private static let matchLimit = 20
  /// Two entries closer than this cannot be told apart by name.
  private static let ambiguityGap = 0.05

  private struct Origin: Sendable {
    let list: Int
    let entry: Int
  }

  package let lists: [ListSnapshot]
  private let parser: NameParser
  private let persons: NameIndex
  private let organisations: NameIndex
  /// Entries of each index, by number.
  private let personOrigins: [Origin]
  private let organisationOrigins: [Origin]
  /// Printed names of each index, by number.
  private let personNames: [ListedName]
  private let organisationNames: [ListedName]
  /// Ships of the lists by their number: entries of the index of organisations with a name of each.
  private let ships: [IMONumber: [(entry: Int, name: Int)]]

  /// - Throws: `DefinitionError` when a table under `Templates/names` is missing or wrong.
  public init(lists: [ListSnapshot], resources: ResourceSearch) throws(DefinitionError) {
    self.lists = lists
    let tables = try NameTables(resources: resources)
    parser = NameParser(tables: tables)
    var personSide = Side()
    var organisationSide = Side()
    for (list, snapshot) in lists.enumerated() {
      for (number, entry) in snapshot.entries.enumerated() {
        let origin = Origin(list: list, entry: number)
        if entry.kind == .person {
          personSide.add(entry, origin, parser)
        } else {
          organisationSide.add(entry, origin, parser)
        }
      }
    }
    let matcher = NameMatcher(tables: tables)
    persons = NameIndex(personSide.names, matcher: matcher)
    organisations = NameIndex(organisationSide.names, matcher: matcher)
    personOrigins = personSide.origins
    organisationOrigins = organisationSide.origins
    personNames = personSide.printed
    organisationNames = organisationSide.printed
    ships = organisationSide.ships
  }

  private struct Side {
    var names: [NameIndex.IndexedName] = []
    var printed: [ListedName] = []
    var origins: [Origin] = []
    var ships: [IMONumber: [(entry: Int, name: Int)]] = [:]

    mutating func add(_ entry: ListEntry, _ origin: Origin, _ parser: NameParser) {
      let firstName = names.count
      for name in entry.names {
        for form in parser.forms(name.text, kind: NameKind(entry.kind)) {
          names.append(
            NameIndex.IndexedName(
              form: form, entry: Int32(origins.count), isWeak: name.quality == .weak))
          printed.append(name)
        }
      }
      if names.count > firstName {
        for number in entry.shipNumbers {
          ships[number, default: []].append((origins.count, firstName))
        }
      }
      origins.append(origin)
    }
  }

  /// Whether there is anything to compare with.
  public var hasLists: Bool { !lists.isEmpty }

  /// The lists that the matches come from, as stamps for the sheet.
  public var snapshots: [ListSnapshot] { lists }

  /// Whether an actor is of a kind that lists hold: states and governments are never compared.
  public static func compares(_ actor: NewsActor.Kind) -> Bool {
    nameKind(of: actor) != nil
  }

  /// Possible matches of an article's actors, by actor in text order, best first.
  public func screen(_ parsed: ParsedArticle) -> [ListMatch] {
    screen(
      parsed.findings.actors, text: parsed.article.text, published: parsed.article.published)
  }

  /// - Parameter published: the article's date, for the column “listed at the article's date”.
  public func screen(
    _ actors: [NewsActor], text: ArticleText, published: PartialDate?
  ) -> [ListMatch] {
    guard hasLists else { return [] }
    var scratch = NameIndex.Scratch()
    return actors.flatMap { actor in
      screen(actor, numbers: [], text: text, published: published, &scratch)
    }
  }

  /// Possible matches of one actor that is a ship, best first: an equal number makes a strong match
  /// under any name, another number a weak one under an equal name.
  /// - Parameter numbers: IMO numbers that the articles print for it.
  package func screen(
    ship: NewsActor, numbers: Set<IMONumber>, text: ArticleText, published: PartialDate?
  ) -> [ListMatch] {
    guard hasLists else { return [] }
    var scratch = NameIndex.Scratch()
    return screen(ship, numbers: numbers, text: text, published: published, &scratch)
  }
}

extension Screener {
  /// Nil for actors that are never compared.
  private static func nameKind(of actor: NewsActor.Kind) -> NameKind? {
    switch actor {
    case .person: .person
    case .organization, .group, .outlet, .other: .organization
    case .government, .country: nil
    }
  }

  private func screen(
    _ actor: NewsActor, numbers: Set<IMONumber>, text: ArticleText, published: PartialDate?,
    _ scratch: inout NameIndex.Scratch
  ) -> [ListMatch] {
    // What has a ship's number is a ship, whatever it was taken for.
    guard let kind = numbers.isEmpty ? Screener.nameKind(of: actor.kind) : .organization else {
      return []
    }
    let index = kind == .person ? persons : organisations
    var best = numbered(numbers, named: parser.form(actor.name, kind: kind))
    // A number alone is no name.
    for name in names(of: actor, in: text) where IMONumber.all(in: name).isEmpty {
      let form = parser.form(name, kind: kind)
      for hit in index.search(form, &scratch)
      where hit.value > best[hit.entry]?.hit.value ?? 0 {
        best[hit.entry] = (hit, form)
      }
    }
    let ranked = best.values.map { found in
      Ranked(
        hit: found.hit, form: found.form,
        number: ShipNumberEvidence(
          here: numbers, there: entry(found.hit, kind).shipNumbers),
        evidence: evidence(for: actor, entry(found.hit, kind), index, found.hit, published))
    }.sorted(by: Ranked.isBetter)
    return ranked.prefix(Screener.matchLimit).enumerated().map { place, found in
      match(
        actor, found, kind, published, isAmbiguous: isAmbiguous(place, ranked), &scratch)
    }
  }

  /// Entries with one of the numbers; their names may have nothing in common with the one here.
  private func numbered(
    _ numbers: Set<IMONumber>, named form: NameForm
  ) -> [Int: (hit: NameIndex.Hit, form: NameForm)] {
    var found: [Int: (hit: NameIndex.Hit, form: NameForm)] = [:]
    for ship in numbers.flatMap({ ships[$0] ?? [] }) {
      found[ship.entry] = (NameIndex.Hit(entry: ship.entry, name: ship.name, value: 0), form)
    }
    return found
  }

  private struct Ranked {
    let hit: NameIndex.Hit
    let form: NameForm
    let number: ShipNumberEvidence
    let evidence: MatchEvidence

    /// Of the name, unless the number says more.
    var value: Double { number.value(ofName: hit.value) }

    /// By score to the hundredth; ties by rarity, role, country and date; then by entry.
    static func isBetter(_ first: Ranked, _ second: Ranked) -> Bool {
      let a = (first.value * 100).rounded()
      let b = (second.value * 100).rounded()
      if a != b { return a > b }
      if first.evidence.weight != second.evidence.weight {
        return first.evidence.weight > second.evidence.weight
      }
      if first.hit.value != second.hit.value { return first.hit.value > second.hit.value }
      return first.hit.entry < second.hit.entry
    }
  }

  /// The canonical name, and the longest name in the text where it says more.
  private func names(of actor: NewsActor, in text: ArticleText) -> [String] {
    var names: [String] = [actor.name]
    let printed = actor.mentions.filter { $0.form == .name && $0.span.end <= text.count }
      .map { text[$0.span] }
    if let longest = printed.max(by: { $0.utf8.count < $1.utf8.count }), longest != actor.name {
      names.append(longest)
    }
    return names
  }

  private func origin(_ hit: NameIndex.Hit, _ kind: NameKind) -> Origin {
    kind == .person ? personOrigins[hit.entry] : organisationOrigins[hit.entry]
  }

  private func entry(_ hit: NameIndex.Hit, _ kind: NameKind) -> ListEntry {
    let origin = origin(hit, kind)
    return lists[origin.list].entries[origin.entry]
  }

  private func evidence(
    for actor: NewsActor, _ entry: ListEntry, _ index: NameIndex, _ hit: NameIndex.Hit,
    _ published: PartialDate?
  ) -> MatchEvidence {
    MatchEvidence(
      actor: actor, entry: entry, rarity: index.rarity(of: hit.name),
      countries: entry.countries.compactMap { parser.tables.countryCode($0) },
      published: published)
  }

  /// Whether the next entry of the same list, or the one before, is within the gap.
  private func isAmbiguous(_ place: Int, _ ranked: [Ranked]) -> Bool {
    guard !ranked[place].number.isSame else { return false }
    let value = ranked[place].value
    return ranked.indices.contains { other in
      other != place && abs(ranked[other].value - value) < Screener.ambiguityGap
        && !isSameParty(ranked[other], ranked[place])
    }
  }

  /// One person on two lists is one person.
  private func isSameParty(_ first: Ranked, _ second: Ranked) -> Bool {
    let kind = first.form.kind
    let a = origin(first.hit, kind)
    let b = origin(second.hit, kind)
    return a.list != b.list
  }

  private func match(
    _ actor: NewsActor, _ found: Ranked, _ kind: NameKind, _ published: PartialDate?,
    isAmbiguous: Bool, _ scratch: inout NameIndex.Scratch
  ) -> ListMatch {
    let index = kind == .person ? persons : organisations
    let listed = (kind == .person ? personNames : organisationNames)[found.hit.name]
    let origin = origin(found.hit, kind)
    let list = lists[origin.list]
    let entry = list.entries[origin.entry]
    let compared = index.matcher.compare(
      found.form, index.names[found.hit.name].form, &scratch.matching)
    var reasons = found.number.words + [compared.explanation].filter { !$0.isEmpty }
    if listed.quality == .weak { reasons.append("the list calls this alias weak") }
    reasons += found.evidence.words
    if isAmbiguous { reasons.append("another entry scores almost as high") }
    return ListMatch(
      actor: actor.id, name: found.form.text, list: list.name, listDate: list.fileDate,
      listSHA256: list.sha256, entry: entry, listedName: listed,
      listedAtArticleDate: ListedAtDate.answer(
        since: entry.listedSince, published: published),
      score: NameScore(value: found.value, explanation: compared.explanation),
      method: method(found, listed, entry), isAmbiguous: isAmbiguous,
      reason: reasons.joined(separator: "; "))
  }

  private func method(
    _ found: Ranked, _ listed: ListedName, _ entry: ListEntry
  ) -> ListMatch.Method {
    if found.number.isSame { return .identifier }
    if listed.quality == .weak { return .weakAlias }
    guard found.hit.value >= 0.999 else {
      return listed.script != NameScript(of: found.form.text) && found.hit.value >= 0.86
        ? .transliteration : .fuzzy
    }
    if listed.script != NameScript(of: found.form.text) { return .transliteration }
    return listed.text == entry.primaryName ? .exact : .alias
  }
}

extension NameKind {
  init(_ kind: ListEntry.Kind) {
    switch kind {
    case .person: self = .person
    case .vessel: self = .vessel
    case .organization, .aircraft, .other: self = .organization
    }
  }
}
