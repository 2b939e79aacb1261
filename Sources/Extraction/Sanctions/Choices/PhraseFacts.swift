internal import Articles
internal import Language

/// One phrase beside a cue, as numbers that features are made of.
struct PhraseFacts {
  /// Who it names: nobody 0, a pronoun, a state, a body, a person, a group, a kind of party or of
  /// people (named or not), another name.
  let kind: UInt32
  /// Before the cue 1, behind it 2, around it 0.
  let side: UInt32
  let tag: UInt32
  let preposition: UInt32
  let relation: UInt32
  /// Relation and preposition of the first of its row, and what governs that.
  let role: (relation: UInt32, preposition: UInt32)
  let governor: Int?
  let isGovernorPassive: Bool
  /// How the way up from the cue enters the governor; 0 where it does not.
  let entry: UInt32
  let place: UInt32
  let subject: UInt32
  let agent: UInt32
  let isController: Bool
  /// Subject of the verb of saying over the clause.
  let isSpeaker: Bool
  /// Who the smallest phrase around it names, 99 where it stands in none, and whose subject that is.
  let outerKind: UInt32
  let outerSubject: UInt32
  /// Lemma of its head.
  let word: UInt32
  let above: UInt32
  let path: (hash: UInt32, length: Int)
  let verbPath: (hash: UInt32, length: Int)
  let gap: Gap
  /// The words before it, its article aside, and the one behind.
  let before: UInt32
  let twoBefore: UInt32
  /// The first word where it only points or counts: its, no, any, two; 0 for others.
  let opener: UInt32
  let after: UInt32
  let isOwner: Bool
  let isOwn: Bool
  let isMeasure: Bool
  /// Nearest of all on its side.
  let isNearest: Bool

  /// What lies between a phrase and the cue.
  struct Gap {
    var distance: UInt32 = 0
    var commas: UInt32 = 0
    var verbs: UInt32 = 0
    var phrases: UInt32 = 0
    var parties: UInt32 = 0
  }

  init(_ phrase: PartyOptions.Phrase, in scene: ClaimScene, among options: PartyOptions) {
    let evidence = scene.evidence
    let tree = evidence.tree
    let tokens = phrase.tokens
    kind = PhraseFacts.kind(of: phrase, evidence)
    side =
      tokens.upperBound <= evidence.question.cue
      ? 1 : tokens.lowerBound > evidence.question.cue ? 2 : 0
    tag = UInt32(tree.tag(of: phrase.head).rawValue)
    preposition = PhraseFacts.preposition(of: phrase.head, evidence)
    relation = evidence.relation(of: phrase.head)
    let first = PhraseFacts.firstOfRow(phrase.head, tree)
    role = (evidence.relation(of: first), PhraseFacts.preposition(of: first, evidence))
    governor = tree.head(of: first)
    isGovernorPassive = governor.map(tree.isPassive) ?? false
    entry = governor.map(scene.entry) ?? 0
    place = scene.place(of: governor)
    subject = scene.subject(tokens, first: first)
    agent = scene.agent(tokens)
    isController = evidence.clause.controller.map(tokens.contains) ?? false
    isSpeaker =
      governor != nil && governor == evidence.clause.saying
      && [.nsubj, .nsubjPass].contains(tree.relation(of: first))
    word = evidence.lemma(phrase.head)
    let outer = options.phrases.indices
      .filter {
        options.phrases[$0].tokens.count > tokens.count
          && options.phrases[$0].tokens.contains(tokens)
      }
      .min { options.phrases[$0].tokens.count < options.phrases[$1].tokens.count }
    outerKind = outer.map { options.kinds[$0] } ?? 99
    outerSubject =
      outer.map {
        let phrase = options.phrases[$0]
        return scene.subject(phrase.tokens, first: PhraseFacts.firstOfRow(phrase.head, tree))
      } ?? 0
    above = scene.above(tokens)
    path = evidence.path(from: phrase.head, to: evidence.question.cue)
    verbPath = evidence.path(from: phrase.head, to: evidence.verb)
    gap = PhraseFacts.gap(tokens, in: scene, among: options)
    var token = tokens.lowerBound - 1
    if ["the", "a", "an"].contains(tree.text(of: token)) { token -= 1 }
    before = evidence.word(token)
    twoBefore = evidence.word(token - 1)
    after = evidence.word(tokens.upperBound)
    opener =
      [.det, .pron, .num].contains(tree.tag(of: tokens.lowerBound))
      ? evidence.word(tokens.lowerBound) : 0
    isOwner = ["'s", "’s", "'", "’"].contains(tree.text(of: tokens.upperBound))
    isOwn = tokens.contains(where: evidence.question.own.contains)
    isMeasure = evidence.question.measures.contains(phrase.head)
    isNearest =
      phrase.head == options.phrases.last { $0.tokens.upperBound <= scene.bounds.lowerBound }?.head
      || phrase.head
        == options.phrases.first { $0.tokens.lowerBound > scene.bounds.upperBound }?.head
  }

  static func preposition(of head: Int, _ evidence: ClaimEvidence) -> UInt32 {
    WordHash.of(evidence.tree.preposition(of: head) ?? "-")
  }

  static func kind(of phrase: PartyOptions.Phrase, _ evidence: ClaimEvidence) -> UInt32 {
    let tree = evidence.tree
    if tree.tag(of: phrase.head) == .pron { return 1 }
    switch evidence.kindOfActor(phrase.tokens) {
    case .government?, .country?: return 2
    case .organization?, .outlet?: return 3
    case .person?: return 4
    case .group?: return 5
    case .other?, nil: break
    }
    let isNamed: UInt32 = evidence.question.isActor(phrase.tokens) ? 1 : 0
    if evidence.question.isParty(phrase.head) { return 6 + isNamed }
    if SenderSearch.isAgentNoun(tree.text(of: phrase.head)) { return 8 + isNamed }
    return isNamed * 10
  }

  /// From a conjunct, a part of a name or an apposition to what governs them all.
  private static func firstOfRow(_ head: Int, _ tree: ClauseTree) -> Int {
    var node = head
    for _ in 0..<6 {
      guard [.conj, .flat, .appos].contains(tree.relation(of: node)), !tree.isVerb(node),
        let head = tree.head(of: node)
      else { break }
      node = head
    }
    return node
  }

  private static func gap(
    _ tokens: Range<Int>, in scene: ClaimScene, among options: PartyOptions
  ) -> Gap {
    let isBefore = tokens.upperBound <= scene.bounds.lowerBound
    let isBehind = tokens.lowerBound > scene.bounds.upperBound
    guard isBefore || isBehind else { return Gap() }
    let between =
      isBefore
      ? tokens.upperBound..<scene.bounds.lowerBound
      : (scene.bounds.upperBound + 1)..<tokens.lowerBound
    let tree = scene.evidence.tree
    var gap = Gap(distance: bucket(between.count))
    for token in between {
      if [",", ";", "–", "—"].contains(tree.text(of: token)) {
        gap.commas = min(2, gap.commas + 1)
      }
      let tag = tree.analysis.fineTags[token]
      if tag == .vbd || tag == .vbz || tag == .vbp { gap.verbs = min(2, gap.verbs + 1) }
    }
    for (phrase, kind) in zip(options.phrases, options.kinds)
    where between.lowerBound <= phrase.tokens.lowerBound
      && phrase.tokens.upperBound <= between.upperBound
    {
      gap.phrases = min(4, gap.phrases + 1)
      if kind > 0 { gap.parties = min(3, gap.parties + 1) }
    }
    return gap
  }
}
