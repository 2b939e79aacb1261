/// Phrases of whole words and what they mean; the longest one that begins at a word wins.
struct PhraseTrie<Meaning: Sendable>: Sendable {
  private struct Node: Sendable {
    var next: [String: Int] = [:]
    var meaning: Meaning?
  }

  private var nodes: [Node] = [Node()]

  /// Adds a phrase; a later one takes the place of an earlier one when it says so.
  mutating func insert(_ words: [String], _ meaning: Meaning, replacing: Bool = false) {
    guard !words.isEmpty else { return }
    var node = 0
    for word in words {
      if let next = nodes[node].next[word] {
        node = next
      } else {
        nodes.append(Node())
        nodes[node].next[word] = nodes.count - 1
        node = nodes.count - 1
      }
    }
    if replacing || nodes[node].meaning == nil { nodes[node].meaning = meaning }
  }

  /// The longest phrase at an index of `words`, within a limit.
  func match(_ words: [String], at index: Int, limit: Int) -> (meaning: Meaning, end: Int)? {
    var node = 0
    var place = index
    var best: (meaning: Meaning, end: Int)?
    while place < limit, let next = nodes[node].next[words[place]] {
      node = next
      place += 1
      if let meaning = nodes[node].meaning { best = (meaning, place) }
    }
    return best
  }
}
