internal import Language

/// Features of one phrase as the sender or target of a claim, and of no phrase: first those of what
/// the rules found, then the others, so that weights can be trained without the first.
struct PartyFeatures {
  let scene: ClaimScene
  let options: PartyOptions
  private let found: Range<Int>?
  private let other: Range<Int>?

  init(_ scene: ClaimScene, slot: SlotChoice.Slot, options: PartyOptions) {
    let evidence = scene.evidence
    self.scene = scene
    self.options = options
    found = slot == .sender ? evidence.sender : evidence.target
    other = slot == .sender ? evidence.target : evidence.sender
  }

  func collectNoneOfRules(into sink: inout some FeatureSink) {
    let rule: UInt32 = found == nil ? 1 : 0
    sink.add(choice: .noneRule, rule)
    sink.add(choice: .noneRuleStatus, rule, scene.status)
    sink.add(choice: .noneRuleGroup, rule, scene.group)
    sink.add(choice: .noneRuleVoice, rule, scene.voice)
    sink.add(choice: .noneRuleOther, rule, other == nil ? 1 : 0)
    if let index = options.phrases.firstIndex(where: { $0.tokens == found }) {
      sink.add(choice: .noneRuleKind, options.kinds[index])
    }
  }

  func collectNone(into sink: inout some FeatureSink) {
    let left = options.count(before: scene.evidence.question.cue)
    let right = options.kinds.count { $0 > 0 } - left
    collectNoneOfClause(into: &sink)
    collectNoneOfPlace(into: &sink)
    sink.add(choice: .noneLeft, UInt32(min(left, 3)))
    sink.add(choice: .noneRight, UInt32(min(right, 3)))
    sink.add(
      choice: .noneSides, UInt32(min(left, 2)), UInt32(min(right, 2)), scene.isCueVerb ? 1 : 0)
    sink.add(choice: .noneLeftStatus, UInt32(min(left, 2)), scene.status)
    sink.add(choice: .noneRightGroup, UInt32(min(right, 2)), scene.group)
  }

  func collectOfRules(
    _ phrase: PartyOptions.Phrase, _ facts: PhraseFacts, into sink: inout some FeatureSink
  ) {
    let rule: UInt32 =
      found == nil ? 3 : phrase.tokens == found ? 0 : phrase.tokens.overlaps(found ?? 0..<0) ? 1 : 2
    let isOther: UInt32 = other.map(phrase.tokens.overlaps) ?? false ? 1 : 0
    sink.add(choice: .rule, rule)
    sink.add(choice: .ruleStatus, rule, scene.status)
    sink.add(choice: .ruleKind, rule, facts.kind)
    sink.add(choice: .rulePreposition, rule, facts.preposition)
    sink.add(choice: .ruleGroup, rule, scene.group)
    sink.add(choice: .ruleDistance, rule, facts.gap.distance, facts.side)
    sink.add(choice: .ruleSubject, rule, facts.subject)
    sink.add(choice: .ruleRole, rule, facts.role.relation, facts.place)
    sink.add(choice: .ruleVoice, rule, scene.voice)
    sink.add(choice: .other, isOther, rule)
    sink.add(choice: .otherKind, isOther, facts.kind)
  }

  func collect(
    _ phrase: PartyOptions.Phrase, _ facts: PhraseFacts, order: Int,
    into sink: inout some FeatureSink
  ) {
    collectKind(phrase, facts, into: &sink)
    collectGovernor(facts, into: &sink)
    collectSubject(facts, into: &sink)
    collectPaths(facts, into: &sink)
    collectPreposition(facts, into: &sink)
    collectPlace(facts, order: order, into: &sink)
    collectWords(facts, into: &sink)
  }
}

extension PartyFeatures {
  private func collectNoneOfClause(into sink: inout some FeatureSink) {
    let hasAgent = options.phrases.contains {
      scene.evidence.tree.preposition(of: $0.head) == "by"
    }
    let hasSubject = scene.evidence.clause.verbs.isEmpty ? false : scene.chain[0].subject != nil
    sink.add(choice: .none, 0)
    sink.add(choice: .noneStatus, scene.status)
    sink.add(choice: .noneGroup, scene.group)
    sink.add(choice: .noneRow, scene.row)
    sink.add(choice: .noneTopic, scene.topic)
    sink.add(choice: .noneVoice, scene.voice)
    sink.add(choice: .noneVoiceStatus, scene.voice, scene.status)
    sink.add(choice: .noneAgent, hasAgent ? 1 : 0, scene.voice)
    sink.add(choice: .noneSubject, hasSubject ? 1 : 0, scene.voice)
    sink.add(choice: .noneStatusRow, scene.status, scene.row)
    sink.add(choice: .noneSituation, scene.evidence.question.situation)
    sink.add(choice: .noneController, scene.evidence.clause.controller == nil ? 0 : 1)
  }

  private func collectNoneOfPlace(into sink: inout some FeatureSink) {
    let evidence = scene.evidence
    let cue = evidence.question.cue
    let relation = evidence.relation(of: cue)
    sink.add(choice: .noneRelation, relation, scene.isCueVerb ? 1 : 0)
    sink.add(choice: .nonePreposition, relation, PhraseFacts.preposition(of: cue, evidence))
    sink.add(choice: .noneCue, scene.cueLemma)
    sink.add(choice: .noneVerb, scene.verbLemma)
    sink.add(choice: .noneBefore, evidence.word(scene.bounds.lowerBound - 1))
    sink.add(choice: .noneAfter, evidence.word(scene.bounds.upperBound + 1))
    sink.add(choice: .noneHead, evidence.tree.head(of: cue).map(evidence.lemma) ?? 0)
  }

  private func collectKind(
    _ phrase: PartyOptions.Phrase, _ facts: PhraseFacts, into sink: inout some FeatureSink
  ) {
    sink.add(choice: .kind, facts.kind)
    sink.add(choice: .kindStatus, facts.kind, scene.status, facts.side)
    sink.add(choice: .kindGroup, facts.kind, scene.group, facts.side)
    sink.add(choice: .kindRow, facts.kind, scene.row)
    sink.add(choice: .kindTopic, facts.kind, scene.topic, facts.side)
    sink.add(choice: .kindSubjectStatus, facts.kind, scene.status, facts.subject)
    sink.add(choice: .length, UInt32(min(phrase.tokens.count, 6)))
    sink.add(choice: .tag, facts.tag, facts.side)
  }

  private func collectGovernor(_ facts: PhraseFacts, into sink: inout some FeatureSink) {
    let tree = scene.evidence.tree
    let tie = facts.role.relation &* 31 &+ facts.role.preposition
    let role = (tie &* 31 &+ facts.place) &* 31 &+ (facts.isGovernorPassive ? 1 : 0)
    let lemma = facts.governor.map(scene.evidence.lemma) ?? 0
    sink.add(choice: .role, role)
    sink.add(choice: .roleKind, role, facts.kind)
    sink.add(choice: .roleStatus, role, scene.status)
    sink.add(choice: .roleRow, role, scene.row)
    sink.add(choice: .roleTopic, tie, facts.place, scene.topic)
    sink.add(choice: .roleGroup, tie, facts.place, scene.group)
    sink.add(choice: .relation, tie)
    sink.add(choice: .relationPlace, facts.role.relation, facts.place)
    sink.add(choice: .relationKind, tie, facts.kind)
    sink.add(choice: .governor, tie, lemma)
    sink.add(choice: .governorSide, lemma, facts.side)
    sink.add(choice: .place, facts.place, facts.side)
    sink.add(
      choice: .governorTag, facts.role.relation,
      facts.governor.map { UInt32(tree.tag(of: $0).rawValue) } ?? 99, facts.side)
    sink.add(choice: .ownRelation, facts.relation, facts.side)
    sink.add(choice: .ownRelationKind, facts.relation, facts.kind)
    sink.add(choice: .entry, facts.entry, facts.role.relation)
    sink.add(choice: .entryKind, facts.entry, facts.role.relation, facts.kind)
    sink.add(choice: .entryStatus, facts.entry, facts.role.relation, scene.status)
    sink.add(choice: .entryPreposition, facts.entry, tie, facts.isGovernorPassive ? 1 : 0)
    sink.add(choice: .placeStatus, scene.status, facts.place, facts.role.relation)
    sink.add(choice: .verbRelation, scene.verbLemma, facts.role.relation, facts.place)
  }

  private func collectSubject(_ facts: PhraseFacts, into sink: inout some FeatureSink) {
    let subject = facts.subject
    sink.add(choice: .subject, subject)
    sink.add(choice: .subjectStatus, subject, scene.status)
    sink.add(choice: .subjectKind, subject, facts.kind)
    sink.add(choice: .subjectVoice, subject, scene.voice)
    sink.add(choice: .subjectRow, subject, scene.row)
    sink.add(choice: .subjectTopic, subject, scene.topic)
    sink.add(choice: .subjectGroup, subject, scene.group, scene.status)
    sink.add(choice: .subjectCue, subject, scene.isCueVerb ? 1 : 0, facts.relation)
    sink.add(choice: .subjectSide, subject, facts.side, facts.gap.commas)
    sink.add(choice: .subjectVerb, subject, scene.verbLemma)
    sink.add(choice: .agent, facts.agent)
    sink.add(choice: .agentKind, facts.agent, facts.kind)
    sink.add(choice: .controller, facts.isController ? 1 : 0)
    sink.add(choice: .controllerStatus, facts.isController ? 1 : 0, scene.status)
    sink.add(choice: .speaker, facts.isSpeaker ? 1 : 0, facts.subject)
    sink.add(choice: .speakerStatus, facts.isSpeaker ? 1 : 0, scene.status)
    sink.add(choice: .above, facts.above)
    sink.add(choice: .aboveKind, facts.above, facts.kind)
    sink.add(choice: .aboveCue, facts.above, scene.isCueVerb ? 1 : 0)
  }

  private func collectPaths(_ facts: PhraseFacts, into sink: inout some FeatureSink) {
    sink.add(choice: .path, facts.path.hash)
    sink.add(choice: .pathPreposition, facts.path.hash, facts.preposition)
    sink.add(choice: .pathLength, UInt32(facts.path.length))
    sink.add(choice: .pathLengthKind, UInt32(facts.path.length), facts.kind)
    sink.add(choice: .verbPath, facts.verbPath.hash, scene.voice)
    sink.add(choice: .verbPathPreposition, facts.verbPath.hash, facts.preposition, scene.status)
  }

  private func collectPreposition(_ facts: PhraseFacts, into sink: inout some FeatureSink) {
    let preposition = facts.preposition
    sink.add(choice: .preposition, preposition, facts.side)
    sink.add(choice: .prepositionKind, preposition, facts.kind, facts.side)
    sink.add(choice: .prepositionDistance, preposition, facts.gap.distance, facts.side)
    sink.add(choice: .prepositionGroup, preposition, scene.group)
    sink.add(choice: .prepositionStatus, preposition, scene.status, facts.side)
    sink.add(choice: .prepositionPlace, facts.role.preposition, facts.place)
    sink.add(choice: .prepositionRow, preposition, scene.row, facts.side)
    sink.add(choice: .prepositionTopic, preposition, scene.topic, facts.side)
    sink.add(choice: .cuePreposition, facts.role.preposition, scene.cueLemma, facts.side)
  }

  private func collectPlace(
    _ facts: PhraseFacts, order: Int, into sink: inout some FeatureSink
  ) {
    let gap = facts.gap
    sink.add(choice: .side, facts.side, scene.voice)
    sink.add(choice: .distance, gap.distance, facts.side)
    sink.add(choice: .distanceKind, gap.distance, facts.side, facts.kind)
    sink.add(choice: .between, gap.phrases, facts.side)
    sink.add(choice: .betweenKind, gap.parties, facts.side, facts.kind)
    sink.add(choice: .betweenPreposition, gap.parties, facts.side, facts.preposition)
    sink.add(choice: .commas, gap.commas, facts.side)
    sink.add(choice: .commasVerbs, gap.commas, gap.verbs, facts.side)
    sink.add(choice: .commasSubject, gap.commas, facts.side, facts.subject)
    sink.add(choice: .verbs, gap.verbs, facts.side, facts.kind)
    sink.add(choice: .nearest, facts.isNearest ? 1 : 0, facts.side, facts.kind)
    sink.add(choice: .nearestPreposition, facts.isNearest ? 1 : 0, facts.side, facts.preposition)
    sink.add(choice: .first, order == 0 ? 1 : 0, facts.kind)
    sink.add(choice: .order, UInt32(min(order, 5)), facts.side)
    sink.add(choice: .kindPlace, facts.kind, gap.parties, gap.commas &* 8 &+ facts.side)
  }

  private func collectWords(_ facts: PhraseFacts, into sink: inout some FeatureSink) {
    let flags: UInt32 = (facts.isOwn ? 1 : 0) + (facts.isMeasure ? 2 : 0)
    sink.add(choice: .before, facts.before, facts.side)
    sink.add(choice: .beforeKind, facts.before, facts.kind)
    sink.add(choice: .beforeVoice, facts.before, facts.side, scene.voice)
    sink.add(choice: .twoBefore, facts.twoBefore, facts.before)
    sink.add(choice: .after, facts.after, facts.side)
    sink.add(choice: .possessive, facts.isOwner ? 1 : 0, facts.side)
    sink.add(choice: .possessiveKind, facts.isOwner ? 1 : 0, facts.place, facts.kind)
    sink.add(choice: .own, flags, facts.side)
    sink.add(choice: .ownKind, flags, facts.kind, facts.place)
    sink.add(choice: .cueKind, scene.cueLemma, facts.kind, facts.side)
    sink.add(choice: .opener, facts.opener, facts.kind)
    sink.add(choice: .openerRelation, facts.opener, facts.role.relation, facts.role.preposition)
    sink.add(choice: .openerPlace, facts.opener, facts.side, facts.place)
    sink.add(choice: .outer, facts.outerKind == 99 ? 0 : 1, facts.kind)
    sink.add(choice: .outerKind, facts.outerKind, facts.kind, facts.relation)
    sink.add(choice: .outerSubject, facts.outerSubject, facts.kind, facts.outerKind)
    sink.add(choice: .outerRelation, facts.outerSubject, facts.relation, scene.status)
    sink.add(choice: .word, facts.word)
    sink.add(choice: .wordSide, facts.word, facts.side)
    sink.add(choice: .wordRow, facts.word, scene.row)
  }
}

extension PartyReading.Question {
  /// What the rules know of the situation, as one number.
  fileprivate var situation: UInt32 {
    [isOutsider, isState, isBreach, needsActor, isAgent, isObjectFirst, hasTarget]
      .reduce(0) { $0 * 2 + ($1 ? 1 : 0) }
  }
}
