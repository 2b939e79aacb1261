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

  func path(from first: Int, to second: Int) -> (hash: UInt32, length: Int) {
    tree.path(from: first, to: second)
  }

  func relation(of token: Int) -> UInt32 { tree.hashedRelation(of: token) }

  func word(_ token: Int) -> UInt32 { WordHash.of(tree.word(of: token)) }

  func lemma(_ token: Int) -> UInt32 { WordHash.of(tree.analysis.lemma(token)) }

  func spine(of token: Int) -> [Int] { tree.spine(of: token) }
}
