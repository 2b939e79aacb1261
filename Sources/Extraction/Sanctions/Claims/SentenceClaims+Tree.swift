internal import Articles
internal import Language

/// Slots from the dependency tree.
extension SentenceClaims {
  func parsedSlots(of hit: CueHit, topic: SanctionsTopic, tree: ClauseTree) -> ClaimSlots {
    let own = map.tokens(of: hit)
    let cue = tree.top(of: own) ?? map[hit.words.lowerBound]
    let clause = ClauseReading(cue, in: tree, statuses: statusTokens(tree), own: Set(own))
    let reading = StatusReading(clause.links, topic: topic, isVerb: tree.isVerb(cue))
    let parties = PartyReading(
      cue, own: Set(own), clause: clause, in: tree, isVictim: isVictim(reading.status),
      isActor: { words in
        !context.actors.mentions(in: context.analysis.span(words)).isEmpty
      })
    let slots = ClaimSlots(
      status: reading.status, modality: modality(of: clause),
      sender: party(parties.sender), target: party(parties.target), count: count(of: cue, tree),
      verb: (reading.link.map(\.word) ?? clause.verbs.first).map { context.analysis.span($0) },
      rule: tree.isVerb(cue) ? "clause.verb" : "clause.noun", isParsed: true,
      isStatusSaid: reading.link != nil || tree.isVerb(cue))
    return withHelpers(slots, of: hit, topic: topic, tree: tree)
  }

  /// Status words by the token that heads them.
  private func statusTokens(_ tree: ClauseTree) -> [Int: [StatusReading.Link]] {
    var result: [Int: [StatusReading.Link]] = [:]
    for status in scan.statuses {
      guard let meaning = taxonomy.status(status.meaning),
        let token = tree.top(of: map.tokens(of: status.hit))
      else { continue }
      result[token, default: []].append(
        .init(status: meaning, word: token, isWeak: status.hit.isWeak))
    }
    return result
  }

  /// Statuses whose subject is not the one that makes the measure.
  private func isVictim(_ status: SanctionsClaim.StatusID?) -> Bool {
    ["rejected", "called_for", "violated", "circumvented", "denied", "challenged", "in_force"]
      .contains(status)
  }

  private func modality(of clause: ClauseReading) -> SanctionsClaim.Modality {
    if clause.isNegated { return .negated }
    if clause.isConditional { return .conditional }
    if clause.isAlleged { return .alleged }
    return clause.isHypothetical ? .hypothetical : .asserted
  }

  func party(_ tokens: Range<Int>?) -> Party? {
    guard let tokens else { return nil }
    let span = context.analysis.span(tokens)
    let mentions = context.actors.mentions(in: span)
    let head = context.analysis.span(tokens.upperBound - 1)
    let actor = mentions.first { $0.mention.span.contains(head) } ?? mentions.first
    return Party(actor: actor?.actor.id, span: span)
  }

  /// “dozens [of]”, “19 [packages]” at the cue.
  private func count(of cue: Int, _ tree: ClauseTree) -> TextSpan? {
    if let number = tree.children(of: cue, by: [.nummod]).first {
      return context.analysis.span(number)
    }
    guard tree.relation(of: cue) == .nmod || tree.relation(of: cue) == .conj,
      let head = tree.head(of: cue)
    else { return nil }
    let amounts: Set<String> = ["dozens", "hundreds", "scores", "thousands", "rounds", "series"]
    if amounts.contains(tree.text(of: head)) { return context.analysis.span(head) }
    return tree.relation(of: cue) == .conj ? count(ofFirst: head, tree, amounts) : nil
  }

  private func count(
    ofFirst first: Int, _ tree: ClauseTree, _ amounts: Set<String>
  ) -> TextSpan? {
    guard tree.relation(of: first) == .nmod, let head = tree.head(of: first),
      amounts.contains(tree.text(of: head))
    else { return nil }
    return context.analysis.span(head)
  }
}
