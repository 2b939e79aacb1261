/// What the topic files call their groups, topics and statuses.
struct TopicLabels: Sendable {
  private let groups: [String: String]
  private let topics: [String: String]
  private let statuses: [String: String]

  /// - Parameters: labels by id; the group of a topic is named by topic id.
  init(groups: [String: String], topics: [String: String], statuses: [String: String]) {
    self.groups = groups
    self.topics = topics
    self.statuses = statuses
  }

  func group(of topic: String) -> String { groups[topic] ?? topic }
  func label(of topic: String) -> String { topics[topic] ?? topic }
  func label(ofStatus status: String) -> String { statuses[status] ?? status }
}
