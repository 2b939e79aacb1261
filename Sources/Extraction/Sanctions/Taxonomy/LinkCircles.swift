/// Circles in which links of topics run; one walk over all links finds them.
struct LinkCircles {
  private let links: [String: [String]]
  private var isDone: Set<String> = []
  /// Each begins with the topic that stands first in the file and leaves its return out.
  private(set) var found: [[String]] = []

  /// - Parameter topics: in file order.
  init(_ topics: [String], links: [String: [String]]) {
    self.links = links
    let order = Dictionary(
      topics.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    for topic in topics where !isDone.contains(topic) { walk(from: topic, order) }
  }

  private mutating func walk(from start: String, _ order: [String: Int]) {
    var way: [(topic: String, next: Int)] = [(start, 0)]
    var places = [start: 0]
    while let last = way.last {
      let targets = links[last.topic] ?? []
      guard last.next < targets.count else {
        isDone.insert(last.topic)
        places[last.topic] = nil
        way.removeLast()
        continue
      }
      way[way.count - 1].next += 1
      let target = targets[last.next]
      if let place = places[target] {
        keep(way[place...].map(\.topic), order)
      } else if !isDone.contains(target) {
        places[target] = way.count
        way.append((target, 0))
      }
    }
  }

  private mutating func keep(_ circle: [String], _ order: [String: Int]) {
    let first =
      circle.indices.min { (order[circle[$0]] ?? .max) < (order[circle[$1]] ?? .max) } ?? 0
    found.append(Array(circle[first...] + circle[..<first]))
  }

  /// `a → b → a`, long ones with their middle left out.
  static func text(_ circle: [String]) -> String {
    let shown =
      circle.count <= 8
      ? circle
      : Array(circle.prefix(4)) + ["… \(circle.count - 7) more …"] + Array(circle.suffix(3))
    return (shown + circle.prefix(1)).joined(separator: " → ")
  }
}
