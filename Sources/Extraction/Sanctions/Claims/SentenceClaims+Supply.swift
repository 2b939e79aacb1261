internal import Articles
internal import Language

/// Supply and support: third party, beneficiary and goods in the place of sender and target.
extension SentenceClaims {
  /// Rows that a verb of giving opens, where no cue has opened one in its clause.
  func supplyDrafts(beside drafts: [ClaimDraft], in tree: ClauseTree) -> [ClaimDraft] {
    var result: [ClaimDraft] = []
    let named = Set(scan.triggers.flatMap(\.hit.core))
    for word in scan.words.words.indices
    where isSupplyVerb(word) && !named.contains(word) && !isNoun(word) {
      let clause = phrases.clause(of: word)
      if drafts.contains(where: {
        [.supply, .circumvention].contains($0.topic.kind)
          && clause.contains($0.hit.words.lowerBound)
      }) {
        continue
      }
      let parsed = SupplyFrame(
        map[word], in: tree, isReceiver: { isSupplied(tree.phrase(of: $0)) },
        isOwner: { namesActor(context.analysis.span($0)) })
      let found = parsed.flatMap { draft(of: $0, at: word, rule: "supply.verb", in: tree) }
      // Where the parse names no giver or no goods, the order of words may.
      let inOrder = found == nil ? frame(inOrderAt: word, in: tree) : nil
      let read = inOrder.flatMap { draft(of: $0, at: word, rule: "supply.verb", in: tree) }
      if let row = found ?? read { result.append(row) }
    }
    return result + supplyNounDrafts(beside: drafts + result, in: tree)
  }

  /// Rows that a noun of supply, a verb of getting or bare goods open, where nothing else in the
  /// clause has opened one.
  private func supplyNounDrafts(beside drafts: [ClaimDraft], in tree: ClauseTree) -> [ClaimDraft] {
    let named = Set(scan.triggers.flatMap(\.hit.core))
    var result: [ClaimDraft] = []
    for word in scan.words.words.indices where !named.contains(word) {
      guard let found = supplyWords(at: word, in: tree) else { continue }
      let clause = phrases.clause(of: word)
      let isTaken = (drafts + result).contains { clause.contains($0.hit.words.lowerBound) }
      if isTaken { continue }
      let frame = SupplyFrame(
        verb: map[word], giver: map[found.giver], receiver: map[found.receiver],
        goods: found.goods.map { map[$0] })
      if let draft = draft(of: frame, at: word, rule: found.rule, in: tree) {
        result.append(draft)
      }
    }
    return result
  }

  /// “[Minsk] ships [ammunition] to [Russia]” from the order of words, where the parse took the verb
  /// for a noun or the receiver for a part of the goods.
  private func frame(inOrderAt word: Int, in tree: ClauseTree) -> SupplyFrame? {
    let clause = phrases.clause(of: word)
    let receiver = scan.suppliedStates.first { state in
      let place = state.hit.words.lowerBound
      guard clause.contains(place), place > word else { return false }
      let before = String(decoding: scan.words.words[place - 1], as: UTF8.self)
      return place == word + 1 || before == "to" || before == "for"
    }
    let goods = scan.facets.filter { facet in
      facet.meaning.hasPrefix("g.") && facet.hit.words.lowerBound > word
        && clause.contains(facet.hit.words.lowerBound)
    }
    let giver = (clause.lowerBound..<word).reversed().first { place in
      let token = map[place]
      // “houses in Almaty have sent”: a place behind a preposition gives nothing.
      let isPlace = place > 0 && scan.classes[place - 1].contains(.preposition)
      return [.noun, .propn, .adj].contains(tree.tag(of: token)) && !tree.isTime(token) && !isPlace
        && namesActor(context.analysis.span(token))
        && receiver.map { !isSupplied(context.analysis.span(token), as: $0.meaning) } ?? false
    }
    guard let receiver, let giver, !goods.isEmpty else { return nil }
    return SupplyFrame(
      verb: map[word], giver: map[giver], receiver: map[receiver.hit.words.lowerBound],
      goods: goods.map { map[$0.hit.words.upperBound - 1] })
  }

  private func draft(
    of frame: SupplyFrame, at word: Int, rule: String, in tree: ClauseTree
  ) -> ClaimDraft? {
    let giver = frame.giver.map(tree.antecedent(of:)).flatMap { party(tree.phrase(of: $0)) }
    let receiver = party(tree.phrase(of: frame.receiver))
    let named = frame.goods.map { context.analysis.span(tree.phrase(of: $0)) }
    let facets = scan.facets.filter { facet in
      named.contains { $0.overlaps(scan.text(facet.hit.words)) }
    }
    guard let giver, country(of: giver) != country(of: receiver),
      let topic = facets.lazy.compactMap({ taxonomy.topic($0.meaning)?.supply }).first
        .flatMap(taxonomy.topic)
    else { return nil }
    let hit = CueHit(word: word)
    var slots = parsedSlots(of: hit, topic: topic, tree: tree)
    slots.sender = nil
    slots.target = nil
    slots.thirdParty = giver
    slots.beneficiary = receiver
    slots.rule = rule
    return ClaimDraft(
      topic: topic, hit: hit, cue: scan.text(hit.words), slots: slots, facets: facets,
      group: topic.group)
  }

  /// Moves the slots of a row on supply or evasion to the third party and the beneficiary.
  func withHelpers(_ slots: ClaimSlots, of hit: CueHit, topic: SanctionsTopic, tree: ClauseTree)
    -> ClaimSlots
  {
    guard topic.kind == .supply || topic.kind == .circumvention else { return slots }
    var slots = slots
    let around = beneficiary(of: hit, tree: tree)
    slots.beneficiary = around.flatMap { state in
      slots.sender != nil && country(of: state) == country(of: slots.sender) ? nil : state
    }
    guard topic.kind == .supply else { return slots }
    slots.beneficiary =
      slots.beneficiary
      ?? [slots.target, slots.sender].compactMap { $0 }.first {
        isSupplied($0.span)
      }
    slots.thirdParty = slots.sender
    if slots.sender.map({ isSupplied($0.span) || !namesActor($0.span) }) ?? true,
      let nearest = nearestHelper(before: hit, tree: tree)
    {
      slots.thirdParty = nearest
    } else if slots.thirdParty?.span == slots.beneficiary?.span {
      slots.thirdParty = nil
    }
    slots.sender = nil
    slots.target = nil
    // Who says that nothing was given denies it.
    if slots.modality == .negated, taxonomy.status("denied") != nil {
      slots.status = "denied"
      slots.modality = .asserted
    }
    if slots.status != "denied", slots.status != "called_for" { slots.status = nil }
    return slots
  }

  /// The last actor before a cue in its clause that is no state under sanctions.
  private func nearestHelper(before hit: CueHit, tree: ClauseTree) -> Party? {
    let clause = phrases.clause(of: hit.words.lowerBound)
    for word in (clause.lowerBound..<max(clause.lowerBound, hit.words.lowerBound)).reversed() {
      let token = map[word]
      let span = context.analysis.span(token)
      let isName = tree.tag(of: token) == .propn || tree.tag(of: token) == .adj
      if isName, namesActor(span), !isSupplied(span) { return party(token..<(token + 1)) }
    }
    return nil
  }

  /// The nearest words of the clause that name a state under sanctions: after the cue first.
  private func beneficiary(of hit: CueHit, tree: ClauseTree) -> Party? {
    let clause = phrases.clause(of: hit.words.lowerBound)
    let named = scan.suppliedStates.filter { clause.contains($0.hit.words.lowerBound) }
    let chosen =
      named.first { $0.hit.words.lowerBound >= hit.words.lowerBound }
      ?? named.last { $0.hit.words.lowerBound < hit.words.lowerBound }
    return chosen.map { state in
      let span = scan.text(state.hit.words)
      return context.actors.party(phrase: span, head: span)
    }
  }

  /// “track every shipment of dual-use goods”: goods that nobody is said to give or to get.
  func isMereGoods(_ draft: ClaimDraft) -> Bool {
    guard draft.topic.kind == .supply, draft.topic.id != "c.supply.wreckage",
      draft.slots.beneficiary == nil
    else { return false }
    if draft.topic.id != "c.supply.dual_use" { return draft.slots.status != "denied" }
    return !phrases.clause(of: draft.hit.words.lowerBound).contains(where: isSupplyVerb)
  }

  private func isSupplyVerb(_ word: Int) -> Bool {
    WordForms.forms(of: scan.words.words[word]).contains(where: taxonomy.supplyVerbs.contains)
  }

  /// “curbs on exports”, “the supply”: behind a preposition or an article it is no verb.
  private func isNoun(_ word: Int) -> Bool {
    guard word > 0 else { return false }
    return !scan.classes[word - 1].isDisjoint(with: [.preposition, .determiner])
      && !scan.words.words[word - 1].elementsEqual("to".utf8)
  }

  private func isSupplied(_ tokens: Range<Int>) -> Bool {
    isSupplied(context.analysis.span(tokens))
  }

  private func isSupplied(_ span: TextSpan) -> Bool {
    scan.suppliedStates.contains { $0.hit.isInside(span, of: scan) }
  }

  func isSupplied(_ span: TextSpan, as state: String) -> Bool {
    scan.suppliedStates.contains { $0.meaning == state && $0.hit.isInside(span, of: scan) }
  }

  private func country(of party: Party?) -> String? {
    guard let party else { return nil }
    return party.actor.flatMap { context.actors[$0]?.country }
      ?? scan.suppliedStates.first { $0.hit.isInside(party.span, of: scan) }?.meaning
  }
}

extension CueHit {
  fileprivate func isInside(_ span: TextSpan, of scan: SentenceScan) -> Bool {
    span.contains(scan.text(words))
  }
}
