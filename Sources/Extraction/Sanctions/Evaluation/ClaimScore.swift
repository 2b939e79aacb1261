/// How found rows compare with labelled ones: macro F1 of topics and statuses, F1 of the slots.
///
/// Rows of a sentence are paired by topic first, the pair that agrees in most slots before others,
/// and what is left by agreement. A status counts on paired rows; a row without a partner costs its
/// status and its slots. Macro averages run over every label that was labelled or found.
package struct ClaimScore: Sendable {
  /// A found row, as printed.
  package struct Row: Hashable, Sendable {
    package var topic: String
    package var status: String?
    package var sender: String?
    package var target: String?

    package init(topic: String, status: String?, sender: String?, target: String?) {
      self.topic = topic
      self.status = status
      self.sender = sender
      self.target = target
    }
  }

  /// Right, wrongly found and missed.
  package struct Count: Sendable {
    package fileprivate(set) var right = 0
    package fileprivate(set) var found = 0
    package fileprivate(set) var labelled = 0

    package var f1: Double {
      found + labelled == 0 ? 1 : 2 * Double(right) / Double(found + labelled)
    }
  }

  package private(set) var topics: [String: Count] = [:]
  package private(set) var statuses: [String: Count] = [:]
  /// Rows of a labelled sentence that have a partner, and how many of those have the right status.
  package private(set) var pairedRows = 0
  package private(set) var pairedStatuses = 0
  package private(set) var sender = Count()
  package private(set) var target = Count()
  /// Sentences that may hold no row, and how many of them got one.
  package private(set) var emptySentences = 0
  package private(set) var falseAlarms = 0

  package init() {}

  package var topicF1: Double { ClaimScore.macro(topics) }
  /// Over labelled topics alone: one wrong row of a topic that no sentence has makes no class of its
  /// own here, and counts in the micro figure and the false alarms.
  package var labelledTopicF1: Double { ClaimScore.macro(topics.filter { $0.value.labelled > 0 }) }
  package var statusF1: Double { ClaimScore.macro(statuses) }
  package var topicMicroF1: Double { ClaimScore.micro(topics) }
  package var statusMicroF1: Double { ClaimScore.micro(statuses) }

  package mutating func add(_ found: [Row], for sentence: LabelledSentence) {
    if sentence.rows.isEmpty {
      emptySentences += 1
      if !found.isEmpty { falseAlarms += 1 }
    }
    for (label, row) in ClaimScore.pairs(sentence.rows, found) {
      if let label, let row {
        pairedRows += 1
        if label.statuses.contains(row.status ?? "-") { pairedStatuses += 1 }
      }
      ClaimScore.count(row.map { [$0.topic] }, label?.topics, in: &topics)
      ClaimScore.count(row.map { [$0.status ?? "-"] }, label?.statuses, in: &statuses)
      sender.add(row?.sender, label?.senders)
      target.add(row?.target, label?.targets)
    }
  }

  private static func pairs(
    _ labels: [LabelledSentence.Row], _ found: [Row]
  ) -> [(LabelledSentence.Row?, Row?)] {
    var open = found
    var result: [(LabelledSentence.Row?, Row?)] = []
    var unpaired: [LabelledSentence.Row] = []
    for label in labels {
      let fitting = open.indices.filter { label.topics.contains(open[$0].topic) }
      // Of equal ones the first, so that the order of rows settles what agreement cannot.
      let best = fitting.reversed().max { agreement(open[$0], label) < agreement(open[$1], label) }
      if let best { result.append((label, open.remove(at: best))) } else { unpaired.append(label) }
    }
    for label in unpaired {
      let best = open.indices.reversed().max {
        agreement(open[$0], label) < agreement(open[$1], label)
      }
      result.append((label, best.map { open.remove(at: $0) }))
    }
    return result + open.map { (nil, $0) }
  }

  /// How many of status, sender and target a row has as labelled.
  private static func agreement(_ row: Row, _ label: LabelledSentence.Row) -> Int {
    [
      label.statuses.contains(row.status ?? "-"), agree(row.sender, label.senders),
      agree(row.target, label.targets),
    ].count { $0 }
  }

  private static func count(
    _ found: [String]?, _ labels: [String]?, in counts: inout [String: Count]
  ) {
    let value = found?.first { $0 != "-" }
    let label = labels.flatMap { labels in labels.first { $0 == (value ?? "-") } ?? labels.first }
    if let value { counts[value, default: Count()].found += 1 }
    if let label, label != "-" { counts[label, default: Count()].labelled += 1 }
    if let value, value == label { counts[value, default: Count()].right += 1 }
  }

  private static func macro(_ counts: [String: Count]) -> Double {
    counts.isEmpty ? 0 : counts.values.reduce(0) { $0 + $1.f1 } / Double(counts.count)
  }

  private static func micro(_ counts: [String: Count]) -> Double {
    var sum = Count()
    for count in counts.values {
      sum.right += count.right
      sum.found += count.found
      sum.labelled += count.labelled
    }
    return sum.f1
  }
}

extension ClaimScore.Count {
  fileprivate mutating func add(_ value: String?, _ labels: [String]?) {
    if value != nil { found += 1 }
    guard let labels else { return }
    // Nothing found where nothing is one of the right answers.
    if value == nil, labels.contains("-") { return }
    if value.map({ ClaimScore.agree($0, labels) }) ?? false {
      labelled += 1
      right += 1
    } else if labels.first != "-" {
      labelled += 1
    }
  }
}

extension ClaimScore {
  private static func agree(_ value: String?, _ labels: [String]) -> Bool {
    guard let value else { return labels.contains("-") }
    return labels.contains { $0 != "-" && agree(value, $0) }
  }

  /// Whether two phrases name the same: at least half of their words, articles aside, are shared,
  /// with or without what follows the noun (“tankers that carry oil”, “13 entities based in Oman”):
  /// labels do not fix where a phrase ends.
  package static func agree(_ first: String, _ second: String) -> Bool {
    let left = CueWords.split(first)
    let right = CueWords.split(second)
    return shareHalf(left, right) || shareHalf(withoutTail(left), withoutTail(right))
  }

  private static func shareHalf(_ left: [[UInt8]], _ right: [[UInt8]]) -> Bool {
    let left = Set(left).subtracting(dull)
    let right = Set(right).subtracting(dull)
    guard !left.isEmpty, !right.isEmpty else { return false }
    return 2 * left.intersection(right).count >= left.union(right).count
  }

  /// The words up to a relative pronoun, a preposition other than “of”, or a participle with one.
  private static func withoutTail(_ words: [[UInt8]]) -> [[UInt8]] {
    let end = words.indices.dropFirst().first { index in
      let kind = WordClass.of(words[index])
      if kind.contains(.relative) || words[index].elementsEqual("carrying".utf8) { return true }
      if kind.contains(.preposition) { return !words[index].elementsEqual("of".utf8) }
      return index + 1 < words.count && words[index].suffix(2).elementsEqual("ed".utf8)
        && WordClass.of(words[index + 1]).contains(.preposition)
    }
    return Array(words[..<(end ?? words.count)])
  }

  private static let dull: Set<[UInt8]> = Set(
    ["the", "a", "an", "s", "of", "and"].map { Array($0.utf8) })
}
