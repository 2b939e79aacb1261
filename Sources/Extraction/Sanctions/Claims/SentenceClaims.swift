internal import Articles
internal import Language

/// The claims of one sentence.
struct SentenceClaims {
  let taxonomy: SanctionsTaxonomy
  /// Which sentence of the article, from 1.
  let number: Int
  let context: ArticleContext
  private(set) var scan: SentenceScan
  private(set) var phrases: WordPhrases
  let map: TokenMap
  let tree: ClauseTree?
  /// Nil to leave every slot as the rules say.
  let model: ChoiceModel?
  /// Whether any sentence of the article has a word of sanctions; true of a text of one sentence or two.
  let isArticleOnSanctions: Bool

  init(
    _ tokens: Range<Int>, number: Int, scan: SentenceScan, in context: ArticleContext,
    by taxonomy: SanctionsTaxonomy, model: ChoiceModel?, isArticleOnSanctions: Bool
  ) {
    self.isArticleOnSanctions = isArticleOnSanctions
    self.model = model
    self.number = number
    self.taxonomy = taxonomy
    self.context = context
    self.scan = scan
    phrases = WordPhrases(scan)
    map = TokenMap(scan.words, in: tokens, of: context.analysis)
    tree = ClauseTree(tokens, of: context.analysis)
  }

  var claims: [SanctionsClaim] {
    var sentence = self
    var drafts = sentence.openingDrafts()
    if let tree { drafts += sentence.supplyDrafts(beside: drafts, in: tree) }
    let settled = ClaimDraft.settled(drafts.filter(sentence.counts))
    return ClaimReview(sentence: sentence).reviewed(settled).map(sentence.claim)
  }

  /// A draft for each cue. A weak cue that turns out to say nothing gives its words back to the cues
  /// that gave way to it: “veto the package” hides no “sanctions package”.
  private mutating func openingDrafts() -> [ClaimDraft] {
    var drafts = scan.triggers.compactMap(draft)
    var vain = vainCues(of: drafts)
    while !vain.isEmpty {
      drafts.removeAll { vain.contains($0.hit) }
      let triggers = scan.leaveOut(vain)
      phrases = WordPhrases(scan)
      let freed = triggers.compactMap(draft)
      drafts += freed
      vain = vainCues(of: freed)
    }
    return drafts.sorted { $0.hit.words.lowerBound < $1.hit.words.lowerBound }
  }

  private func vainCues(of drafts: [ClaimDraft]) -> Set<CueHit> {
    Set(drafts.filter { $0.hit.isWeak && !counts($0) }.map(\.hit))
  }

  private func draft(_ trigger: SentenceScan.Hit<SanctionsClaim.TopicID>) -> ClaimDraft? {
    taxonomy.topic(trigger.meaning).map { draft(of: trigger.hit, topic: $0) }
  }

  /// What each cue's slots are chosen from, for training.
  var choices: [ClaimChoices] {
    guard let tree else { return [] }
    return scan.triggers.compactMap { trigger in
      guard let topic = taxonomy.topic(trigger.meaning) else { return nil }
      let reading = statusReading(of: trigger.hit, topic: topic, tree: tree)
      let (slots, evidence) = ruledSlots(
        of: trigger.hit, topic: topic, reading: reading, tree: tree)
      let narrow = refined(topic, facets: facets(around: trigger.hit), slots: slots)
      return ClaimChoices(
        topics: [topic.id, narrow.id],
        status: statusChoice(of: trigger.hit, topic: topic, reading: reading, tree: tree),
        choices: choices(evidence))
    }
  }

  /// A weak cue counts only when its row hits a named actor or a kind of party.
  private func counts(_ draft: ClaimDraft) -> Bool {
    // Supply that nobody is said to give is talk of a sector; parts found in wreckage name none.
    if draft.topic.kind == .supply, draft.topic.id != "c.supply.wreckage",
      draft.slots.thirdParty == nil
    {
      return false
    }
    if isMereGoods(draft) { return false }
    if draft.topic.kind == .measure || draft.topic.kind == .relief,
      isPrivate(draft) || isApproval(draft)
    {
      return false
    }
    guard draft.hit.isWeak else { return true }
    let isStrategic = draft.facets.contains {
      $0.meaning.hasPrefix("g.") && !$0.meaning.hasPrefix("g.civil")
    }
    return isStrategic || namesParty(draft.slots.beneficiary) || namesParty(draft.slots.ruledTarget)
      || beginsWithActor(draft.slots.target)
  }

  private func namesParty(_ party: Party?) -> Bool {
    party.map { namesActor($0.span) || namesKindOfParty($0.span) } ?? false
  }

  /// “hospital workers in Lisbon” names a place alone.
  private func beginsWithActor(_ party: Party?) -> Bool {
    guard let party, let first = context.analysis.tokens(in: party.span).first else { return false }
    return namesActor(context.analysis.span(first))
  }

  /// A school that blacklists novels: a private body, and nobody named on the other side.
  private func isPrivate(_ draft: ClaimDraft) -> Bool {
    guard let sender = draft.slots.sender, sender.actor == nil else { return false }
    let words = CueWords(context.article.text.utf8[sender.span.range]).words
    guard
      words.contains(where: { word in
        WordForms.forms(of: word).contains(where: taxonomy.privateSenders.contains)
      })
    else { return false }
    return draft.hit.isWeak || (draft.slots.target.map { !namesActor($0.span) } ?? true)
  }

  /// “The parliament sanctioned the deployment”: to sanction a thing that is no party is to allow it.
  private func isApproval(_ draft: ClaimDraft) -> Bool {
    guard draft.slots.rule == "clause.verb", draft.hit.weight == 1, draft.group == "m.general",
      let tree, let verb = draft.hit.core.first.map({ map[$0] }), !tree.isPassive(verb),
      tree.relativeNoun(before: verb) == nil, let object = tree.children(of: verb, by: [.obj]).first
    else { return false }
    let phrase = context.analysis.span(tree.phrase(of: object))
    return tree.tag(of: object) == .noun && !namesKindOfParty(phrase)
      && !SenderSearch.isAgentNoun(tree.text(of: object))
      && context.actors.mentions(in: phrase).isEmpty
  }

  private func draft(of hit: CueHit, topic: SanctionsTopic) -> ClaimDraft {
    let facets = facets(around: hit)
    let slots =
      tree.map { parsedSlots(of: hit, topic: topic, tree: $0) } ?? wordSlots(of: hit, topic: topic)
    return ClaimDraft(
      topic: refined(topic, facets: facets, slots: slots), hit: hit,
      cue: scan.text(hit.words), slots: slots, facets: facets, group: topic.group,
      clause: phrases.clause(of: hit.words.lowerBound), isDescription: isDescription(hit))
  }

  /// “a listed bank”, “the sanctioned refinery”: a participle that describes the noun behind it.
  private func isDescription(_ hit: CueHit) -> Bool {
    guard let tree, hit.core.count == 1 else { return false }
    let word = map[hit.words.lowerBound]
    return tree.relation(of: word) == .amod && tree.text(of: word).hasSuffix("ed")
  }

  private func claim(_ draft: ClaimDraft) -> SanctionsClaim {
    let statement = statement(around: draft.cue)
    let event = event(of: draft)
    var claim = SanctionsClaim(
      id: context.id(draft.cue, .claim, discriminator: draft.topic.id), kind: draft.topic.kind,
      topic: draft.topic.id, status: draft.slots.status,
      modality: modality(of: draft, statement: statement), sender: draft.slots.sender,
      target: draft.slots.target, thirdParty: draft.slots.thirdParty,
      beneficiary: draft.slots.beneficiary, goods: goods(of: draft), regime: regime(near: draft),
      count: draft.slots.count, details: details(of: draft), date: event?.value,
      statement: statement?.id, event: event?.id,
      sentence: scan.span, cue: draft.cue, rule: draft.rule, confidence: .check)
    (claim.confidence, claim.reason) = confidence(of: draft)
    return claim
  }
}

extension SentenceClaims {
  /// Goods and sectors named near a cue in its clause.
  private func facets(
    around hit: CueHit
  ) -> [SentenceScan.Hit<SanctionsClaim.TopicID>] {
    let clause = phrases.clause(of: hit.words.lowerBound)
    let near = (hit.words.lowerBound - 8)..<(hit.words.upperBound + 10)
    return scan.facets.filter { facet in
      clause.contains(facet.hit.words.lowerBound) && near.contains(facet.hit.words.lowerBound)
        && !isInName(scan.text(facet.hit.words))
    }
  }

  /// “Hengyu Precision Machinery Co” sells, but is not, machinery.
  private func isInName(_ span: TextSpan) -> Bool {
    context.actors.mentions(in: scan.span).contains { found in
      found.mention.form == .name && found.mention.span.contains(span)
        && [.person, .organization, .outlet].contains(found.actor.kind)
    }
  }

  /// The narrower topic that the goods or the named party call for.
  private func refined(
    _ topic: SanctionsTopic, facets: [SentenceScan.Hit<SanctionsClaim.TopicID>], slots: ClaimSlots
  ) -> SanctionsTopic {
    // Sanctions that are lifted or eased are a row on relief.
    if topic.kind == .measure, ["lifted", "eased"].contains(slots.status ?? ""),
      let relief = taxonomy.topics.first(where: { $0.parent == topic.id && $0.kind == .relief })
    {
      return relief
    }
    // Whoever breaks a measure is not thereby the one that it lists.
    let isBroken = slots.status == "violated" || slots.status == "circumvented"
    for refinement in topic.refinements {
      let applies =
        switch refinement.sign {
        case .facet(let id):
          facets.contains { $0.meaning == id || $0.meaning.hasPrefix(id + ".") }
        case .namedParty:
          !isBroken && hitsNamedParty(slots)
        }
      if applies, let narrower = taxonomy.topic(refinement.topic) { return narrower }
    }
    return topic
  }

  /// A verb hits whatever target was chosen; a noun only one that the rules bound to it.
  private func hitsNamedParty(_ slots: ClaimSlots) -> Bool {
    let isVerb = slots.rule == "clause.verb"
    return (isVerb ? slots.target : slots.ruledTarget).map { isNamedParty($0, isVerb: isVerb) }
      ?? false
  }

  /// Whether a target is a person, firm, bank or ship rather than a state or a trade; whoever “was
  /// sanctioned” is, unless it is a state.
  private func isNamedParty(_ party: Party, isVerb: Bool) -> Bool {
    if let actor = party.actor.flatMap({ context.actors[$0] }) {
      switch actor.kind {
      case .person, .organization, .outlet: return true
      case .government, .country: return false
      case .group, .other: break
      }
    }
    if isVerb { return true }
    return namesKindOfParty(party.span)
  }

  func namesKindOfParty(_ span: TextSpan) -> Bool {
    CueWords(context.article.text.utf8[span.range]).words.contains { word in
      WordForms.forms(of: word).contains(where: taxonomy.partyNouns.contains)
    }
  }

  /// The innermost statement whose words hold the cue.
  private func statement(around cue: TextSpan) -> Statement? {
    context.statements
      .filter { statement in statement.content.contains { $0.contains(cue) } }
      .min { left, right in
        left.content.reduce(0) { $0 + $1.count } < right.content.reduce(0) { $0 + $1.count }
      }
  }

  /// The event whose trigger is the clause's verb, or lies in the cue.
  private func event(of draft: ClaimDraft) -> NewsEvent? {
    context.events.first { event in
      event.sentence == scan.span
        && (event.trigger.span == draft.slots.verb || draft.cue.contains(event.trigger.span))
    }
  }

  private func modality(
    of draft: ClaimDraft, statement: Statement?
  ) -> SanctionsClaim.Modality {
    let slots = draft.slots
    guard slots.modality == .asserted, let statement else { return slots.modality }
    if statement.act == .accusation { return .alleged }
    switch draft.topic.kind {
    case .supply, .circumvention: return .alleged
    case .measure, .relief, .enforcement, .context: return .reported
    }
  }

  private func confidence(of draft: ClaimDraft) -> (Confidence, String) {
    guard draft.slots.isParsed else {
      return (.check, "read from the words alone, without a parse")
    }
    if draft.hit.isWeak { return (.check, "a weak cue, counted for the words around it") }
    if !draft.slots.isStatusSaid, draft.topic.kind == .measure {
      return (.likely, "no word says the status; it follows from the form of the cue")
    }
    let isWhole = draft.slots.sender?.actor != nil || draft.slots.thirdParty?.actor != nil
    return isWhole
      ? (.certain, "status and sender bound in one clause")
      : (.likely, "status bound in one clause; the sender is no known actor")
  }
}
