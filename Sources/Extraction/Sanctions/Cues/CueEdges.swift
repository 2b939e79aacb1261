/// The edges of the cue trie: a table with open addresses, as nearly every question ends in an empty
/// place at once.
struct CueEdges: Sendable {
  private struct Edge: Sendable {
    let node: Int32
    let child: Int32
    let key: WordKey
  }

  private var table = [Edge?](repeating: nil, count: 1024)
  private var count = 0

  func child(of node: Int32, by key: WordKey) -> Int32? {
    var place = self.place(node, key)
    while let edge = table[place] {
      if edge.node == node, edge.key == key { return edge.child }
      place = (place + 1) & (table.count - 1)
    }
    return nil
  }

  /// - Precondition: the node has no such edge yet.
  mutating func insert(_ child: Int32, after node: Int32, by key: WordKey) {
    count += 1
    if count * 4 > table.count { grow() }
    put(Edge(node: node, child: child, key: key))
  }

  private mutating func put(_ edge: Edge) {
    var place = self.place(edge.node, edge.key)
    while table[place] != nil { place = (place + 1) & (table.count - 1) }
    table[place] = edge
  }

  private mutating func grow() {
    let edges = table.compactMap { $0 }
    table = [Edge?](repeating: nil, count: table.count * 2)
    for edge in edges { put(edge) }
  }

  private func place(_ node: Int32, _ key: WordKey) -> Int {
    let mixed =
      (key.hash ^ UInt64(UInt32(bitPattern: node)) &* 0x9E37_79B9_7F4A_7C15)
      &* 0xD6E8_FEB8_6659_FD93
    return Int(mixed >> 32) & (table.count - 1)
  }
}
