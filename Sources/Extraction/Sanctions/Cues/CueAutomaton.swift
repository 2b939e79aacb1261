/// All cues of a taxonomy in one trie over word keys, run once over a text.
///
/// Its time grows with the words of the text and not with the number of cues: each word costs a few
/// look-ups for each state alive, and a state lives no longer than a cue and its gaps are long.
struct CueAutomaton: Sendable {
  struct Match: Hashable, Sendable {
    /// The number given to the cue when it was added.
    let cue: Int
    /// Words of the text, from the cue's first to its last.
    let words: Range<Int>
  }

  private struct Node: Sendable {
    var gap: Int32 = -1
    var cues: [Int32] = []
  }

  private struct State {
    let node: Int32
    let start: Int32
    /// Words that may still be skipped; zero outside a gap.
    let skips: Int8
  }

  private var edges = CueEdges()
  private var nodes: [Node] = [Node()]

  init() {}

  mutating func add(_ pattern: CuePattern, cue: Int) {
    var node: Int32 = 0
    for step in pattern.steps {
      switch step {
      case .word(let key): node = child(of: node, by: key)
      case .gap: node = gap(after: node)
      }
    }
    nodes[Int(node)].cues.append(Int32(cue))
  }

  /// Every match of every cue, by its last word and then by its first.
  func matches(in words: CueWords) -> [Match] {
    var found: [Match] = []
    var states: [State] = []
    var next: [State] = []
    var keys: [WordKey] = []
    var reader = WordKeyReader()
    for index in 0..<words.count {
      if words.marks[index] == .stop { states.removeAll(keepingCapacity: true) }
      next.removeAll(keepingCapacity: true)
      keys.removeAll(keepingCapacity: true)
      reader.read(words.words[index], into: &keys)
      for state in states {
        if state.skips > 0 {
          next.append(State(node: state.node, start: state.start, skips: state.skips - 1))
        }
        step(from: state.node, start: state.start, at: index, keys: keys, &next, &found)
      }
      step(from: 0, start: Int32(index), at: index, keys: keys, &next, &found)
      swap(&states, &next)
    }
    return found
  }

  private func step(
    from node: Int32, start: Int32, at index: Int, keys: [WordKey],
    _ next: inout [State], _ found: inout [Match]
  ) {
    for key in keys {
      guard let child = edges.child(of: node, by: key) else { continue }
      for cue in nodes[Int(child)].cues {
        let match = Match(cue: Int(cue), words: Int(start)..<(index + 1))
        if found.last != match { found.append(match) }
      }
      next.append(State(node: child, start: start, skips: 0))
      let gap = nodes[Int(child)].gap
      if gap >= 0 { next.append(State(node: gap, start: start, skips: Int8(CuePattern.gap))) }
    }
  }

  private mutating func child(of node: Int32, by key: WordKey) -> Int32 {
    if let child = edges.child(of: node, by: key) { return child }
    nodes.append(Node())
    edges.insert(Int32(nodes.count - 1), after: node, by: key)
    return Int32(nodes.count - 1)
  }

  private mutating func gap(after node: Int32) -> Int32 {
    if nodes[Int(node)].gap < 0 {
      nodes.append(Node())
      nodes[Int(node)].gap = Int32(nodes.count - 1)
    }
    return nodes[Int(node)].gap
  }
}
