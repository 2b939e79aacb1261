internal import Language

/// What is the same for all phrases of one claim: its cue, the verbs over it and their subjects.
struct ClaimScene {
  let evidence: ClaimEvidence
  let status: UInt32
  let group: UInt32
  let topic: UInt32
  /// The kind of row: measure, relief, enforcement, evasion.
  let row: UInt32
  let cueLemma: UInt32
  let verbLemma: UInt32
  let isCueVerb: Bool
  /// Whether the claim's verb is passive, which side of the cue it stands on, and whether the cue is
  /// a verb.
  let voice: UInt32
  /// First and last token of the cue.
  let bounds: ClosedRange<Int>
  /// The cue and what governs it, upwards.
  let spine: [Int]
  /// The verbs over the cue, the innermost first, with whoever does them.
  let chain: [Link]

  struct Link {
    let verb: Int
    let subject: Int?
    let agent: Int?
    let isPassive: Bool
  }

  init(_ evidence: ClaimEvidence) {
    let tree = evidence.tree
    let cue = evidence.question.cue
    self.evidence = evidence
    status = WordHash.of(evidence.status ?? "-")
    group = WordHash.of(evidence.topic.group)
    topic = WordHash.of(evidence.topic.id)
    row = WordHash.of("\(evidence.topic.kind)")
    cueLemma = evidence.lemma(cue)
    verbLemma = evidence.lemma(evidence.verb)
    isCueVerb = tree.isVerb(cue)
    voice =
      (tree.isVerb(cue) ? 1 : 0) + (tree.isPassive(evidence.verb) ? 2 : 0)
      + (evidence.verb < cue ? 4 : evidence.verb == cue ? 8 : 0)
    let own = evidence.question.own
    bounds = (own.min() ?? cue)...(own.max() ?? cue)
    spine = evidence.spine(of: cue)
    chain = (evidence.clause.verbs.prefix(4) + [evidence.verb]).map { verb in
      Link(
        verb: verb, subject: tree.subject(of: verb), agent: tree.agent(of: verb),
        isPassive: tree.isPassive(verb))
    }
  }

  /// Where a governor stands: in the cue, a verb over it, elsewhere on the way up, beside it.
  func place(of governor: Int?) -> UInt32 {
    let question = evidence.question
    guard let governor else { return 0 }
    if question.own.contains(governor) { return 1 }
    if let index = evidence.clause.verbs.firstIndex(of: governor) {
      return 2 + UInt32(min(2, index))
    }
    if governor == evidence.verb { return 5 }
    if let index = spine.firstIndex(of: governor) {
      return evidence.tree.isVerb(governor) ? 6 + UInt32(min(2, index)) : 9
    }
    var node = governor
    for _ in 0..<4 {
      guard let head = evidence.tree.head(of: node) else { return 10 }
      let relation = evidence.relation(of: node) << 2
      if question.own.contains(head) { return relation | 1 }
      if spine.contains(head) { return relation | 2 }
      node = head
    }
    return 10
  }

  /// By what relation, and in what form, the way up from the cue comes to a token; 0 where it does
  /// not come there.
  func entry(to token: Int) -> UInt32 {
    guard let index = spine.firstIndex(of: token), index > 0 else { return 0 }
    let below = spine[index - 1]
    let form = evidence.tree.analysis.fineTags[below].rawValue
    return evidence.relation(of: below) &* 31 &+ WordHash.of(form)
  }

  /// Which verb over the cue a phrase is the subject of, and whether that verb is passive; 0 for
  /// none.
  func subject(_ tokens: Range<Int>, first: Int) -> UInt32 {
    for (index, link) in chain.enumerated() {
      guard let subject = link.subject, tokens.contains(subject) || subject == first else {
        continue
      }
      let isExtra = index == chain.count - 1
      return 1 + (isExtra ? 3 : UInt32(min(2, index))) * 2 + (link.isPassive ? 1 : 0)
    }
    return 0
  }

  /// Which verb a phrase is the by-agent of; 0 for none.
  func agent(_ tokens: Range<Int>) -> UInt32 {
    let index = chain.firstIndex { link in link.agent.map(tokens.contains) ?? false }
    return index.map { 1 + UInt32(min(3, $0)) } ?? 0
  }

  /// How a phrase stands over the cue: by what relation the way up enters it, and whether what is
  /// below has a subject of its own, as in “Britain, which sanctioned” and “firms that Britain
  /// sanctioned”; 0 where it does not.
  func above(_ tokens: Range<Int>) -> UInt32 {
    guard let index = spine.indices.dropFirst().first(where: { tokens.contains(spine[$0]) }) else {
      return 0
    }
    let entry = spine[index - 1]
    let tree = evidence.tree
    let hasSubject = !tree.children(of: entry, by: [.nsubj]).isEmpty
    var hash = evidence.relation(of: entry) &* 31 &+ (hasSubject ? 2 : 1)
    hash = hash &* 31 &+ WordHash.of(tree.analysis.fineTags[entry].rawValue)
    return hash &* 31 &+ (tree.isPassive(entry) ? 2 : 1)
  }
}
