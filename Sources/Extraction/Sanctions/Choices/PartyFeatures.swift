internal import Language

/// Features of one phrase as the sender or target of a claim, and of no phrase.
struct PartyFeatures {
  let evidence: ClaimEvidence
  let slot: SlotChoice.Slot
  private let found: Range<Int>?
  private let other: Range<Int>?
  private let status: UInt32
  private let group: UInt32
  private let voice: UInt32

  init(_ evidence: ClaimEvidence, slot: SlotChoice.Slot) {
    self.evidence = evidence
    self.slot = slot
    found = slot == .sender ? evidence.sender : evidence.target
    other = slot == .sender ? evidence.target : evidence.sender
    status = WordHash.of(evidence.status ?? "-")
    group = WordHash.of(evidence.topic.group)
    let tree = evidence.tree
    let cue = evidence.question.cue
    voice =
      (tree.isVerb(cue) ? 1 : 0) + (tree.isPassive(evidence.verb) ? 2 : 0)
      + (evidence.verb < cue ? 4 : evidence.verb == cue ? 8 : 0)
  }

  func collectNone(into sink: inout some FeatureSink) {
    let rule: UInt32 = found == nil ? 1 : 0
    sink.add(choice: .none, rule)
    sink.add(choice: .noneRule, rule, other == nil ? 1 : 0)
    sink.add(choice: .noneStatus, status, rule)
    sink.add(choice: .noneGroup, group, rule)
    sink.add(choice: .noneVoice, voice, rule)
    guard let found else { return }
    sink.add(choice: .noneActors, kind(of: found, head: found.upperBound - 1))
  }

  func collect(_ phrase: PartyOptions.Phrase, order: Int, into sink: inout some FeatureSink) {
    collectRule(phrase, into: &sink)
    collectPaths(phrase, into: &sink)
    collectPlace(phrase, order: order, into: &sink)
    collectWords(phrase, into: &sink)
  }
}

extension PartyFeatures {
  private var tree: ClauseTree { evidence.tree }
  private var cue: Int { evidence.question.cue }

  private func kind(of tokens: Range<Int>, head: Int) -> UInt32 {
    let isParty = evidence.question.isParty(head)
    let isAgent = SenderSearch.isAgentNoun(tree.text(of: head))
    let isPronoun = tree.tag(of: head) == .pron
    return evidence.kindOfActor(tokens) * 8 + (isParty ? 4 : 0) + (isAgent ? 2 : 0)
      + (isPronoun ? 1 : 0)
  }

  private func preposition(of phrase: PartyOptions.Phrase) -> UInt32 {
    WordHash.of(tree.preposition(of: phrase.head) ?? "-")
  }

  /// Signed steps of distance between a phrase and a token.
  private func distance(_ phrase: PartyOptions.Phrase, to token: Int) -> UInt32 {
    if phrase.tokens.contains(token) { return 40 }
    return token < phrase.tokens.lowerBound
      ? bucket(phrase.tokens.lowerBound - token) : 20 + bucket(token - phrase.tokens.upperBound + 1)
  }

  private func collectRule(_ phrase: PartyOptions.Phrase, into sink: inout some FeatureSink) {
    let rule: UInt32 =
      found == nil ? 3 : phrase.tokens == found ? 0 : phrase.tokens.overlaps(found ?? 0..<0) ? 1 : 2
    sink.add(choice: .rule, rule)
    sink.add(choice: .ruleStatus, rule, status)
    sink.add(choice: .rulePreposition, rule, preposition(of: phrase))
    sink.add(choice: .ruleKind, rule, kind(of: phrase.tokens, head: phrase.head))
    sink.add(choice: .ruleDistance, rule, distance(phrase, to: cue))
    sink.add(choice: .ruleGroup, rule, group)
    let isOther = other.map { phrase.tokens.overlaps($0) } ?? false
    sink.add(choice: .otherSlot, isOther ? 1 : 0, rule)
  }

  private func collectPaths(_ phrase: PartyOptions.Phrase, into sink: inout some FeatureSink) {
    let kind = kind(of: phrase.tokens, head: phrase.head)
    let path = evidence.path(from: phrase.head, to: cue)
    let preposition = preposition(of: phrase)
    sink.add(choice: .path, path.hash)
    sink.add(choice: .pathPreposition, path.hash, preposition)
    sink.add(choice: .pathLength, UInt32(path.length))
    sink.add(choice: .pathKind, UInt32(path.length), kind)
    let link = evidence.path(from: phrase.head, to: evidence.verb)
    sink.add(choice: .linkPath, link.hash, voice)
    sink.add(choice: .linkPathPreposition, link.hash, preposition, status)
  }

  private func collectPlace(
    _ phrase: PartyOptions.Phrase, order: Int, into sink: inout some FeatureSink
  ) {
    let kind = kind(of: phrase.tokens, head: phrase.head)
    let distance = distance(phrase, to: cue)
    let side: UInt32 = phrase.head < cue ? 1 : 0
    let verbSide: UInt32 = phrase.head < evidence.verb ? 1 : 0
    sink.add(choice: .distance, distance)
    sink.add(choice: .distanceKind, distance, kind)
    sink.add(choice: .between, self.distance(phrase, to: evidence.verb), voice)
    sink.add(choice: .kind, kind)
    sink.add(choice: .kindStatus, kind, status, side)
    sink.add(choice: .kindGroup, kind, group, side)
    sink.add(choice: .order, UInt32(min(order, 6)), side)
    sink.add(choice: .length, UInt32(min(phrase.tokens.count, 8)))
    let own = phrase.tokens.contains { evidence.question.own.contains($0) }
    let measure = evidence.question.measures.contains(phrase.head)
    sink.add(choice: .flags, own ? 1 : 0, measure ? 1 : 0, verbSide)
    sink.add(choice: .flagsSide, side, verbSide, voice)
  }

  private func collectWords(_ phrase: PartyOptions.Phrase, into sink: inout some FeatureSink) {
    let preposition = preposition(of: phrase)
    let kind = kind(of: phrase.tokens, head: phrase.head)
    let side: UInt32 = phrase.head < cue ? 1 : 0
    sink.add(choice: .preposition, preposition, side)
    sink.add(choice: .prepositionKind, preposition, kind, side)
    sink.add(choice: .prepositionDistance, preposition, distance(phrase, to: cue))
    sink.add(choice: .prepositionGroup, preposition, group)
    sink.add(choice: .prepositionStatus, preposition, status, side)
    sink.add(choice: .before, word(before: phrase))
    sink.add(choice: .beforeCue, word(before: phrase), side, voice)
    sink.add(choice: .after, evidence.word(phrase.tokens.upperBound), side)
    let relation = evidence.relation(of: phrase.head)
    sink.add(choice: .relation, relation, side)
    sink.add(choice: .relationKind, relation, kind)
    sink.add(choice: .relationVoice, relation, voice, side)
    if let head = tree.head(of: phrase.head) {
      sink.add(choice: .relationHead, relation, evidence.lemma(head))
    }
    sink.add(choice: .tag, UInt32(tree.tag(of: phrase.head).rawValue), side)
    let isOwner = ["'s", "’s", "'", "’"].contains(tree.text(of: phrase.tokens.upperBound))
    sink.add(choice: .possessive, isOwner ? 1 : 0, side)
  }

  /// The word before a phrase and its article.
  private func word(before phrase: PartyOptions.Phrase) -> UInt32 {
    var token = phrase.tokens.lowerBound - 1
    if ["the", "a", "an"].contains(tree.text(of: token)) { token -= 1 }
    return evidence.word(token)
  }
}
