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
        guard !tokens.isEmpty else { return nil }
        return context.actors.mentions(in: context.analysis.span(tokens)).first?.actor.kind
      })
  }

  /// Rows on supply have slots of their own; rows on evasion have no target.
  func choices(_ evidence: ClaimEvidence) -> [SlotChoice] {
    let scene = ClaimScene(evidence)
    switch evidence.topic.kind {
    case .supply, .context: return []
    case .circumvention: return [choice(.sender, scene)]
    case .measure, .relief, .enforcement:
      return isOwner(evidence.sender, evidence)
        ? [choice(.target, scene)] : [choice(.sender, scene), choice(.target, scene)]
    }
  }

  /// The slots with what the weights choose.
  func chosen(_ rules: ClaimSlots, _ choices: [SlotChoice], by model: ChoiceModel) -> ClaimSlots {
    var slots = rules
    let best = ClaimChoices(topics: [], status: nil, choices: choices).best(by: model)
    for (choice, best) in zip(choices, best) where best != choice.rule {
      let party = party(choice.options[best].tokens)
      switch choice.slot {
      case .sender: slots.sender = party
      case .target: slots.target = party
      }
    }
    if let sender = slots.sender, let target = slots.target, sender.span.overlaps(target.span) {
      slots.target = rules.target.flatMap { $0.span.overlaps(sender.span) ? nil : $0 }
    }
    return slots
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

  private func choice(_ slot: SlotChoice.Slot, _ scene: ClaimScene) -> SlotChoice {
    let evidence = scene.evidence
    let found = slot == .sender ? evidence.sender : evidence.target
    let phrases = PartyOptions(evidence, slot: slot, found: found)
    let features = PartyFeatures(scene, slot: slot, options: phrases)
    var ruled = FeatureBuffer()
    var others = FeatureBuffer()
    features.collectNoneOfRules(into: &ruled)
    features.collectNone(into: &others)
    var options = [
      SlotChoice.Option(text: nil, tokens: nil, ruled: ruled.hashes, features: others.hashes)
    ]
    var rule = 0
    for (order, phrase) in phrases.phrases.enumerated() {
      ruled.removeAll()
      others.removeAll()
      let facts = PhraseFacts(phrase, in: scene, among: phrases)
      features.collectOfRules(phrase, facts, into: &ruled)
      features.collect(phrase, facts, order: order, into: &others)
      if phrase.tokens == found { rule = options.count }
      options.append(
        .init(
          text: context.article.text[context.analysis.span(phrase.tokens)], tokens: phrase.tokens,
          ruled: ruled.hashes, features: others.hashes))
    }
    return SlotChoice(slot: slot, options: options, rule: rule)
  }
}
