internal import Articles
internal import Language

/// Chooses among the answers of the slots by trained weights; what the rules found is one feature.
extension SentenceClaims {
  func evidence(
    _ slots: ClaimSlots, reading: StatusReading, question: PartyReading.Question,
    clause: ClauseReading, topic: SanctionsTopic, tree: ClauseTree
  ) -> ClaimEvidence {
    ClaimEvidence(
      tree: tree, question: question, clause: clause, status: slots.status,
      link: reading.link?.word,
      sender: slots.sender.map { context.analysis.tokens(in: $0.span) },
      target: slots.target.map { context.analysis.tokens(in: $0.span) },
      topic: topic,
      kindOfActor: { tokens in
        guard !tokens.isEmpty else { return 0 }
        let mentions = context.actors.mentions(in: context.analysis.span(tokens))
        guard let actor = mentions.first?.actor else { return 0 }
        return 1 + UInt32(NewsActor.Kind.allCases.firstIndex(of: actor.kind) ?? 0)
      })
  }

  /// Rows on supply have slots of their own; rows on evasion have no target.
  func choices(_ evidence: ClaimEvidence) -> [SlotChoice] {
    switch evidence.topic.kind {
    case .supply, .context: []
    case .circumvention: [partyChoice(.sender, evidence)]
    case .measure, .relief, .enforcement:
      isOwner(evidence.sender, evidence)
        ? [partyChoice(.target, evidence)]
        : [partyChoice(.sender, evidence), partyChoice(.target, evidence)]
    }
  }

  /// The slots with what the weights choose.
  func chosen(_ rules: ClaimSlots, _ choices: [SlotChoice], by model: ChoiceModel) -> ClaimSlots {
    var slots = rules
    for choice in choices {
      let best = choice.best(by: model[choice.slot])
      guard best != choice.rule else { continue }
      let party = party(choice.options[best].tokens)
      switch choice.slot {
      case .sender: slots.sender = party
      case .target: slots.target = party
      }
    }
    return apart(slots, rules: rules)
  }

  /// Nobody acts on themselves: where one phrase fills both slots, the rules' sender comes back, and
  /// where that is no help their target.
  private func apart(_ slots: ClaimSlots, rules: ClaimSlots) -> ClaimSlots {
    var slots = slots
    if !isApart(slots.sender, from: slots.target) { slots.sender = rules.sender }
    if !isApart(slots.sender, from: slots.target) { slots.target = rules.target }
    return slots
  }

  private func isApart(_ party: Party?, from other: Party?) -> Bool {
    guard let party, let other else { return true }
    return !party.span.overlaps(other.span)
  }

  /// “Western export controls”: the word before the cue in its own phrase says whose they are.
  private func isOwner(_ tokens: Range<Int>?, _ evidence: ClaimEvidence) -> Bool {
    let tree = evidence.tree
    guard let tokens, let top = tree.top(of: Array(tokens)), let head = tree.head(of: top) else {
      return false
    }
    return evidence.question.own.contains(head) && top < head
      && [.amod, .compound, .nmodPoss].contains(tree.relation(of: top))
  }

  private func partyChoice(_ slot: SlotChoice.Slot, _ evidence: ClaimEvidence) -> SlotChoice {
    let found = slot == .sender ? evidence.sender : evidence.target
    let features = PartyFeatures(evidence, slot: slot)
    var buffer = FeatureBuffer()
    features.collectNone(into: &buffer)
    var options = [SlotChoice.Option(text: nil, tokens: nil, features: buffer.hashes)]
    var rule = 0
    for (order, phrase) in PartyOptions(evidence, slot: slot, found: found).phrases.enumerated() {
      buffer.removeAll()
      features.collect(phrase, order: order, into: &buffer)
      if phrase.tokens == found { rule = options.count }
      options.append(
        .init(
          text: context.article.text[context.analysis.span(phrase.tokens)], tokens: phrase.tokens,
          features: buffer.hashes))
    }
    return SlotChoice(slot: slot, options: options, rule: rule)
  }
}
