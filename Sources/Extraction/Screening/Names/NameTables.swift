public import Definitions

/// The word tables under `Templates/names`, keyed by romanisation key.
package struct NameTables: Sendable {
  enum Meaning: Sendable, Hashable {
    case title, honorific, son, article, assimilated, bound
    /// Legal form with its group; forms of one group are near.
    case legal(form: Int32, group: Int32)
    case word(Int32)
    /// A word without weight.
    case stop
    case country(Int32)
  }

  /// Equal spellings by key.
  private(set) var symbols: [UInt64: Int32] = [:]
  /// Translations and short forms: a name's identity to the groups it is in, and back.
  private(set) var kinGroups: [UInt64: [Int32]] = [:]
  private(set) var kinMembers: [[UInt64]] = []
  /// Male given names by the key of their patronymic stem.
  private(set) var patronymicStems: [UInt64: Int32] = [:]
  private(set) var firstFamilies: Set<UInt64> = []
  private(set) var personWords: [UInt64: Meaning] = [:]
  private(set) var organisationPhrases: [UInt64: Meaning] = [:]
  private(set) var organisationPrefixes: Set<UInt64> = []
  private(set) var countryCodes: [String] = []
  /// Country names and demonyms, as printed in lists.
  private(set) var countries: [UInt64: Int32] = [:]
  private(set) var countryPrefixes: Set<UInt64> = []

  /// - Throws: `DefinitionError` for a missing or wrong file.
  package init(resources: ResourceSearch) throws(DefinitionError) {
    try loadGivenNames(NameTables.file("given-names.yaml", resources))
    try loadNameWords(NameTables.file("name-words.yaml", resources))
    try loadLegalForms(NameTables.file("organisation-types.yaml", resources))
    try loadOrganisationWords(NameTables.file("organisation-words.yaml", resources))
    try loadCountries(NameTables.file("countries.yaml", resources))
  }

  /// The country that a printed name or demonym means, as ISO 3166-1 alpha-2.
  package func countryCode(_ printed: String) -> String? {
    if printed.utf8.count == 2 { return countryCodes.first { $0 == printed.uppercased() } }
    let hash = NameTables.phraseHash(printed).hash
    return countries[hash].map { countryCodes[Int($0)] }
  }
}

extension NameTables {
  private static func file(
    _ name: String, _ resources: ResourceSearch
  ) throws(DefinitionError) -> DefinitionNode {
    try DefinitionNode.load(path: try resources.locate("names/" + name, in: .templates))
  }

  /// Hash of a phrase's keys, and of each of its beginnings.
  static func phraseHash(_ phrase: String) -> (hash: UInt64, prefixes: [UInt64]) {
    var hash = KeyHash()
    var prefixes: [UInt64] = []
    for (index, word) in NameWords.joiningAbbreviations(NameScanner.words(of: phrase)).enumerated()
    {
      if index > 0 {
        prefixes.append(hash.value)
        hash.addGap()
      }
      for unit in RomanisationKey.key(of: word.letters) { hash.add(unit) }
    }
    return (hash.value, prefixes)
  }

  private mutating func loadGivenNames(_ root: DefinitionNode) throws(DefinitionError) {
    let sections = try root.map(keys: ["equal", "kin"])
    var next: Int32 = 0
    for line in try sections["equal"]?.list() ?? [] {
      for name in try line.strings() {
        let key = NameTables.wordKey(name)
        let hash = KeyHash.hash(key)
        if symbols[hash] == nil { symbols[hash] = next }
        let stem = KeyHash.hash(Patronymics.stem(ofGiven: key))
        if patronymicStems[stem] == nil { patronymicStems[stem] = next }
      }
      next += 1
    }
    for line in try sections["kin"]?.list() ?? [] {
      let group = Int32(kinMembers.count)
      let members = try line.strings().map { identity(KeyHash.hash(NameTables.wordKey($0))) }
      for member in members { kinGroups[member, default: []].append(group) }
      kinMembers.append(members)
    }
  }

  /// What makes two parts the same name: their set of equal spellings, or their key.
  private func identity(_ hash: UInt64) -> UInt64 { symbols[hash].map { UInt64($0) } ?? hash }

  static func identity(_ part: NamePart) -> UInt64 {
    part.symbol >= 0 ? UInt64(part.symbol) : part.hash
  }

  func hasKin(_ hash: UInt64) -> Bool { kinGroups[identity(hash)] != nil }

  func areKin(_ first: NamePart, _ second: NamePart) -> Bool {
    guard let groups = kinGroups[NameTables.identity(first)],
      let others = kinGroups[NameTables.identity(second)]
    else { return false }
    return groups.contains(where: others.contains)
  }

  private static func wordKey(_ word: String) -> [UInt16] {
    RomanisationKey.key(of: NameScanner.words(of: word).flatMap(\.letters))
  }

  private mutating func loadNameWords(_ root: DefinitionNode) throws(DefinitionError) {
    let meanings: [(String, Meaning)] = [
      ("titles", .title), ("honorifics", .honorific), ("sons", .son), ("articles", .article),
      ("assimilated", .assimilated), ("bound", .bound),
    ]
    let sections = try root.map(keys: meanings.map(\.0) + ["first"])
    for (name, meaning) in meanings {
      for word in try sections[name]?.strings() ?? [] {
        personWords[NameTables.phraseHash(word).hash] = meaning
      }
    }
    for word in try sections["first"]?.strings() ?? [] {
      firstFamilies.insert(KeyHash.hash(NameTables.wordKey(word)))
    }
  }

  private mutating func add(_ phrase: String, _ meaning: Meaning) {
    let (hash, prefixes) = NameTables.phraseHash(phrase)
    if organisationPhrases[hash] == nil { organisationPhrases[hash] = meaning }
    organisationPrefixes.formUnion(prefixes)
  }

  private mutating func loadLegalForms(_ root: DefinitionNode) throws(DefinitionError) {
    var form: Int32 = 0
    for (group, entry) in try root.entries().enumerated() {
      for line in try entry.value.list() {
        for phrase in try line.strings() {
          add(phrase, .legal(form: form, group: Int32(group)))
        }
        form += 1
      }
    }
  }

  private mutating func loadOrganisationWords(_ root: DefinitionNode) throws(DefinitionError) {
    let lines = try root.list()
    for (index, line) in lines.enumerated() {
      // The last line of the file holds the words without weight.
      let meaning: Meaning = index == lines.count - 1 ? .stop : .word(Int32(index))
      for phrase in try line.strings() { add(phrase, meaning) }
    }
  }

  private mutating func loadCountries(_ root: DefinitionNode) throws(DefinitionError) {
    for entry in try root.entries() {
      let index = Int32(countryCodes.count)
      countryCodes.append(entry.key)
      for phrase in try entry.value.strings() {
        let (hash, prefixes) = NameTables.phraseHash(phrase)
        countries[hash] = index
        countryPrefixes.formUnion(prefixes)
        add(phrase, .country(index))
      }
    }
  }
}
