internal import Articles
internal import Definitions

/// Reads topic files; every fault is kept with its place, and reading goes on.
struct TaxonomyReader {
  /// A value with the place of its id.
  struct Placed<Value> {
    let value: Value
    let place: SanctionsTaxonomy.SourcePlace
  }

  /// What a group says for topics that do not say it themselves.
  private struct Defaults {
    let kind: SanctionsClaim.RecordKind
    let status: SanctionsClaim.StatusID?
    let supply: SanctionsClaim.TopicID?
  }

  /// Cues of all lists together; the shipped files come to a tenth of it.
  private static let mostUnfolded = 200_000

  private(set) var groups: [Placed<SanctionsTopicGroup>] = []
  private(set) var topics: [Placed<SanctionsTopic>] = []
  private(set) var statuses: [Placed<SanctionsStatus>] = []
  private(set) var exclusions: [Placed<String>] = []
  private(set) var regimes: [Placed<SanctionsRegime>] = []
  /// Cues as they stand in the files.
  private(set) var written: [SanctionsTaxonomy.Cue] = []
  /// Cues that lists of alternatives give.
  private var unfolded: [SanctionsTaxonomy.Cue] = []
  private var alternatives = CueAlternatives()
  private(set) var priorityList: SanctionsTaxonomy.PriorityList?
  private(set) var suppliedStates: Set<String> = []
  private(set) var partyNouns: Set<[UInt8]> = []
  private(set) var privateSenders: Set<[UInt8]> = []
  private(set) var supplyVerbs: Set<[UInt8]> = []
  private(set) var supplyNouns: Set<[UInt8]> = []
  private(set) var receiptVerbs: Set<[UInt8]> = []
  private(set) var errors: [DefinitionError] = []

  mutating func read(_ file: DefinitionNode) {
    keep { reader throws(DefinitionError) in try reader.readParts(of: file) }
  }

  private mutating func readParts(of file: DefinitionNode) throws(DefinitionError) {
    let parts = try file.map(keys: [
      "version", "language", "alternatives", "priority_list", "supplied_states", "supply_verbs",
      "supply_nouns",
      "receipt_verbs", "party_nouns", "private_senders", "statuses", "exclusions", "groups",
      "regimes", "review",
    ])
    try readHead(parts)
    each(parts["statuses"]) { reader, node throws(DefinitionError) in try reader.readStatus(node) }
    each(parts["exclusions"]) { reader, node throws(DefinitionError) in
      try reader.readExclusion(node)
    }
    each(parts["regimes"]) { reader, node throws(DefinitionError) in try reader.readRegime(node) }
    each(parts["groups"]) { reader, node throws(DefinitionError) in try reader.readGroup(node) }
  }

  private mutating func readHead(_ parts: [String: DefinitionNode]) throws(DefinitionError) {
    if let version = parts["version"], try version.integer() != 1 {
      throw version.error(.badValue, "this program reads version 1")
    }
    if let language = parts["language"], try language.string() != "en" {
      throw language.error(.badValue, "this program reads English cues only: language: en")
    }
    try readAlternatives(try parts["alternatives"]?.entries() ?? [])
    for state in try parts["supplied_states"]?.entries() ?? [] {
      suppliedStates.insert(state.key)
      readCues(state.value, meaning: .suppliedState(state.key))
    }
    for noun in try parts["party_nouns"]?.strings() ?? [] { partyNouns.insert(Array(noun.utf8)) }
    for noun in try parts["private_senders"]?.strings() ?? [] {
      privateSenders.insert(Array(noun.utf8))
    }
    for verb in try parts["supply_verbs"]?.strings() ?? [] { supplyVerbs.insert(Array(verb.utf8)) }
    for noun in try parts["supply_nouns"]?.strings() ?? [] { supplyNouns.insert(Array(noun.utf8)) }
    for verb in try parts["receipt_verbs"]?.strings() ?? [] {
      receiptVerbs.insert(Array(verb.utf8))
    }
    if let review = parts["review"] { try readReview(review) }
    guard let list = try parts["priority_list"]?.map(keys: ["name", "date"]) else { return }
    priorityList = SanctionsTaxonomy.PriorityList(
      name: try list["name"]?.string() ?? "", date: try list["date"]?.string() ?? "")
  }

  private mutating func readReview(_ node: DefinitionNode) throws(DefinitionError) {
    for list in try node.entries() {
      guard let word = ReviewWord(rawValue: list.key) else {
        throw list.value.error(
          .unknownKey,
          "“\(CueCheck.shown(list.key))” is no list of the review; use "
            + ReviewWord.allCases.map(\.rawValue).joined(separator: ", "))
      }
      readCues(list.value, meaning: .review(word))
    }
  }

  /// A list that named a list could run in a circle, so it holds words alone.
  private mutating func readAlternatives(
    _ lists: [DefinitionNode.Entry]
  ) throws(DefinitionError) {
    alternatives = CueAlternatives()
    let names = lists.map { "<\($0.key)>" }
    for list in lists {
      let isWord = list.key.utf8.allSatisfy {
        ($0 >= 0x61 && $0 <= 0x7A) || ($0 >= 0x30 && $0 <= 0x39) || $0 == 0x5F
      }
      guard isWord, !list.key.isEmpty, WordKey.classes["<\(list.key)>"] == nil else {
        throw DefinitionError(
          .badValue, file: list.value.file, line: list.line, column: list.column,
          message: "the name of a list has lower-case letters, digits and underscores, and is none "
            + "of the classes \(WordKey.classes.keys.sorted().joined(separator: ", "))")
      }
      let words = try list.value.strings()
      for word in words
      where word.utf8.contains(UInt8(ascii: "<")) && names.contains(where: word.contains) {
        throw DefinitionError(
          .badValue, file: list.value.file, line: list.line, column: list.column,
          message: "“\(CueCheck.shown(word))” names a list; a list holds words alone")
      }
      alternatives.add(words, as: list.key)
    }
  }

  private mutating func readStatus(_ node: DefinitionNode) throws(DefinitionError) {
    let parts = try node.map(keys: [
      "id", "order", "label", "definition", "reach", "cues", "cameo",
    ])
    let id = try required("id", of: node, in: parts)
    let status = SanctionsStatus(
      id: try identifier(id), order: try required("order", of: node, in: parts).integer(),
      label: try required("label", of: node, in: parts).string(),
      definition: try parts["definition"]?.string() ?? "",
      cameo: try parts["cameo"]?.strings() ?? [],
      reach: try required("reach", of: node, in: parts).choice(SanctionsStatus.Reach.self))
    statuses.append(Placed(value: status, place: .init(id)))
    readCues(parts["cues"], meaning: .status(status.id))
  }

  private mutating func readExclusion(_ node: DefinitionNode) throws(DefinitionError) {
    enum Scope: String, CaseIterable { case cue, clause }
    let parts = try node.map(keys: ["id", "definition", "scope", "cues"])
    let idNode = try required("id", of: node, in: parts)
    let id = try identifier(idNode)
    exclusions.append(Placed(value: id, place: .init(idNode)))
    let scope = try parts["scope"]?.choice(Scope.self) ?? .cue
    readCues(parts["cues"], meaning: scope == .cue ? .exclusion(id) : .excludedClause(id))
  }

  private mutating func readRegime(_ node: DefinitionNode) throws(DefinitionError) {
    let parts = try node.map(keys: ["id", "programme", "legal_basis", "cues"])
    let idNode = try required("id", of: node, in: parts)
    let id = try identifier(idNode)
    let regime = SanctionsRegime(
      id: id, programme: try parts["programme"]?.string(),
      isLegalBasis: try parts["legal_basis"]?.flag() ?? false)
    regimes.append(Placed(value: regime, place: .init(idNode)))
    readCues(parts["cues"], meaning: .regime(id))
  }

  private mutating func readGroup(_ node: DefinitionNode) throws(DefinitionError) {
    let parts = try node.map(keys: [
      "id", "label", "definition", "role", "kind", "status", "supply", "topics",
    ])
    let id = try required("id", of: node, in: parts)
    let group = SanctionsTopicGroup(
      id: try identifier(id), label: try required("label", of: node, in: parts).string(),
      definition: try parts["definition"]?.string() ?? "",
      role: try required("role", of: node, in: parts).choice(SanctionsTopicGroup.Role.self))
    groups.append(Placed(value: group, place: .init(id)))
    let defaults = Defaults(
      kind: try parts["kind"]?.choice(SanctionsClaim.RecordKind.self) ?? .context,
      status: try parts["status"]?.string(), supply: try parts["supply"]?.string())
    each(parts["topics"]) { reader, topic throws(DefinitionError) in
      try reader.readTopic(topic, group: group, defaults: defaults)
    }
  }

  private mutating func readTopic(
    _ node: DefinitionNode, group: SanctionsTopicGroup, defaults: Defaults
  ) throws(DefinitionError) {
    let parts = try node.map(keys: [
      "id", "label", "definition", "kind", "status", "parent", "refine", "supply", "cues", "not",
      "xwalk", "hs",
    ])
    let id = try required("id", of: node, in: parts)
    let topic = SanctionsTopic(
      id: try identifier(id), group: group.id,
      label: try required("label", of: node, in: parts).string(),
      definition: try required("definition", of: node, in: parts).string(),
      kind: try parts["kind"]?.choice(SanctionsClaim.RecordKind.self) ?? defaults.kind,
      status: try parts["status"]?.string() ?? defaults.status,
      crosswalk: try crosswalk(parts["xwalk"]), goodsCodes: try goodsCodes(parts["hs"]),
      parent: try parts["parent"]?.string(), refinements: try refinements(parts["refine"]),
      supply: try parts["supply"]?.string() ?? defaults.supply)
    topics.append(Placed(value: topic, place: .init(id)))
    readCues(parts["cues"], meaning: .topic(topic.id, group.role))
    readCues(parts["not"], meaning: .ownExclusion(topic.id))
  }
}

extension TaxonomyReader {
  /// All cues; one that is written out goes before one that alternatives give, and of two such with
  /// the same words the first counts.
  var cues: [SanctionsTaxonomy.Cue] {
    var taken: Set<SanctionsTaxonomy.Cue.Key> = Set(written.map(\.key))
    return written + unfolded.filter { taken.insert($0.key).inserted }
  }

  private func crosswalk(
    _ node: DefinitionNode?
  ) throws(DefinitionError) -> SanctionsTopic.Crosswalk {
    guard let parts = try node?.map(keys: ["os", "gsdb", "cameo", "gdelt"]) else { return .init() }
    return SanctionsTopic.Crosswalk(
      openSanctions: try parts["os"]?.string(), gsdb: try parts["gsdb"]?.string(),
      cameo: try parts["cameo"]?.string(), gdelt: try parts["gdelt"]?.string())
  }

  private func goodsCodes(
    _ node: DefinitionNode?
  ) throws(DefinitionError) -> [SanctionsTopic.GoodsCode] {
    let tiers = ["1", "2", "3.A", "3.B", "4.A", "4.B"]
    var codes: [SanctionsTopic.GoodsCode] = []
    for entry in try node?.entries() ?? [] {
      guard entry.key == "related" || tiers.contains(entry.key) else {
        throw entry.value.error(
          .badValue, "“\(entry.key)” is no tier; use \(tiers.joined(separator: ", ")) or related")
      }
      for code in try entry.value.list() {
        let text = try code.string()
        guard TaxonomyReader.isHarmonizedCode(text) else {
          throw code.error(
            .badValue, "“\(text)” is no code of the Harmonized System: six digits, chapter 01 to 97"
          )
        }
        codes.append(.init(code: text, tier: entry.key == "related" ? nil : entry.key))
      }
    }
    return codes
  }

  private func refinements(
    _ node: DefinitionNode?
  ) throws(DefinitionError) -> [SanctionsTopic.Refinement] {
    var refinements: [SanctionsTopic.Refinement] = []
    for entry in try node?.entries() ?? [] {
      refinements.append(
        .init(
          sign: entry.key == "party" ? .namedParty : .facet(entry.key),
          topic: try entry.value.string()))
    }
    return refinements
  }

  static func isHarmonizedCode(_ text: String) -> Bool {
    guard text.utf8.count == 6, text.utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }),
      let chapter = Int(text.prefix(2))
    else { return false }
    return (1...97).contains(chapter) && chapter != 77
  }

  private func required(
    _ key: String, of node: DefinitionNode, in parts: [String: DefinitionNode]
  ) throws(DefinitionError) -> DefinitionNode {
    guard let value = parts[key] else {
      throw node.error(.missingKey, "the key “\(key)” is missing")
    }
    return value
  }

  private func identifier(_ node: DefinitionNode) throws(DefinitionError) -> String {
    let id = try node.string()
    let allowed = id.utf8.allSatisfy { byte in
      (byte >= 0x61 && byte <= 0x7a) || (byte >= 0x30 && byte <= 0x39) || byte == 0x2e
        || byte == 0x5f
    }
    let parts = id.split(separator: ".", omittingEmptySubsequences: false)
    guard allowed, parts.allSatisfy({ !$0.isEmpty }) else {
      throw node.error(
        .badValue, "an id has lower-case letters, digits and underscores, parted by single points")
    }
    return id
  }

  private mutating func readCues(_ node: DefinitionNode?, meaning: SanctionsTaxonomy.Meaning) {
    each(node) { reader, cue throws(DefinitionError) in
      let source = try cue.string()
      guard reader.alternatives.stand(in: source) else {
        reader.written.append(try TaxonomyReader.cue(source, meaning: meaning, at: cue))
        return
      }
      guard let sources = reader.alternatives.cues(of: source) else {
        throw cue.error(
          .badValue,
          "the cue “\(CueCheck.shown(source))” stands for more than \(CueAlternatives.most) cues")
      }
      guard reader.unfolded.count + sources.count <= TaxonomyReader.mostUnfolded else {
        throw cue.error(
          .badValue,
          "with the cue “\(CueCheck.shown(source))” the lists stand for more than "
            + "\(TaxonomyReader.mostUnfolded) cues")
      }
      for source in sources {
        reader.unfolded.append(try TaxonomyReader.cue(source, meaning: meaning, at: cue))
      }
    }
  }

  private static func cue(
    _ source: String, meaning: SanctionsTaxonomy.Meaning, at node: DefinitionNode
  ) throws(DefinitionError) -> SanctionsTaxonomy.Cue {
    do throws(CuePattern.Fault) {
      return .init(
        meaning: meaning, pattern: try CuePattern(source), source: source, place: .init(node))
    } catch {
      throw node.error(.badValue, "the cue “\(CueCheck.shown(source))” \(error.message)")
    }
  }

  /// Runs over a list; an item's error is kept and the next item read.
  private mutating func each(
    _ node: DefinitionNode?,
    _ body: (inout TaxonomyReader, DefinitionNode) throws(DefinitionError) -> Void
  ) {
    keep { reader throws(DefinitionError) in
      for item in try node?.list() ?? [] {
        reader.keep { inner throws(DefinitionError) in try body(&inner, item) }
      }
    }
  }

  private mutating func keep(
    _ body: (inout TaxonomyReader) throws(DefinitionError) -> Void
  ) {
    do throws(DefinitionError) {
      try body(&self)
    } catch {
      errors.append(error)
    }
  }
}
