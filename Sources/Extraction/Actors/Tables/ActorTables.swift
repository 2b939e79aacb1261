internal import Definitions
internal import Language

/// The tables under `Templates/actors`, read once and shared.
struct ActorTables: Sendable {
  /// What a phrase of the tables means.
  enum Meaning: Hashable, Sendable {
    /// Index into `countries`.
    case country(Int)
    case adjective(Int)
    case people(Int)
    case capital(Int)
    case seat(Int)
    /// Index into `organizations`.
    case organization(Int)
    /// Index into `known`, the user's own actors.
    case known(Int)
    /// A phrase that only looks like an actor.
    case trap
  }

  private(set) var phrases = PhraseTrie<Meaning>()
  private(set) var countries: [Country] = []
  private(set) var organizations: [KnownOrganization] = []
  private(set) var known: [KnownActor] = []
  /// The known actors' offices by words, in lower case; the actors that have held each.
  private(set) var knownRoles = PhraseTrie<[Int]>()
  let titles: TitleTable
  let givenNames: GivenNames
  private(set) var homonyms: [String: Homonym] = [:]

  init(
    resources: ResourceSearch, actorFiles: [ActorFile]
  ) throws(DefinitionError) {
    func node(_ name: String) throws(DefinitionError) -> DefinitionNode {
      try DefinitionNode.load(path: try resources.locate("actors/\(name).yaml", in: .templates))
    }
    let cutter = PhraseWords()
    titles = try TitleTable(node("titles"), cutter)
    let spellings = try resources.locate("names/given-names.yaml", in: .templates)
    givenNames = try GivenNames(
      node("given-names"), spellings: DefinitionNode.load(path: spellings))
    try add(actorFiles, cutter)
    try addTraps(node("traps"), cutter)
    try addOrganizations(node("organizations"), cutter)
    try addCountries(node("countries"), cutter)
  }

  /// Whether a word that names a country and other places names the country in this article.
  func isCountry(_ word: String, articleWords: [String]) -> Bool {
    guard let homonym = homonyms[word] else { return true }
    if articleWords.contains(where: homonym.with.contains) { return true }
    return !articleWords.contains(where: homonym.unless.contains)
  }
}

extension ActorTables {
  private mutating func add(
    _ files: [ActorFile], _ cutter: PhraseWords
  ) throws(DefinitionError) {
    for actor in files.flatMap(\.actors) {
      known.append(actor)
      for name in [actor.name] + actor.aliases {
        phrases.insert(cutter.words(of: name), .known(known.count - 1))
      }
    }
    let titles = known.enumerated().flatMap { index, actor in
      actor.roles.map { (title: $0.title.lowercased(), actor: index) }
    }
    for (title, holders) in Dictionary(grouping: titles, by: \.title) {
      knownRoles.insert(cutter.words(of: title), holders.map(\.actor))
    }
  }

  private mutating func addTraps(
    _ node: DefinitionNode, _ cutter: PhraseWords
  ) throws(DefinitionError) {
    let map = try node.map(keys: ["phrases", "homonyms"])
    for phrase in try map["phrases"]?.strings() ?? [] {
      phrases.insert(cutter.words(of: phrase), .trap)
    }
    for entry in try map["homonyms"]?.list() ?? [] {
      let keys = try entry.map(keys: ["word", "unless", "with"])
      guard let word = try keys["word"]?.string() else {
        throw entry.error(.missingKey, "a homonym needs “word”")
      }
      homonyms[word] = Homonym(
        unless: Set(try keys["unless"]?.strings() ?? []),
        with: Set(try keys["with"]?.strings() ?? []))
    }
  }

  private mutating func addOrganizations(
    _ node: DefinitionNode, _ cutter: PhraseWords
  ) throws(DefinitionError) {
    let map = try node.map(keys: ["organizations"])
    for entry in try map["organizations"]?.list() ?? [] {
      let organization = try KnownOrganization(entry)
      organizations.append(organization)
      for name in [organization.name] + organization.also {
        phrases.insert(cutter.words(of: name), .organization(organizations.count - 1))
      }
    }
  }

  private mutating func addCountries(
    _ node: DefinitionNode, _ cutter: PhraseWords
  ) throws(DefinitionError) {
    let map = try node.map(keys: ["countries"])
    for entry in try map["countries"]?.list() ?? [] {
      let country = try Country(entry)
      countries.append(country)
      let index = countries.count - 1
      let groups: [([String], Meaning)] = [
        ([country.name] + country.also, .country(index)), (country.seats, .seat(index)),
        (country.capitals, .capital(index)), (country.adjectives, .adjective(index)),
        (country.people, .people(index)),
      ]
      for (names, meaning) in groups {
        for name in names { phrases.insert(cutter.words(of: name), meaning) }
      }
    }
  }
}

/// Words that tell a country from its namesakes.
struct Homonym: Hashable, Sendable {
  let unless: Set<String>
  let with: Set<String>
}
