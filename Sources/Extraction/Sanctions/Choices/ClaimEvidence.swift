internal import Articles
internal import Language

/// What the rules read around one cue; what choices are made from.
struct ClaimEvidence {
  let tree: ClauseTree
  let question: PartyReading.Question
  let clause: ClauseReading
  /// The status and the parties that the rules found.
  let status: String?
  let link: Int?
  let sender: Range<Int>?
  let target: Range<Int>?
  let topic: SanctionsTopic
  /// The kind of the actor that a phrase names.
  let kindOfActor: (Range<Int>) -> NewsActor.Kind?

  /// The verb that the parties belong to.
  var verb: Int { link ?? clause.verbs.first ?? question.cue }

  /// The relations from one token up to the lowest one above both, and down to the other.
  func path(from first: Int, to second: Int) -> (hash: UInt32, length: Int) {
    let up = spine(of: first)
    let down = spine(of: second)
    guard let meeting = up.firstIndex(where: down.contains),
      let landing = down.firstIndex(of: up[meeting])
    else { return (1, 15) }
    var hash: UInt32 = 17
    for token in up[..<meeting] { hash = hash &* 31 &+ self.relation(of: token) }
    hash = hash &* 31 &+ 7
    for token in down[..<landing].reversed() { hash = hash &* 31 &+ self.relation(of: token) }
    return (hash, meeting + landing)
  }

  func relation(of token: Int) -> UInt32 { WordHash.of(tree.relation(of: token).rawValue) }

  func word(_ token: Int) -> UInt32 { WordHash.of(tree.word(of: token)) }

  func lemma(_ token: Int) -> UInt32 { WordHash.of(tree.analysis.lemma(token)) }

  /// A token and what governs it, upwards.
  func spine(of token: Int) -> [Int] {
    var spine = [token]
    while spine.count < 9, let last = spine.last, let head = tree.head(of: last),
      !spine.contains(head)
    {
      spine.append(head)
    }
    return spine
  }
}
