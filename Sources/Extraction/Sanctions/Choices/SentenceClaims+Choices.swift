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
      [partyChoice(.sender, evidence), partyChoice(.target, evidence)]
    }
  }

  /// The slots with what the weights choose.
  func chosen(_ slots: ClaimSlots, _ choices: [SlotChoice], by model: ChoiceModel) -> ClaimSlots {
    var slots = slots
    for choice in choices {
      let best = choice.best(by: model[choice.slot])
      guard best != choice.rule else { continue }
      let party = party(choice.options[best].tokens)
      switch choice.slot {
      case .sender: slots.sender = party
      case .target: slots.target = party
      }
    }
    return slots
  }

  private func partyChoice(_ slot: SlotChoice.Slot, _ evidence: ClaimEvidence) -> SlotChoice {
    let found = slot == .sender ? evidence.sender : evidence.target
    let features = PartyFeatures(evidence, slot: slot)
    var buffer = FeatureBuffer()
    features.collectNone(into: &buffer)
    var options = [SlotChoice.Option(text: nil, tokens: nil, features: buffer.hashes)]
    var rule = 0
    for (order, phrase) in PartyOptions(evidence, found: found).phrases.enumerated() {
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
