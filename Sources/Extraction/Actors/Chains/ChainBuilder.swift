internal import Articles
internal import Language

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
    case unnamed(String)
  }

  let text: NameText
  let tables: ActorTables
  let day: String?
  let names: [FoundName]
  var drafts: [ActorDraft] = []
  /// Where drafts were mentioned lately, the latest last.
  private(set) var recent: [MentionPlace] = []
  /// Persons by the key of each of their names.
  var persons: [String: [Int]] = [:]
  /// The persons of full names, by index of the name.
  private(set) var fullNames: [Int: Int] = [:]
  /// Index of the next name to come.
  private(set) var next = 0
  private var byKey: [Key: Int] = [:]
  private var acronyms: [String: Int] = [:]

  init(_ text: NameText, _ tables: ActorTables, names: [FoundName], day: String?) {
    self.text = text
    self.tables = tables
    self.names = names
    self.day = day
  }

  mutating func build() {
    for (index, name) in names.enumerated() {
      switch name.meaning {
      case .person where name.tokens.count > 1: fullNames[index] = person(name)
      case .known(let place): _ = known(place)
      default: continue
      }
    }
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
    let head = bearer(of: text.head(of: tokens))
    let relation = text.analysis.relations[head]
    let verb = Int(text.analysis.heads[head])
    let isSubject = relation == .nsubj || relation == .nsubjPass
    recent.append(
      MentionPlace(
        draft: draft, token: tokens.lowerBound, sentence: text.sentences[head],
        isSubject: isSubject, verb: verb,
        speaks: isSubject && verb >= 0 && ActorWords.saying.contains(text.lower[verb]),
        isQuoted: text.analysis.quoteDepths[head] > 0))
    if recent.count > 64 { recent.removeFirst(32) }
  }

  /// “US Secretary of State Daniel Reyes went further”: the name hangs on its title, and the title
  /// is the subject.
  private func bearer(of name: Int) -> Int {
    var token = name
    for _ in 0..<3 {
      let head = Int(text.analysis.heads[token])
      guard head >= 0, head < token, name - head < 8 else { return token }
      switch text.analysis.relations[token] {
      case .flat, .appos, .compound, .nmodDesc: token = head
      case .nmod where isOffice(head, before: name): token = head
      default: return token
      }
    }
    return token
  }

  private func isOffice(_ token: Int, before name: Int) -> Bool {
    tables.titles.offices.match(text.lower, at: token, limit: name)?.end == name
  }

  // MARK: Names

  private mutating func add(_ name: FoundName, index: Int) {
    switch name.meaning {
    case .country(let place):
      if addSurname(name) { return }
      let country = tables.countries[place]
      let kind: NewsActor.Kind = country.code == "EU" ? .organization : .country
      let index = draft(.country(place)) {
        ActorDraft(name: country.name, kind: kind, country: country.code)
      }
      mention(index, name.tokens, .name)
    case .government(let place, let form):
      if form == .metonym, addSurname(name) { return }
      mention(government(place), name.tokens, form)
    case .organization(let place):
      let known = tables.organizations[place]
      addOrganization(.organization(place), known.name, name.tokens) {
        var made = ActorDraft(name: known.name, kind: known.kind, country: known.country)
        made.nominals = known.nominals
        return made
      }
    case .known(let place): mention(known(place), name.tokens, .name)
    case .newOrganization(let kind):
      if addSurname(name) { return }
      let words = text.text(name.tokens)
      addOrganization(.named(words), words, name.tokens) {
        ActorDraft(name: words, kind: kind, country: name.country)
      }
    case .person:
      let draft = fullNames[index] ?? person(name)
      if name.tokens.count == 1 { drafts[draft].aloneCount += 1 }
      mention(draft, name.tokens, .name)
    case .single: addSingle(name)
    }
  }

  private mutating func draft(_ key: Key, _ made: () -> ActorDraft) -> Int {
    if let known = byKey[key] { return known }
    drafts.append(made())
    byKey[key] = drafts.count - 1
    return drafts.count - 1
  }

  /// A group without a name of its own, by its words.
  mutating func unnamed(_ words: String) -> Int {
    draft(.unnamed(words.lowercased())) { ActorDraft(name: words, kind: .group) }
  }

  /// The Union has no government beside itself.
  private mutating func government(_ place: Int) -> Int {
    let country = tables.countries[place]
    if country.code == "EU" {
      return draft(.country(place)) {
        ActorDraft(name: country.name, kind: .organization, country: country.code)
      }
    }
    return draft(.government(place)) {
      ActorDraft(name: country.governmentName, kind: .government, country: country.code)
    }
  }

  private mutating func addOrganization(
    _ key: Key, _ name: String, _ tokens: Range<Int>, _ made: () -> ActorDraft
  ) {
    let short = tokens.count == 1 && byKey[key] == nil ? acronyms[name] : nil
    let index = short ?? draft(key, made)
    if tokens.count > 2 {
      let initials = tokens.filter(text.isCapital).compactMap { text.words[$0].first }
      acronyms[String(initials), default: index] = index
    }
    mention(index, tokens, .name)
  }

  private mutating func known(_ place: Int) -> Int {
    let actor = tables.known[place]
    if let found = byKey[.known(place)] { return found }
    var made = ActorDraft(name: actor.name, kind: actor.kind, country: actor.country)
    made.role = actor.role(on: day)
    made.wikidata = actor.wikidata
    made.isKnown = true
    if actor.kind == .person { made.names = actor.name.split(separator: " ").map(String.init) }
    made.gender = made.names.first.map { tables.givenNames.gender($0) } ?? .unknown
    let index = draft(.known(place)) { made }
    enter(made.names, as: index)
    return index
  }

  /// The actor of the user's file that holds an office now.
  mutating func holder(of office: [Int]) -> Int? {
    let place = office.first { place in
      tables.known[place].roles.contains { role in day.map(role.isHeld) ?? (role.to == nil) }
    }
    return place.map { known($0) }
  }

  /// A word that is a person's surname in this article, whatever else it may name.
  private mutating func addSurname(_ name: FoundName) -> Bool {
    guard name.tokens.count == 1, persons[key(name.tokens)] != nil,
      let draft = bearer(of: text.words[name.tokens.lowerBound], name.gender)
    else { return false }
    drafts[draft].aloneCount += 1
    mention(draft, name.tokens, .name)
    return true
  }

  private func key(_ tokens: Range<Int>) -> String {
    NameSpelling.key(text.words[tokens.upperBound - 1])
  }

  /// “Blinken”, “NGB”, “the Post”, “the Biden administration”.
  private mutating func addSingle(_ name: FoundName) {
    let word = text.words[name.tokens.upperBound - 1]
    let person = bearer(of: word, name.gender)
    let after = name.tokens.upperBound
    if let person, after < text.count, ActorWords.administrations.contains(text.lower[after]) {
      let place = tables.countries.firstIndex { $0.code == drafts[person].country }
      if let place { mention(government(place), name.tokens.lowerBound..<after + 1, .nominal) }
      return
    }
    if let person {
      if let last = drafts[person].mentions.last, last.tokens.upperBound == name.tokens.lowerBound,
        text.isShouted(name.tokens.lowerBound)
      {
        let whole = last.tokens.lowerBound..<name.tokens.upperBound
        drafts[person].mentions[drafts[person].mentions.count - 1] = .init(
          tokens: whole, form: .name)
        return
      }
      drafts[person].aloneCount += 1
      mention(person, name.tokens, .name)
    } else if let organization = acronyms[word] ?? partlyNamed(word, before: name.tokens) {
      mention(organization, name.tokens, .name)
    } else if name.looksPersonal {
      mention(self.person(name), name.tokens, .name)
    }
  }

  /// An organisation named before that has the word in its name: “the Post” after “The Washington
  /// Post”.
  private func partlyNamed(_ word: String, before tokens: Range<Int>) -> Int? {
    guard tokens.lowerBound > 0, text.lower[tokens.lowerBound - 1] == "the" else { return nil }
    let lower = word.lowercased()
    return recent.last { place in
      switch drafts[place.draft].kind {
      case .person, .country: false
      default: drafts[place.draft].isNamed(lower)
      }
    }?.draft
  }
}
