internal import Extraction

/// What the topic files call their groups, topics and statuses.
struct TopicLabels: Sendable {
  private let groups: [String: String]
  private let topics: [String: String]
  private let statuses: [String: String]

  /// Labels of no topic: ids stand for themselves.
  init() {
    groups = [:]
    topics = [:]
    statuses = [:]
  }

  init(_ taxonomy: SanctionsTaxonomy) {
    groups = Dictionary(
      taxonomy.topics.map { ($0.id, taxonomy.group(of: $0)?.label ?? $0.group) },
      uniquingKeysWith: { first, _ in first })
    topics = Dictionary(
      taxonomy.topics.map { ($0.id, $0.label) }, uniquingKeysWith: { first, _ in first })
    statuses = Dictionary(
      taxonomy.statuses.map { ($0.id, $0.label) }, uniquingKeysWith: { first, _ in first })
  }

  func group(of topic: String) -> String { groups[topic] ?? topic }
  func label(of topic: String) -> String { topics[topic] ?? topic }
  func label(ofStatus status: String) -> String { statuses[status] ?? status }
}
