internal import Articles
internal import Language

/// Slots from the dependency tree.
extension SentenceClaims {
  func parsedSlots(of hit: CueHit, topic: SanctionsTopic, tree: ClauseTree) -> ClaimSlots {
    var reading = statusReading(of: hit, topic: topic, tree: tree)
    if let model, let choice = statusChoice(of: hit, topic: topic, reading: reading, tree: tree) {
      reading.take(choice, by: model)
    }
    let (slots, evidence) = ruledSlots(of: hit, topic: topic, reading: reading, tree: tree)
    var chosen = model.map { self.chosen(slots, choices(evidence), by: $0) } ?? slots
    let target = chosen.target
    chosen = ClaimParties(evidence, in: self).reviewed(chosen)
    // Who is let off says nothing against the cue of a licence.
    let isKept = chosen.target?.span == target?.span || topic.kind == .relief
    chosen.ruledTarget = isKept && chosen.target != nil ? slots.target : chosen.target
    return withHelpers(chosen, of: hit, topic: topic, tree: tree)
  }

  /// What the rules say of a row's status.
  func statusReading(of hit: CueHit, topic: SanctionsTopic, tree: ClauseTree) -> RowStatus {
    let own = map.tokens(of: hit)
    let cue = tree.top(of: own) ?? map[hit.words.lowerBound]
    // The verb inside a cue such as “lift..sanctions” says the status of relief and enforcement;
    // inside a measure's cue (“suspend..aid”) it only names the measure.
    let mute = topic.kind == .relief || topic.kind == .enforcement ? [] : Set(own)
    let clause = ClauseReading(
      cue, in: tree, statuses: statusTokens(tree), mute: mute, names: Set(own),
      measures: measureTokens)
    let reading = StatusReading(
      clause.links, topic: topic, isVerb: tree.isVerb(cue) || tree.isAct(cue))
    let read = settled(reading, in: clause, of: hit, topic: topic)
    return RowStatus(
      own: own, cue: cue, clause: clause, reading: reading, status: read.status,
      modality: read.modality == .asserted && isSupposed(hit) ? .conditional : read.modality)
  }

  /// What the rules say of the parties, under a status, before anything is chosen by weights.
  func ruledSlots(
    of hit: CueHit, topic: SanctionsTopic, reading: RowStatus, tree: ClauseTree
  ) -> (slots: ClaimSlots, evidence: ClaimEvidence) {
    let cue = reading.cue
    let clause = reading.clause
    let link = reading.reading.link
    let question = question(
      cue, own: reading.own, topic: topic, status: reading.status, in: tree)
    let parties = PartyReading(question, clause: clause, in: tree)
    let slots = ClaimSlots(
      status: reading.status, modality: reading.modality, sender: party(parties.sender),
      target: party(parties.target)
        ?? (question.isBreach ? nil : followingTarget(of: hit, topic: topic, parties.sender)),
      count: count(of: cue, tree),
      verb: (link.map(\.word) ?? clause.verbs.first).map { context.analysis.span($0) },
      rule: tree.isVerb(cue) ? "clause.verb" : "clause.noun", isParsed: true,
      isStatusSaid: link != nil || tree.isVerb(cue))
    let settled = withPlaintiff(slots, topic: topic, in: clause, tree: tree)
    let evidence = evidence(
      settled, reading: reading.reading, question: question, clause: clause, topic: topic,
      tree: tree)
    return (settled, evidence)
  }

  /// In a court case whoever goes to court is whom the measure hits, and whoever is sued made it; a
  /// court itself is neither, unless it strikes the measure down.
  private func withPlaintiff(
    _ slots: ClaimSlots, topic: SanctionsTopic, in clause: ClauseReading, tree: ClauseTree
  ) -> ClaimSlots {
    guard topic.status == "challenged" else { return slots }
    var slots = slots
    if slots.target.map({ namesCourt($0.span) }) ?? false { slots.target = nil }
    if slots.sender.map({ namesCourt($0.span) }) ?? true { return slots }
    let defendant = clause.verbs.prefix(2).lazy.compactMap { verb in
      tree.children(of: verb, by: [.obj]).first { isActor(tree.phrase(of: $0), in: tree) }
    }.first.flatMap { party(tree.phrase(of: $0)) }
    let isPlaintiff = slots.target == nil || slots.target?.span == defendant?.span
    guard isPlaintiff else { return slots }
    slots.target = slots.sender
    slots.sender = defendant.flatMap { namesCourt($0.span) ? nil : $0 }
    return slots
  }

  private func namesCourt(_ span: TextSpan) -> Bool {
    CueWords(context.article.text.utf8[span.range]).words.contains { word in
      ["court", "courts", "judge", "judges", "tribunal"].contains { word.elementsEqual($0.utf8) }
    }
  }

  /// “If the appeal fails, the bank would lose its accounts”: the cue stands in an “if” clause, or
  /// behind a modal in the main clause of one.
  private func isSupposed(_ hit: CueHit) -> Bool {
    let words = scan.words.words
    guard
      let start = words.indices.first(where: { index in
        ["if", "unless"].contains { words[index].elementsEqual($0.utf8) }
          && !(index > 0 && ["even", "as"].contains { words[index - 1].elementsEqual($0.utf8) })
      })
    else { return false }
    let end =
      words.indices.first { $0 > start && scan.words.marks[$0] != .none } ?? words.endIndex
    let cue = hit.words.lowerBound
    if (start..<end).contains(cue) { return true }
    let main = cue < start ? 0..<cue : end..<max(end, cue)
    return main.contains { index in
      ["would", "could", "might", "will", "may"].contains { words[index].elementsEqual($0.utf8) }
    }
  }

  /// What condition and negation make of a status: “face sanctions if they keep buying” is a threat,
  /// and “would not join the cap” a refusal.
  private func settled(
    _ reading: StatusReading, in clause: ClauseReading, of hit: CueHit, topic: SanctionsTopic
  ) -> (status: SanctionsClaim.StatusID?, modality: SanctionsClaim.Modality) {
    let modality = modality(of: clause)
    func known(_ id: String) -> String? { taxonomy.status(id)?.id }
    if reading.link == nil, reading.status == "imposed", let verb = clause.verbs.first,
      tree?.isHeadlineFuture(verb) == true, let future = known("announced")
    {
      return (future, modality)
    }
    if reading.link == nil, topic.kind != .enforcement, let standing = standing(behind: hit) {
      return (standing, modality)
    }
    if reading.link == nil, topic.kind == .measure,
      let beside = neighbouringStatus(of: hit, isVerb: reading.status == "imposed")
    {
      return (beside, modality)
    }
    let isMild =
      ["in_force", "imposed"].contains(reading.status ?? "")
      || (reading.link?.isWeak == true
        && ["considered", "announced"].contains(reading.status ?? ""))
    if clause.isConditional, isMild, let threat = known("threatened") {
      return (threat, modality)
    }
    if modality == .negated, reading.status == "announced", reading.link?.isWeak == true,
      let refusal = known("rejected")
    {
      return (refusal, .asserted)
    }
    return (reading.status, modality)
  }

  /// “The arms embargo on Darfur remains in place”: a status of two words or more in the clause
  /// behind the cue, where the parse bound none.
  private func standing(behind hit: CueHit) -> SanctionsClaim.StatusID? {
    let clause = phrases.clause(of: hit.words.lowerBound)
    let reach =
      hit.words
      .upperBound..<max(hit.words.upperBound, min(clause.upperBound, hit.words.upperBound + 8))
    return scan.statuses.first {
      $0.hit.weight > 1 && !$0.hit.isWeak && reach.contains($0.hit.words.lowerBound)
        && taxonomy.status($0.meaning)?.reach != .open
    }?.meaning
  }

  /// “embargo on the whole country”: the phrase right after the cue, where the parse hung it on
  /// another word.
  private func followingTarget(
    of hit: CueHit, topic: SanctionsTopic, _ sender: Range<Int>?
  ) -> Party? {
    guard topic.kind != .circumvention, topic.kind != .supply else { return nil }
    let clause = phrases.clause(of: hit.words.lowerBound)
    let onGoods = SentenceClaims.goodsGroups.contains(topic.group)
    let prepositions: Set<String> =
      onGoods ? ["on", "against", "to", "for", "with", "of", "from"] : ["on", "against"]
    let first = hit.words.upperBound
    for word in first..<max(first, min(clause.upperBound, first + (onGoods ? 9 : 4))) {
      if scan.words.marks[word] != .none { break }
      // Further off, only what is bound for somebody named counts.
      let isFar = word >= first + 4
      guard prepositions.contains(String(decoding: scan.words.words[word], as: UTF8.self)),
        let (words, found) = phrase(from: word + 1, in: clause)
      else { continue }
      let isSender = sender.map { context.analysis.span($0).overlaps(found.span) } ?? false
      let last = String(decoding: scan.words.words[words.upperBound - 1], as: UTF8.self)
      let bound = ["to", "for"].contains(String(decoding: scan.words.words[word], as: UTF8.self))
      if isFar, !bound || !namesActor(found.span) { continue }
      let isFit =
        !onGoods || namesActor(found.span) || namesKindOfParty(found.span)
        || SenderSearch.isAgentNoun(last)
      if isFit, !isSender, !scan.classes[words.lowerBound].contains(.time) { return found }
    }
    return nil
  }

  /// The noun phrase that begins at a word: by tags where there is a parse, else by words.
  private func phrase(from word: Int, in clause: Range<Int>) -> (words: Range<Int>, party: Party)? {
    guard let words = phrases.nounPhrase(from: word, in: clause) else { return nil }
    guard let chunk = tree?.chunk(from: map[word]) else {
      return party(words: words).map { (words, $0) }
    }
    let inside = words.filter { chunk.contains(map[$0]) }
    guard let first = inside.first, let last = inside.last else { return nil }
    return party(words: first..<(last + 1)).map { (first..<(last + 1), $0) }
  }

  private static let goodsGroups: Set<String> = [
    "m.export", "m.import", "m.trade", "m.transport", "m.arms",
  ]

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

  private func question(
    _ cue: Int, own: [Int], topic: SanctionsTopic, status: SanctionsClaim.StatusID?,
    in tree: ClauseTree
  ) -> PartyReading.Question {
    let outsiders = ["rejected", "called_for", "violated", "circumvented", "denied", "challenged"]
    let isState = status.flatMap(taxonomy.status)?.reach == .state
    let onGoods = SentenceClaims.goodsGroups.contains(topic.group)
    return .init(
      cue: cue, own: Set(own), measures: measureTokens,
      isOutsider: isState || outsiders.contains(status ?? ""), isState: isState,
      isBreach: ["violated", "circumvented"].contains(status ?? "") && topic.kind == .measure,
      needsActor: onGoods, isAgent: topic.group == "c.entity",
      isObjectFirst: topic.kind == .enforcement || topic.kind == .relief,
      hasTarget: topic.kind != .circumvention,
      isActor: { isActor($0, in: tree) },
      isParty: { token in
        WordForms.forms(of: tree.word(of: token)).contains(where: taxonomy.partyNouns.contains)
      })
  }

  /// Tokens of the cues that open rows in the sentence.
  private var measureTokens: Set<Int> {
    Set(scan.triggers.flatMap { map.tokens(of: $0.hit) })
  }

  /// A mention of a known actor, or a proper noun where none is known.
  private func isActor(_ tokens: Range<Int>, in tree: ClauseTree) -> Bool {
    guard !tokens.isEmpty else { return false }
    if !context.actors.mentions(in: context.analysis.span(tokens)).isEmpty { return true }
    return tokens.contains { token in
      tree.tag(of: token) == .propn || (tree.tag(of: token) == .adj && isCapital(token))
    }
  }

  /// Whether words name an actor: a known one, or a proper noun or capital adjective.
  func namesActor(_ span: TextSpan) -> Bool {
    guard let tree else { return !context.actors.mentions(in: span).isEmpty }
    return isActor(context.analysis.tokens(in: span), in: tree)
  }

  private func isCapital(_ token: Int) -> Bool {
    let first = context.article.text.utf8[context.analysis.span(token).start]
    return first >= UInt8(ascii: "A") && first <= UInt8(ascii: "Z")
  }

  private func modality(of clause: ClauseReading) -> SanctionsClaim.Modality {
    if clause.isNegated { return .negated }
    if clause.isConditional { return .conditional }
    if clause.isAlleged { return .alleged }
    return clause.isHypothetical ? .hypothetical : .asserted
  }

  func party(_ tokens: Range<Int>?) -> Party? {
    guard let tokens, !tokens.isEmpty else { return nil }
    let span = context.analysis.span(tokens)
    let mentions = context.actors.mentions(in: span)
    // “it” that means nobody known names nobody.
    if tokens.count == 1, mentions.isEmpty, tree?.tag(of: tokens.lowerBound) == .pron { return nil }
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
