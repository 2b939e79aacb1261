internal import Extraction

/// What the topic files call their groups, topics and statuses.
struct TopicLabels: Sendable {
  private let taxonomy: SanctionsTaxonomy?
  private let groups: [String: String]
  private let topics: [String: String]
  private let statuses: [String: String]
  /// Date of the list that the priority tiers come from, ISO 8601.
  let tierDate: String?
  /// Labels in file order, for drop-downs.
  let topicChoices: [String]
  let statusChoices: [String]

  /// Labels of no topic: ids stand for themselves.
  init() {
    taxonomy = nil
    groups = [:]
    topics = [:]
    statuses = [:]
    tierDate = nil
    topicChoices = []
    statusChoices = []
  }

  init(_ taxonomy: SanctionsTaxonomy) {
    self.taxonomy = taxonomy
    groups = Dictionary(
      taxonomy.topics.map { ($0.id, taxonomy.group(of: $0)?.label ?? $0.group) },
      uniquingKeysWith: { first, _ in first })
    topics = Dictionary(
      taxonomy.topics.map { ($0.id, $0.label) }, uniquingKeysWith: { first, _ in first })
    statuses = Dictionary(
      taxonomy.statuses.map { ($0.id, $0.label) }, uniquingKeysWith: { first, _ in first })
    tierDate = taxonomy.priorityList?.date
    let triggers = taxonomy.topics.filter { taxonomy.group(of: $0)?.role == .trigger }
    topicChoices = triggers.map(\.label)
    statusChoices = taxonomy.statuses.map(\.label)
  }

  func group(of topic: String) -> String { groups[topic] ?? topic }

  /// What the words of a target are of, by their head noun: ship, sector, party; nil for others.
  func namedKind(_ words: String) -> NamedKind? { taxonomy?.namedKind(words) }

  /// Drop-downs that the topic files fill.
  var choices: [String: [String]] {
    ["sanctions_topic": topicChoices, "sanctions_status": statusChoices]
  }

  func label(of topic: String) -> String { topics[topic] ?? topic }
  func label(ofStatus status: String) -> String { statuses[status] ?? status }
}
