public import Articles
public import Definitions

/// Topics, statuses, look-alikes and regimes, as the files of `Templates/sanctions` give them.
public struct SanctionsTaxonomy: Sendable {
  /// The dated list that the goods' tiers come from.
  public struct PriorityList: Hashable, Sendable {
    public let name: String
    /// ISO 8601.
    public let date: String
  }

  public let groups: [SanctionsTopicGroup]
  public let topics: [SanctionsTopic]
  public let statuses: [SanctionsStatus]
  public let regimes: [SanctionsRegime]
  public let priorityList: PriorityList?
  /// States, ISO 3166-1 alpha-2, and peoples whose supply is a matter of sanctions.
  package let suppliedStates: Set<String>
  /// Base forms of nouns that name parties of a list: bank, firm, tanker, minister.
  let partyNouns: Set<[UInt8]>
  /// Base forms of nouns of private bodies, whose bans are no sanctions.
  let privateSenders: Set<[UInt8]>
  /// Base forms of verbs of giving.
  let supplyVerbs: Set<[UInt8]>
  /// Nouns of giving, as printed.
  let supplyNouns: Set<[UInt8]>
  /// Base forms of verbs of getting.
  let receiptVerbs: Set<[UInt8]>
  let cues: [Cue]
  let automaton: CueAutomaton
  private let topicIndex: [String: Int]
  private let statusIndex: [String: Int]
  private let regimeIndex: [String: Int]

  /// Loads every YAML file of `sanctions` under the templates.
  /// - Throws: the first error of any file; a taxonomy is whole or absent.
  public init(resources: ResourceSearch) throws(DefinitionError) {
    let folder = try resources.locate("sanctions", in: .templates)
    try self.init(files: try TaxonomyCheck.files(in: folder))
  }

  init(files: [String]) throws(DefinitionError) {
    var nodes: [DefinitionNode] = []
    for file in files { nodes.append(try DefinitionNode.load(path: file)) }
    try self.init(nodes: nodes)
  }

  init(nodes: [DefinitionNode]) throws(DefinitionError) {
    var reader = TaxonomyReader()
    for node in nodes { reader.read(node) }
    if let first = TaxonomyCheck.errors(of: reader).first { throw first.error }
    self.init(reader)
  }

  private init(_ reader: TaxonomyReader) {
    groups = reader.groups.map(\.value)
    topics = reader.topics.map(\.value)
    statuses = reader.statuses.map(\.value).sorted { ($0.order, $0.id) < ($1.order, $1.id) }
    regimes = reader.regimes.map(\.value)
    priorityList = reader.priorityList
    suppliedStates = reader.suppliedStates
    partyNouns = reader.partyNouns
    privateSenders = reader.privateSenders
    supplyVerbs = reader.supplyVerbs
    supplyNouns = reader.supplyNouns
    receiptVerbs = reader.receiptVerbs
    cues = reader.cues + reader.cues.compactMap(\.passive)
    var automaton = CueAutomaton()
    for (index, cue) in cues.enumerated() { automaton.add(cue.pattern, cue: index) }
    self.automaton = automaton
    topicIndex = Dictionary(
      topics.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    regimeIndex = Dictionary(
      regimes.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    statusIndex = Dictionary(
      statuses.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  public func topic(_ id: SanctionsClaim.TopicID) -> SanctionsTopic? {
    topicIndex[id].map { topics[$0] }
  }

  public func status(_ id: SanctionsClaim.StatusID) -> SanctionsStatus? {
    statusIndex[id].map { statuses[$0] }
  }

  public func regime(_ id: SanctionsRegime.ID) -> SanctionsRegime? {
    regimeIndex[id].map { regimes[$0] }
  }

  public func group(of topic: SanctionsTopic) -> SanctionsTopicGroup? {
    groups.first { $0.id == topic.group }
  }
}

extension SanctionsTaxonomy {
  /// What a cue opens or says.
  enum Meaning: Hashable, Sendable {
    case topic(SanctionsClaim.TopicID, SanctionsTopicGroup.Role)
    case status(SanctionsClaim.StatusID)
    /// A look-alike: topic cues that it touches do not count.
    case exclusion(String)
    /// A look-alike of one topic: that topic's cues that it touches do not count.
    case ownExclusion(SanctionsClaim.TopicID)
    /// A look-alike's world: topic cues anywhere in the clause do not count.
    case excludedClause(String)
    case regime(String)
    /// A name of a state whose supply is a matter of sanctions, by its code.
    case suppliedState(String)
    /// A word that the review of finished rows asks for.
    case review(ReviewWord)
  }

  /// One line of a file's cues, compiled.
  struct Cue: Sendable {
    let meaning: Meaning
    let pattern: CuePattern
    let source: String
    let place: SourcePlace
    /// The words of a cue “freeze..assets” turned round: “assets of the bank were frozen”. Its last
    /// word counts only as a participle behind a form of “be”.
    var isPassive = false

    /// Whether it is a look-alike of a topic's cues.
    func strikesOut(_ topic: SanctionsClaim.TopicID) -> Bool {
      switch meaning {
      case .exclusion: true
      case .ownExclusion(let own): own == topic
      default: false
      }
    }

    /// The same cue turned round; nil where it does not begin with one word before a gap.
    var passive: Cue? {
      guard case .topic(_, .trigger) = meaning, let turned = pattern.turned else { return nil }
      return Cue(meaning: meaning, pattern: turned, source: source, place: place, isPassive: true)
    }
  }

  /// Where a file says something; one-based.
  struct SourcePlace: Hashable, Sendable {
    let file: String
    let line: Int
    let column: Int

    init(_ node: DefinitionNode) {
      file = node.file
      line = node.line
      column = node.column
    }
  }
}
