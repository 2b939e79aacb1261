/// A sentence's tree seen from above: dependents in text order, and tokens from the root downwards.
package struct TreeLinks {
  /// Head by token; `heads.count` for the root.
  package private(set) var heads: [Int32] = []
  /// First and last dependent to the left and to the right, -1 for none, by token.
  private(set) var firstLeft: [Int32] = []
  private(set) var lastLeft: [Int32] = []
  private(set) var firstRight: [Int32] = []
  private(set) var lastRight: [Int32] = []
  /// The neighbours among the dependents of the same head, -1 for none.
  private(set) var previousSibling: [Int32] = []
  private(set) var nextSibling: [Int32] = []
  /// First and last token under each token.
  private(set) var firstUnder: [Int32] = []
  private(set) var lastUnder: [Int32] = []
  /// Heads before their dependents, siblings in text order.
  package private(set) var order: [Int32] = []

  package init() {}

  package mutating func fill(heads: [Int32]) {
    self.heads = heads
    let count = heads.count
    reset(&firstLeft, count + 1)
    reset(&lastLeft, count + 1)
    reset(&firstRight, count + 1)
    reset(&lastRight, count + 1)
    reset(&previousSibling, count)
    reset(&nextSibling, count)
    for token in 0..<Int32(count) { link(token) }
    fillOrder(count)
    fillExtents(count)
  }

  private func reset(_ list: inout [Int32], _ count: Int) {
    list.removeAll(keepingCapacity: true)
    list.append(contentsOf: repeatElement(-1, count: count))
  }

  private mutating func link(_ token: Int32) {
    let head = Int(heads[Int(token)])
    var before: Int32 = -1
    if token < head {
      before = lastLeft[head]
      if before < 0 { firstLeft[head] = token }
      lastLeft[head] = token
    } else {
      before = lastRight[head] >= 0 ? lastRight[head] : lastLeft[head]
      if lastRight[head] < 0 { firstRight[head] = token }
      lastRight[head] = token
    }
    previousSibling[Int(token)] = before
    if before >= 0 { nextSibling[Int(before)] = token }
  }

  private mutating func fillOrder(_ count: Int) {
    order.removeAll(keepingCapacity: true)
    appendDependents(of: count)
    var index = 0
    while index < order.count {
      appendDependents(of: Int(order[index]))
      index += 1
    }
  }

  private mutating func appendDependents(of head: Int) {
    var token = firstLeft[head] >= 0 ? firstLeft[head] : firstRight[head]
    while token >= 0 {
      order.append(token)
      token = nextSibling[Int(token)]
    }
  }

  private mutating func fillExtents(_ count: Int) {
    firstUnder = Array(0..<Int32(count))
    lastUnder = firstUnder
    for token in order.reversed() {
      let head = Int(heads[Int(token)])
      guard head < count else { continue }
      firstUnder[head] = min(firstUnder[head], firstUnder[Int(token)])
      lastUnder[head] = max(lastUnder[head], lastUnder[Int(token)])
    }
  }
}
