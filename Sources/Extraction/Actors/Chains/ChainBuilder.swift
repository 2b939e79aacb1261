internal import Articles

/// Ties names, nominals and pronouns to actors, in text order.
///
/// Full names come first, so that a surname in a headline finds the person named below it.
struct ChainBuilder {
  private enum Key: Hashable {
    case country(Int)
    case government(Int)
    case organization(Int)
    case known(Int)
    case named(String)
  }

  let text: NameText
  let tables: ActorTables
  private let day: String?
  var drafts: [ActorDraft] = []
  /// Drafts mentioned lately, the latest last.
  private(set) var recent: [(draft: Int, token: Int)] = []
  private var byKey: [Key: Int] = [:]
  /// Persons by each of their names.
  private var persons: [String: [Int]] = [:]
  private var fullNames: [Int: Int] = [:]

  init(_ text: NameText, _ tables: ActorTables, day: String?) {
    self.text = text
    self.tables = tables
    self.day = day
  }

  mutating func build(_ names: [FoundName]) {
    for (index, name) in names.enumerated() {
      if case .person = name.meaning, name.tokens.count > 1 { fullNames[index] = person(name) }
    }
    var next = 0
    var token = 0
    while token < text.count {
      if next < names.count, names[next].tokens.lowerBound <= token {
        add(names[next], index: next)
        token = max(token + 1, names[next].tokens.upperBound)
        next += 1
      } else {
        token = nominal(token) ?? pronoun(token)
      }
    }
  }

  mutating func mention(_ draft: Int, _ tokens: Range<Int>, _ form: NewsActor.Mention.Form) {
    drafts[draft].mentions.append(ActorDraft.Mention(tokens: tokens, form: form))
    recent.append((draft, tokens.lowerBound))
    if recent.count > 64 { recent.removeFirst(32) }
  }

  // MARK: Names

  private mutating func add(_ name: FoundName, index: Int) {
    switch name.meaning {
    case .country(let place):
      let country = tables.countries[place]
      let kind: NewsActor.Kind = country.code == "EU" ? .organization : .country
      let made = ActorDraft(name: country.name, kind: kind, country: country.code)
      mention(draft(.country(place), made), name.tokens, .name)
    case .government(let place, let form):
      let country = tables.countries[place]
      let made = ActorDraft(
        name: country.governmentName, kind: .government, country: country.code)
      mention(draft(.government(place), made), name.tokens, form)
    case .organization(let place):
      let known = tables.organizations[place]
      var made = ActorDraft(name: known.name, kind: known.kind, country: known.country)
      made.nominals = known.nominals
      mention(draft(.organization(place), made), name.tokens, .name)
    case .known(let place): mention(known(place), name.tokens, .name)
    case .newOrganization(let kind):
      let words = text.text(name.tokens)
      let made = ActorDraft(name: words, kind: kind, country: name.country)
      mention(draft(.named(words), made), name.tokens, .name)
    case .person: mention(fullNames[index] ?? person(name), name.tokens, .name)
    case .single:
      if let draft = bearer(of: text.words[name.tokens.lowerBound], name.gender) {
        mention(draft, name.tokens, .name)
      }
    }
  }

  private mutating func draft(_ key: Key, _ made: ActorDraft) -> Int {
    if let known = byKey[key] { return known }
    drafts.append(made)
    byKey[key] = drafts.count - 1
    return drafts.count - 1
  }

  private mutating func known(_ place: Int) -> Int {
    let actor = tables.known[place]
    let isNew = byKey[.known(place)] == nil
    var made = ActorDraft(name: actor.name, kind: actor.kind, country: actor.country)
    made.role = actor.role(on: day)
    made.wikidata = actor.wikidata
    made.names = actor.kind == .person ? actor.name.split(separator: " ").map(String.init) : []
    made.gender = made.names.first.map { tables.givenNames.gender($0) } ?? .unknown
    let index = draft(.known(place), made)
    if isNew { for name in made.names { persons[name, default: []].append(index) } }
    return index
  }

  // MARK: Persons

  private mutating func person(_ name: FoundName) -> Int {
    let words = name.tokens.map { text.words[$0] }
    let index: Int
    if let same = samePerson(words, name.gender) {
      index = same
      if words.count > drafts[index].names.count, drafts[index].wikidata == nil {
        drafts[index].names = words
        drafts[index].name = text.text(name.tokens)
      }
    } else {
      drafts.append(ActorDraft(name: text.text(name.tokens), kind: .person, names: words))
      index = drafts.count - 1
    }
    for word in words where persons[word]?.last != index {
      persons[word, default: []].append(index)
    }
    if drafts[index].gender == .unknown { drafts[index].gender = name.gender }
    drafts[index].role = drafts[index].role ?? name.role
    drafts[index].country = drafts[index].country ?? name.country
    return index
  }

  /// A person known by these words: the surname, and a given name alike in spelling.
  private func samePerson(_ words: [String], _ gender: Gender) -> Int? {
    if words.count == 1 { return bearer(of: words[0], gender) }
    guard let last = words.last else { return nil }
    return persons[last]?.suffix(16).last { index in
      let other = drafts[index].names
      guard other.last == last, drafts[index].gender.agrees(with: gender) else { return false }
      return other.count == 1 || NameSpelling.agree(words[0], other[0])
    }
  }

  /// The person whom one name alone means: the latest mentioned, else the first to come.
  private func bearer(of word: String, _ gender: Gender) -> Int? {
    guard let all = persons[word] else { return nil }
    let candidates = all.prefix(16).filter { drafts[$0].gender.agrees(with: gender) }
    let surnames = candidates.filter { drafts[$0].surname == word }
    let pool = surnames.isEmpty ? Array(candidates) : surnames
    let latest = recent.last { pool.contains($0.draft) }
    return latest?.draft ?? pool.first
  }
}
