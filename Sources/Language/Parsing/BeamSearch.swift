/// The search for the best sequence of moves, with the best few partial parses kept at each step.
///
/// Every parse of `n` tokens has `2n` moves, so partial parses compete with equals. Its lists are
/// used again from sentence to sentence.
package struct BeamSearch: ~Copyable {
  package let scorer: any TransitionScorer
  package let width: Int
  /// A partial parse that scores so much less than the best of its step is given up.
  package let slack: Int
  package private(set) var states: [ParserState] = []
  /// Where each step's states start in `states`, best first.
  package private(set) var steps: [Int] = []
  private var nodes: [StackNode] = []
  private var list = FeatureList()
  private var candidates: [Candidate] = []

  private struct Candidate {
    let score: Int
    let state: Int32
    let move: Transition
  }

  package init(scorer: any TransitionScorer, width: Int, slack: Int = .max) {
    self.scorer = scorer
    self.width = width
    self.slack = slack
  }

  /// Searches to the end; the last step's first state is the best parse.
  package mutating func run(_ sentence: ParserSentence, width limit: Int? = nil) {
    restart()
    for _ in 0..<2 * sentence.count {
      let beam = steps[steps.count - 1]..<states.count
      candidates.removeAll(keepingCapacity: true)
      for state in beam { expand(state, sentence, limit: limit ?? width) }
      dropLaggards()
      steps.append(states.count)
      for candidate in candidates {
        advance(Int(candidate.state), candidate.move, score: candidate.score)
      }
    }
  }

  /// Follows one known sequence of moves and scores it.
  package mutating func follow(_ moves: [Transition], _ sentence: ParserSentence) {
    restart()
    for move in moves {
      let last = states.count - 1
      let scores = score(last, sentence)
      steps.append(states.count)
      advance(last, move, score: states[last].score + Int(scores[Int(move.rawValue)]))
    }
  }

  /// Heads by token: `sentence.count` stands for the root.
  package func heads(_ count: Int) -> [Int32] {
    var heads = [Int32](repeating: Int32(count), count: count)
    guard var index = steps.last, count > 0 else { return heads }
    while states[index].previous >= 0 {
      let before = states[Int(states[index].previous)]
      switch states[index].move {
      case .shift: break
      case .left: heads[Int(nodes[Int(before.top)].token)] = before.next
      case .right:
        let top = nodes[Int(before.top)]
        heads[Int(top.token)] = nodes[Int(top.below)].token
      }
      index = Int(states[index].previous)
    }
    return heads
  }

  /// The features of a state of the last search.
  package mutating func withFeatures(
    of state: Int, _ sentence: ParserSentence, _ body: (UnsafeBufferPointer<UInt32>) -> Void
  ) {
    nodes.withUnsafeBufferPointer {
      ParserFeatures.fill(
        &list, state: states[state], nodes: $0.baseAddress!, sentence: sentence)
    }
    body(list.hashes)
  }

  private mutating func restart() {
    states.removeAll(keepingCapacity: true)
    steps.removeAll(keepingCapacity: true)
    nodes.removeAll(keepingCapacity: true)
    // A node that nobody points to, so that the list has an address.
    nodes.append(ParserFeatures.noNode)
    states.append(ParserState())
    steps.append(0)
  }

  private mutating func score(_ state: Int, _ sentence: ParserSentence) -> SIMD4<Int32> {
    nodes.withUnsafeBufferPointer {
      ParserFeatures.fill(
        &list, state: states[state], nodes: $0.baseAddress!, sentence: sentence)
    }
    return scorer.scores(of: list.hashes)
  }

  private mutating func expand(_ index: Int, _ sentence: ParserSentence, limit: Int) {
    let scores = score(index, sentence)
    let state = states[index]
    let isAtEnd = Int(state.next) == sentence.count
    if !isAtEnd { offer(index, .shift, state.score + Int(scores[1]), limit) }
    // The root takes one dependent, the last token left on the stack.
    if state.depth > 0, !isAtEnd || state.depth == 1 {
      offer(index, .left, state.score + Int(scores[2]), limit)
    }
    if state.depth > 1 { offer(index, .right, state.score + Int(scores[3]), limit) }
  }

  /// Keeps the candidates sorted; among equals the earlier comes first.
  private mutating func offer(_ state: Int, _ move: Transition, _ score: Int, _ limit: Int) {
    if candidates.count == limit {
      guard score > candidates[limit - 1].score else { return }
      candidates.removeLast()
    }
    var place = candidates.count
    while place > 0, candidates[place - 1].score < score { place -= 1 }
    candidates.insert(Candidate(score: score, state: Int32(state), move: move), at: place)
  }

  private mutating func dropLaggards() {
    guard let best = candidates.first?.score else { return }
    while let last = candidates.last, best - last.score > slack { candidates.removeLast() }
  }

  private mutating func advance(_ index: Int, _ move: Transition, score: Int) {
    var state = states[index]
    state.score = score
    state.previous = Int32(index)
    state.move = move
    switch move {
    case .shift: shift(&state)
    case .left: attachLeft(&state)
    case .right: attachRight(&state)
    }
    states.append(state)
  }

  private mutating func shift(_ state: inout ParserState) {
    nodes.append(
      StackNode(
        token: state.next, below: state.top, left1: state.nextLeft1, left2: state.nextLeft2,
        leftCount: state.nextLeftCount))
    state.top = Int32(nodes.count - 1)
    state.depth += 1
    state.next += 1
    state.nextLeft1 = -1
    state.nextLeft2 = -1
    state.nextLeftCount = 0
  }

  private func attachLeft(_ state: inout ParserState) {
    let top = nodes[Int(state.top)]
    state.nextLeft2 = state.nextLeft1
    state.nextLeft1 = top.token
    state.nextLeftCount = min(state.nextLeftCount + 1, 5)
    state.top = top.below
    state.depth -= 1
  }

  private mutating func attachRight(_ state: inout ParserState) {
    let top = nodes[Int(state.top)]
    var head = nodes[Int(top.below)]
    head.right2 = head.right1
    head.right1 = top.token
    head.rightCount = min(head.rightCount + 1, 5)
    nodes.append(head)
    state.top = Int32(nodes.count - 1)
    state.depth -= 1
  }
}
