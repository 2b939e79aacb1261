internal import Articles
internal import Language

/// Reads the named actors off a text, left to right: table phrases, titles with names, and runs of
/// capitalised words that look like persons or organisations.
struct NameReader {
  typealias Match = (meaning: ActorTables.Meaning, end: Int)

  let text: NameText
  let tables: ActorTables
  private let vocabulary: Set<String>
  private let personEntities: Set<Range<Int>>

  init(_ text: NameText, _ tables: ActorTables) {
    self.text = text
    self.tables = tables
    vocabulary = Set(text.words)
    personEntities = Set(text.analysis.entities.filter { $0.kind == .person }.map(\.tokens))
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

  /// - Returns: nil where nothing begins; a nil name for words to step over.
  private func name(at index: Int) -> (FoundName?, Int)? {
    let limit = min(text.end(of: index), index + 12)
    let match = tables.phrases.match(text.words, at: index, limit: limit)
    let run = runEnd(index, limit)
    if let match, match.end >= run || !continues(match, run) { return meaning(match, index) }
    guard run > index else { return match.flatMap { meaning($0, index) } }
    return capitalised(index..<run)
  }

  /// Whether capitals after a table phrase make one longer name of it: “China Daily News”.
  private func continues(_ match: Match, _ run: Int) -> Bool {
    switch match.meaning {
    case .known, .organization, .trap: false
    case .country, .people, .seat, .capital, .adjective:
      tables.titles.organizationWords[text.lower[run - 1]] != nil
        && tables.phrases.match(text.words, at: match.end, limit: run) == nil
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
      guard tables.isCountry(text.words[index], articleWords: vocabulary) else {
        return (FoundName(tokens: tokens, meaning: .single), match.end)
      }
      if text.isPossessive(match.end), let owned = institution(index, match.end + 1, country) {
        return (owned, owned.tokens.upperBound)
      }
      return (FoundName(tokens: tokens, meaning: .country(country)), match.end)
    case .seat(let country):
      return (FoundName(tokens: tokens, meaning: .government(country, .metonym)), match.end)
    case .capital(let country):
      guard actsForCountry(tokens) else { return (nil, match.end) }
      return (FoundName(tokens: tokens, meaning: .government(country, .metonym)), match.end)
    }
  }

  /// “Beijing said”, “ties with Beijing”; not “in Beijing” or “Beijing Airport”.
  private func actsForCountry(_ tokens: Range<Int>) -> Bool {
    let start = text.start(of: tokens.lowerBound)
    let before = tokens.lowerBound > start ? text.lower[tokens.lowerBound - 1] : ""
    if ActorWords.placing.contains(before) || text.isCapital(tokens.upperBound) { return false }
    if ActorWords.dealing.contains(before) { return true }
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
    var end = start + 1
    while end < limit {
      if text.isCapital(end) {
        end += 1
      } else if end + 1 < limit, text.isCapital(end + 1), joins(end) {
        end += 2
      } else {
        break
      }
    }
    return end
  }

  private func joins(_ token: Int) -> Bool {
    if ActorWords.particles.contains(text.lower[token]) { return true }
    return text.lower[token] == "of"
      && tables.titles.organizationWords[text.lower[token - 1]] != nil
  }

  private func capitalised(_ run: Range<Int>) -> (FoundName?, Int)? {
    let titles = tables.titles
    let (start, titleEnd, titleGender) = pastTitles(run)
    let name = start..<run.upperBound
    let hasTitle = start > run.lowerBound
    if !hasTitle, name.count > 1,
      let kind = name.compactMap({ titles.organizationWords[text.lower[$0]] }).last
    {
      return (FoundName(tokens: name, meaning: .newOrganization(kind)), run.upperBound)
    }
    let office = titles.offices.match(text.lower, at: start, limit: run.upperBound)
    if !hasTitle, office?.end == run.upperBound { return nil }
    let before = role(endingAt: max(run.lowerBound, titleEnd))
    if name.count == 1, !hasTitle, before == nil {
      return (FoundName(tokens: name, meaning: .single), run.upperBound)
    }
    let isPerson =
      hasTitle || before != nil || tables.givenNames.contains(text.words[start])
      || looksPersonal(name)
    guard isPerson else { return (nil, run.upperBound) }
    var found = FoundName(tokens: name, meaning: .person, gender: titleGender)
    if titleGender == .unknown { found.gender = tables.givenNames.gender(text.words[start]) }
    let known = before ?? role(after: name.upperBound)
    found.role = known?.words
    found.country = known?.country
    return (found, run.upperBound)
  }

  /// Where the name begins after “President”, “Mr.” and the like, and where the last office ends.
  private func pastTitles(_ run: Range<Int>) -> (start: Int, titleEnd: Int, gender: Gender) {
    var start = run.lowerBound
    var titleEnd = start
    var gender = Gender.unknown
    while start < run.upperBound - 1 {
      if let known = tables.titles.honorifics[text.words[start]] {
        gender = known
        start += 1
      } else if let office = tables.titles.offices.match(
        text.lower, at: start, limit: run.upperBound), office.end < run.upperBound
      {
        gender = office.meaning
        start = office.end
        titleEnd = start
      } else {
        break
      }
    }
    return (start, titleEnd, gender)
  }

  /// Two or three words that the model calls a person, that speak, or that an office follows.
  private func looksPersonal(_ name: Range<Int>) -> Bool {
    if personEntities.contains(name) { return true }
    guard name.count == 2 || name.count == 3 else { return false }
    let next = name.upperBound
    if next < text.end(of: name.lowerBound), ActorWords.speaking.contains(text.lower[next]) {
      return true
    }
    return role(after: next) != nil
  }
}
