internal import Language

extension ClauseTree {
  /// A token and what governs it, upwards, at most so many.
  func spine(of token: Int, most: Int = 9) -> [Int] {
    var spine = [token]
    while spine.count < most, let last = spine.last, let head = head(of: last),
      !spine.contains(head)
    {
      spine.append(head)
    }
    return spine
  }

  /// The relations from one token up to the lowest one above both, and down to the other, as a hash,
  /// and how many they are; 1 and 15 where none is found within so many steps.
  func path(from first: Int, to second: Int, most: Int = 9) -> (hash: UInt32, length: Int) {
    let up = spine(of: first, most: most)
    let down = spine(of: second, most: most)
    guard let meeting = up.firstIndex(where: down.contains),
      let landing = down.firstIndex(of: up[meeting])
    else { return (1, 15) }
    var hash: UInt32 = 17
    for token in up[..<meeting] { hash = hash &* 31 &+ hashedRelation(of: token) }
    hash = hash &* 31 &+ 7
    for token in down[..<landing].reversed() { hash = hash &* 31 &+ hashedRelation(of: token) }
    return (hash, meeting + landing)
  }

  func hashedRelation(of token: Int) -> UInt32 { WordHash.of(relation(of: token).rawValue) }
}
