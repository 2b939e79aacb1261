internal import Articles
internal import Language

/// Reads the named actors off a text, left to right: table phrases, titles with names, and runs of
/// capitalised words that look like persons or organisations.
struct NameReader {
  typealias Match = (meaning: ActorTables.Meaning, end: Int)

  let text: NameText
  let tables: ActorTables
  /// What the model takes each token for; nil outside entities.
  private let entityKinds: [Entity.Kind?]

  init(_ text: NameText, _ tables: ActorTables) {
    self.text = text
    self.tables = tables
    var kinds = [Entity.Kind?](repeating: nil, count: text.count)
    for entity in text.analysis.entities {
      for token in entity.tokens { kinds[token] = entity.kind }
    }
    entityKinds = kinds
  }

  func read() -> [FoundName] {
    var found: [FoundName] = []
    var index = 0
    while index < text.count {
      if let (name, next) = name(at: index) {
        if let name { found.append(name) }
        index = max(next, index + 1)
      } else {
        index += 1
      }
    }
    return found
  }

  /// Whether the model takes every token of a range for one kind of thing.
  func isEntity(_ tokens: Range<Int>, _ kind: Entity.Kind) -> Bool {
    tokens.allSatisfy { entityKinds[$0] == kind }
  }

  /// - Returns: nil where nothing begins; a nil name for words to step over.
  private func name(at index: Int) -> (FoundName?, Int)? {
    let limit = min(text.end(of: index), index + 12)
    let match = tables.phrases.match(text.words, at: index, limit: limit)
    let run = runEnd(index, limit)
    if let match, match.end >= run || !continues(match, index..<run) {
      return meaning(match, index)
    }
    guard run > index else { return match.flatMap { meaning($0, index) } }
    return capitalised(index..<run)
  }

  /// Whether capitals after a table phrase make one longer name of it: “China Daily News”, or a
  /// person's: “Jordan Ellis”.
  private func continues(_ match: Match, _ run: Range<Int>) -> Bool {
    switch match.meaning {
    case .known, .organization, .trap: return false
    case .country, .people, .seat, .capital, .adjective:
      if isPersonal(run) { return true }
      return tables.titles.organizationWords[text.lower[run.upperBound - 1]] != nil
        && tables.phrases.match(text.words, at: match.end, limit: run.upperBound) == nil
    }
  }

  /// A given name that is also a place's, with a surname.
  private func isPersonal(_ run: Range<Int>) -> Bool {
    guard run.count == 2 || run.count == 3 else { return false }
    guard tables.givenNames.contains(text.words[run.lowerBound]) || isEntity(run, .person) else {
      return false
    }
    return run.dropFirst().allSatisfy {
      tables.titles.organizationWords[text.lower[$0]] == nil
        && tables.titles.offices.match(text.lower, at: $0, limit: run.upperBound) == nil
    }
  }

  // MARK: Table phrases

  private func meaning(_ match: Match, _ index: Int) -> (FoundName?, Int) {
    let tokens = index..<match.end
    switch match.meaning {
    case .trap: return (nil, match.end)
    case .adjective(let country), .people(let country):
      let found = institution(index, match.end, country)
      return (found, found?.tokens.upperBound ?? match.end)
    case .known(let actor): return (FoundName(tokens: tokens, meaning: .known(actor)), match.end)
    case .organization(let place):
      return (FoundName(tokens: tokens, meaning: .organization(place)), match.end)
    case .country(let country):
      guard tables.isCountry(text.words[index], articleWords: text.words) else {
        return (FoundName(tokens: tokens, meaning: .single), match.end)
      }
      if text.isPossessive(match.end), let owned = institution(index, match.end + 1, country) {
        return (owned, owned.tokens.upperBound)
      }
      return (FoundName(tokens: tokens, meaning: .country(country)), match.end)
    case .seat(let country):
      return (FoundName(tokens: tokens, meaning: .government(country, .metonym)), match.end)
    case .capital(let country):
      if actsForCountry(tokens) {
        return (FoundName(tokens: tokens, meaning: .government(country, .metonym)), match.end)
      }
      // Not the government; but it may be somebody's surname.
      let before = index > text.start(of: index) ? text.lower[index - 1] : ""
      let isPlace = ActorWords.locating.contains(before) || tokens.count > 1
      return (isPlace ? nil : FoundName(tokens: tokens, meaning: .single), match.end)
    }
  }

  /// “Beijing said”, “ties with Beijing”; not “in Beijing” or “Beijing Airport”.
  private func actsForCountry(_ tokens: Range<Int>) -> Bool {
    let start = text.start(of: tokens.lowerBound)
    let before = tokens.lowerBound > start ? text.lower[tokens.lowerBound - 1] : ""
    if ActorWords.locating.contains(before) || text.isCapital(tokens.upperBound) { return false }
    let head = text.head(of: tokens)
    let verb = Int(text.analysis.heads[head])
    let relation = text.analysis.relations[head]
    if verb >= 0, text.isVerb(verb), relation == .nsubj || relation == .obj || relation == .iobj {
      return true
    }
    if ActorWords.dealing.contains(before) { return true }
    if ActorWords.placing.contains(before) { return false }
    guard tokens.upperBound < text.end(of: tokens.lowerBound) else { return false }
    return ActorWords.acting.contains(text.lower[tokens.upperBound])
  }

  /// “Russian government”, “Ukraine's foreign ministry”.
  private func institution(_ start: Int, _ next: Int, _ country: Int) -> FoundName? {
    guard next < text.count, text.sentences[next] == text.sentences[start] else { return nil }
    if tables.titles.governments.contains(text.lower[next]) {
      return FoundName(tokens: start..<next + 1, meaning: .government(country, .nominal))
    }
    let limit = text.end(of: start)
    guard let match = tables.titles.institutions.match(text.lower, at: next, limit: limit) else {
      return nil
    }
    return FoundName(
      tokens: start..<match.end, meaning: .newOrganization(match.meaning),
      country: tables.countries[country].code)
  }

  // MARK: Capitalised runs

  private func runEnd(_ start: Int, _ limit: Int) -> Int {
    guard text.isCapital(start), !ActorWords.starters.contains(text.words[start]) else {
      return start
    }
    var end = pastOffice(start, limit)
    while end < limit {
      if text.isCapital(end) {
        end = pastOffice(end, limit)
      } else if let next = joined(end, limit) {
        end = next + 1
      } else {
        break
      }
    }
    return end
  }

  /// Past a capital, or past the office that begins there: “Secretary of State”.
  private func pastOffice(_ token: Int, _ limit: Int) -> Int {
    let office = tables.titles.offices.match(text.lower, at: token, limit: limit)
    guard let end = office?.end, text.isCapital(end - 1) else { return token + 1 }
    return end
  }

  /// The next capital of a name that particles run through: “de la Cruz”, “Bank of Norland”,
  /// “Workers' Union”.
  private func joined(_ token: Int, _ limit: Int) -> Int? {
    var next = token
    while next < limit, next < token + 3, ActorWords.particles.contains(text.lower[next]) {
      next += 1
    }
    if next == token {
      let isGenitive =
        text.isApostrophe(token) && text.lower[token - 1].utf8.last == UInt8(ascii: "s")
      let isOf =
        text.lower[token] == "of" && tables.titles.organizationWords[text.lower[token - 1]] != nil
      guard isGenitive || isOf else { return nil }
      next += 1
    }
    return next < limit && text.isCapital(next) ? next : nil
  }

  private func capitalised(_ run: Range<Int>) -> (FoundName?, Int)? {
    if run.count > 1, run.allSatisfy(text.isShouted) { return shouted(run) }
    if let person = person(run) { return (person, run.upperBound) }
    return organization(run)
  }

  /// A headline in capitals tells no name from other words: each may be a surname, no more.
  private func shouted(_ run: Range<Int>) -> (FoundName?, Int)? {
    if isEntity(run, .organization), run.count < 4 { return organization(run) }
    return (
      FoundName(tokens: run.lowerBound..<run.lowerBound + 1, meaning: .single), run.lowerBound + 1
    )
  }

  private func organization(_ run: Range<Int>) -> (FoundName?, Int)? {
    let words = tables.titles.organizationWords
    if run.count > 1, let kind = run.compactMap({ words[text.lower[$0]] }).last {
      return (FoundName(tokens: run, meaning: .newOrganization(kind)), run.upperBound)
    }
    if isAddress(run.lowerBound) {
      let tokens = run.lowerBound..<run.lowerBound + 1
      return (FoundName(tokens: tokens, meaning: .newOrganization(.outlet)), tokens.upperBound)
    }
    if tables.titles.offices.match(text.lower, at: run.lowerBound, limit: run.upperBound)?.end
      == run.upperBound
    {
      return nil
    }
    if isEntity(run, .organization) {
      return (FoundName(tokens: run, meaning: .newOrganization(.organization)), run.upperBound)
    }
    guard surnameOnly(run) else { return (nil, run.upperBound) }
    let isPersonal = entityKinds[run.lowerBound] == .person
    return (
      FoundName(tokens: run, meaning: .single, looksPersonal: isPersonal), run.upperBound
    )
  }

  /// “Censor.NET”: an outlet that goes by its address.
  private func isAddress(_ token: Int) -> Bool {
    let parts = text.words[token].utf8.split(separator: UInt8(ascii: "."))
    return parts.count == 2 && parts.allSatisfy { $0.count >= 2 }
  }
}
