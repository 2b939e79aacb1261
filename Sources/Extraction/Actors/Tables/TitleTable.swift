internal import Articles
internal import Definitions
internal import Language

/// Titles, offices and the common nouns that stand for actors.
struct TitleTable: Sendable {
  private(set) var honorifics: [String: Gender] = [:]
  /// In lower case, by words.
  private(set) var offices = PhraseTrie<Gender>()
  private(set) var modifiers: Set<String> = []
  private(set) var governments: Set<String> = []
  private(set) var institutions = PhraseTrie<NewsActor.Kind>()
  private(set) var organizationWords: [String: NewsActor.Kind] = [:]
  private(set) var nominals: Set<String> = []

  init(_ node: DefinitionNode, _ cutter: PhraseWords) throws(DefinitionError) {
    let map = try node.map(keys: [
      "honorifics", "offices", "modifiers", "governments", "institutions", "organizationWords",
      "nominals",
    ])
    if let node = map["honorifics"] {
      for (word, gender) in try TitleTable.byGender(node) { honorifics[word] = gender }
    }
    if let node = map["offices"] {
      for (phrase, gender) in try TitleTable.byGender(node) {
        offices.insert(cutter.words(of: phrase), gender)
        offices.insert(cutter.words(of: TitleTable.plural(phrase)), gender)
      }
    }
    modifiers = Set(try map["modifiers"]?.strings() ?? [])
    governments = Set(try map["governments"]?.strings() ?? [])
    nominals = Set(try map["nominals"]?.strings() ?? [])
    for (kind, words) in try TitleTable.byKind(map["organizationWords"]) {
      for word in words { organizationWords[word] = kind }
    }
    for (kind, words) in try TitleTable.byKind(map["institutions"]) {
      for phrase in words { institutions.insert(cutter.words(of: phrase), kind) }
    }
  }

  private static func plural(_ phrase: String) -> String {
    phrase.hasSuffix("man") ? phrase.dropLast(2) + "en" : phrase + "s"
  }

  private static func byGender(
    _ node: DefinitionNode
  ) throws(DefinitionError) -> [(String, Gender)] {
    let keys = try node.map(keys: ["male", "female", "either"])
    var found: [(String, Gender)] = []
    for (key, gender) in [("male", Gender.male), ("female", .female), ("either", .unknown)] {
      for word in try keys[key]?.strings() ?? [] { found.append((word, gender)) }
    }
    return found
  }

  private static func byKind(
    _ node: DefinitionNode?
  ) throws(DefinitionError) -> [(NewsActor.Kind, [String])] {
    guard let node else { return [] }
    let keys = try node.map(keys: ["government", "outlet", "organization"])
    var found: [(NewsActor.Kind, [String])] = []
    for kind in [NewsActor.Kind.government, .outlet, .organization] {
      found.append((kind, try keys[kind.rawValue]?.strings() ?? []))
    }
    return found
  }
}
