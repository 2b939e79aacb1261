import Language

/// The moves that build a known tree.
enum ParserOracle {
  /// - Parameter heads: a projective tree; `heads.count` stands for the root.
  static func moves(_ heads: [Int32]) -> [Transition] {
    let count = heads.count
    var waiting = [Int](repeating: 0, count: count + 1)
    for head in heads { waiting[Int(head)] += 1 }
    var stack: [Int] = []
    var next = 0
    var moves: [Transition] = []
    while moves.count < 2 * count {
      if let top = stack.last, Int(heads[top]) == next, waiting[top] == 0 {
        moves.append(.left)
        waiting[next] -= 1
        stack.removeLast()
      } else if stack.count > 1, Int(heads[stack[stack.count - 1]]) == stack[stack.count - 2],
        waiting[stack[stack.count - 1]] == 0
      {
        moves.append(.right)
        waiting[stack[stack.count - 2]] -= 1
        stack.removeLast()
      } else if next < count {
        moves.append(.shift)
        stack.append(next)
        next += 1
      } else {
        // Only a tree with crossing arcs or two roots comes here.
        return []
      }
    }
    return moves
  }

  /// The tree with its crossing arcs lifted to the head's head, shortest arcs first, until none
  /// crosses (Nivre and Nilsson 2005, without their marks).
  static func projective(_ heads: [Int32]) -> [Int32] {
    var heads = heads
    while let token = shortestCrossing(heads) {
      heads[token] = heads[Int(heads[token])]
    }
    return heads
  }

  private static func shortestCrossing(_ heads: [Int32]) -> Int? {
    let count = heads.count
    var best: (token: Int, gap: Int)?
    for token in 0..<count where Int(heads[token]) < count {
      let head = Int(heads[token])
      let gap = abs(head - token)
      if let best, best.gap <= gap { continue }
      let inside = min(head, token) + 1..<max(head, token)
      if !inside.allSatisfy({ isUnder($0, head, heads) }) { best = (token, gap) }
    }
    return best?.token
  }

  private static func isUnder(_ token: Int, _ head: Int, _ heads: [Int32]) -> Bool {
    var token = token
    for _ in 0...heads.count {
      if token == head { return true }
      if token == heads.count { return false }
      token = Int(heads[token])
    }
    return false
  }
}
