internal import Articles
internal import Language

/// Who else is in a statement: those it is said to, those it is about, and what relays it.
struct StatementParties {
  let context: ArticleContext
  let text: AttributionText
  let lexicon: CueLexicon

  func party(_ tokens: Range<Int>) -> Party {
    let phrase = text.analysis.span(tokens)
    let party = context.actors.party(
      phrase: phrase, head: text.analysis.span(text.headToken(of: tokens)))
    guard party.actor == nil else { return party }
    return Party(actor: namesake(of: phrase, tokens)?.id, span: phrase)
  }

  /// Where the head of a phrase is no mention: the one person in it (“Secretary General Stoltenberg”
  /// hangs on its title), or the mention that the phrase opens or ends with.
  private func namesake(of phrase: TextSpan, _ tokens: Range<Int>) -> NewsActor? {
    // “his colleagues” are others than he.
    let found = context.actors.mentions(in: phrase)
      .filter { $0.mention.form != .pronoun || $0.mention.span == phrase }
    let persons = found.filter { $0.actor.kind == .person }
    if let person = persons.first {
      return persons.allSatisfy { $0.actor.id == person.actor.id } ? person.actor : nil
    }
    // “analysts at the institute” are not the institute.
    let isPlace = tokens.dropFirst().contains { text.analysis.relations[$0] == .case }
    let isWhole = { (mention: NewsActor.Mention) in
      mention.span.end == phrase.end && mention.span.count * 2 > phrase.count && !isPlace
    }
    return found.last { isWhole($0.mention) }?.actor
  }

  /// “told reporters”, “asked the allies to”, “called on them to”, “said to the council”.
  func addressees(of draft: StatementDraft) -> [Party] {
    guard let cue = draft.cue, !isAccusation(cue) else { return [] }
    let takesObject =
      WordGroups.addressing.contains(text.lemmas[cue])
      || lexicon[text.words[cue]].map { WordGroups.addressing.contains(WordHash.of($0.lemma)) }
        == true
    return text.dependents(cue).map(Int.init).flatMap { child -> [Party] in
      switch text.analysis.relations[child] {
      case .nsubj, .nsubjPass:
        return text.hears(cue) && mayListen(child) ? listeners(child, beside: draft) : []
      case .iobj where mayListen(child): return listeners(child, beside: draft)
      case .obj where takesObject && mayListen(child) && !isMatter(child, of: draft):
        return listeners(child, beside: draft)
      case .obl
      where isCall(cue) && mayListen(child) && hasCase(child, WordGroups.callPrepositions):
        return listeners(child, beside: draft)
      case .obl where mayListen(child) && hasCase(child, WordGroups.addressPrepositions):
        return draft.content.contains { $0.contains(child) }
          ? [] : listeners(child, beside: draft)
      default: return []
      }
    } + company(of: cue, beside: draft)
  }

  /// “Germany, Japan and Taiwan”: each of them, and no day.
  private func listeners(_ head: Int, beside draft: StatementDraft) -> [Party] {
    let others = text.dependents(head).map(Int.init).filter {
      text.analysis.relations[$0] == .conj && mayListen($0)
    }
    return ([head] + others.prefix(Self.mostListeners)).compactMap { token in
      let end = others.first { $0 > token } ?? text.count
      let found = party(phrase(token, beside: draft, before: token == head ? end : text.count))
      return isTime(found.span) ? nil : found
    }
  }

  /// “discussed the matter in a call with his counterpart”: the first that the words after a verb
  /// of talk set beside its speaker, before another verb.
  private func company(of cue: Int, beside draft: StatementDraft) -> [Party] {
    guard WordGroups.conversing.contains(text.lemmas[cue]) else { return [] }
    let sentence = text.analysis.sentences[Int(text.sentence[cue])]
    for token in cue + 1..<max(cue + 1, min(sentence.upperBound, cue + Self.companyReach)) {
      if text.analysis.tags[token] == .verb || text.isQuoted(token) { return [] }
      guard WordGroups.company.contains(text.words[token]), text.head(token) > token,
        mayListen(text.head(token))
      else { continue }
      return listeners(text.head(token), beside: draft)
    }
    return []
  }

  private func isAccusation(_ cue: Int) -> Bool {
    lexicon[text.words[cue]]?.act == .accusation
  }

  /// Whom an accusation names outside its content: “accused Norland of theft”.
  private func accused(_ draft: StatementDraft) -> [Party] {
    guard let cue = draft.cue, isAccusation(cue) else { return [] }
    return text.dependents(cue).map(Int.init).filter { child in
      switch text.analysis.relations[child] {
      case .obj, .iobj: isSomebody(child) && !draft.content.contains { $0.contains(child) }
      default: false
      }
    }.flatMap { listeners($0, beside: draft) }
  }

  /// The matter that the content speaks of, and the actors inside it, and those of “said of China”;
  /// the source itself and `others`, whom the row names elsewhere, left out.
  func about(_ draft: StatementDraft, source: Party?, others: [Party]) -> [Party] {
    var seen = Set(others.compactMap(\.actor))
    if let own = source?.actor { seen.insert(own) }
    var parties = matter(of: draft).map { [Party(actor: nil, span: text.analysis.span($0))] } ?? []
    parties.removeAll { matter in
      isTime(matter.span) || others.contains { $0.span.overlaps(matter.span) }
    }
    for party in accused(draft) where party.actor.map({ seen.insert($0).inserted }) ?? true {
      parties.append(party)
    }
    for tokens in draft.content {
      for found in context.actors.mentions(in: text.analysis.span(tokens))
      where seen.insert(found.actor.id).inserted {
        parties.append(Party(actor: found.actor.id, span: found.mention.span))
      }
    }
    guard let cue = draft.cue else { return parties }
    for child in text.dependents(cue).map(Int.init)
    where text.analysis.relations[child] == .obl
      && hasCase(child, WordGroups.topicPrepositions) && isSomebody(child)
      && !draft.content.contains(where: { $0.contains(child) })
    {
      let topic = party(phrase(child, beside: draft))
      if isTime(topic.span) { continue }
      if topic.actor.map({ seen.insert($0).inserted }) ?? true { parties.append(topic) }
    }
    return parties
  }

  /// “citing ZN.UA”, “in a statement”, “told Reuters”, and outlets whose report holds the words.
  func relays(_ draft: StatementDraft, addressees: [Party], outer: [Party]) -> [Party] {
    var seen: Set<NewsActor.ID> = []
    return (outer.filter(isOutlet) + addressees.filter(isOutlet) + cited(draft))
      .filter { $0.actor.map { seen.insert($0).inserted } ?? true }
  }

  private func cited(_ draft: StatementDraft) -> [Party] {
    var parties: [Party] = []
    guard let cue = draft.cue else { return parties }
    for child in text.dependents(cue).map(Int.init) {
      switch text.analysis.relations[child] {
      case .obl where hasCase(child, WordGroups.relayPrepositions):
        guard WordGroups.documents.contains(text.words[child]),
          !draft.content.contains(where: { $0.contains(child) })
        else { continue }
        parties.append(party(phrase(child, beside: draft)))
      case .advcl, .xcomp, .conj, .acl:
        guard WordGroups.relayCues.contains(text.words[child]),
          let object = text.dependent(child, .obj)
        else { continue }
        parties.append(party(phrase(object, beside: draft)))
      default: continue
      }
    }
    return parties
  }

  /// Relays of what a statement holds: its own, and its source when that is an outlet.
  func passedOn(_ draft: StatementDraft, relays: [Party]) -> [Party] {
    (draft.source.map { [party($0)] } ?? []).filter(isOutlet) + relays
  }
}

extension StatementParties {
  /// Keeps the work on text without stops linear.
  private static let longestPhrase = 40
  private static let mostListeners = 6
  private static let companyReach = 16

  /// Persons, peoples, bodies and places listen; plans, checks and embargoes do not.
  private func mayListen(_ token: Int) -> Bool {
    switch text.analysis.tags[token] {
    case .pron: !WordGroups.pronouns.contains(text.words[token])
    case .propn: true
    default:
      WordGroups.listeners.contains(text.lemmas[token])
        || WordGroups.listeners.contains(text.words[token]) || isNamed(token)
    }
  }

  /// Whether a noun is the head of an actor's name: “the foreign ministry”, not “checks on China”.
  private func isNamed(_ token: Int) -> Bool {
    if text.entityKinds[token] > 0 { return true }
    let word = text.analysis.span(token)
    let near = text.subtree(token).clamped(
      to: token - Self.longestPhrase..<token + Self.longestPhrase)
    return context.actors.mentions(in: text.analysis.span(near)).contains {
      $0.mention.span.contains(word)
    }
  }

  private func isCall(_ cue: Int) -> Bool { text.lemmas[cue] == Self.call }

  private static let call = WordHash.of("call")

  /// “promised a response”: what is promised is not spoken to.
  private func isMatter(_ token: Int, of draft: StatementDraft) -> Bool {
    draft.content.contains { tokens in
      tokens.contains(token) && tokens.allSatisfy { text.analysis.tags[$0] != .verb }
    }
  }

  private func isSomebody(_ token: Int) -> Bool {
    switch text.analysis.tags[token] {
    case .propn: true
    case .pron: !WordGroups.pronouns.contains(text.words[token])
    case .noun: text.entityKinds[token] > 0 || mentioned(token) || isPlural(token)
    default: false
    }
  }

  private func mentioned(_ token: Int) -> Bool {
    let near = text.subtree(token).clamped(
      to: token - Self.longestPhrase..<token + Self.longestPhrase)
    return !context.actors.mentions(in: text.analysis.span(near)).isEmpty
  }

  /// “on Friday” tells when, not what about.
  private func isTime(_ span: TextSpan) -> Bool {
    let expressions = context.expressions
    var low = 0
    var high = expressions.count
    while low < high {
      let middle = (low + high) / 2
      if expressions[middle].span.end <= span.start { low = middle + 1 } else { high = middle }
    }
    return low < expressions.count && expressions[low].span.overlaps(span)
  }

  private func isPlural(_ token: Int) -> Bool {
    text.analysis.fineTags[token] == .nns
  }

  private func hasCase(_ token: Int, _ group: Set<UInt32>) -> Bool {
    text.dependents(token).contains {
      text.analysis.relations[Int($0)] == .case && group.contains(text.words[Int($0)])
    }
  }

  private func isOutlet(_ party: Party) -> Bool {
    party.actor.flatMap { context.actors[$0] }?.kind == .outlet
  }

  /// A token with the words under it, as far as they run without the content, the cue or a comma.
  private func phrase(
    _ head: Int, beside draft: StatementDraft, before limit: Int = .max
  ) -> Range<Int> {
    let extent = text.subtree(head)
    let isBarrier = { (token: Int) in
      token == draft.cue || text.isComma(token)
        || draft.content.contains { $0.contains(token) && !$0.contains(head) }
    }
    var start = head
    while start > extent.lowerBound, head - start < Self.longestPhrase, !isBarrier(start - 1),
      !isPreposition(start - 1, of: head), text.analysis.relations[start - 1] != .cc
    {
      start -= 1
    }
    var end = head + 1
    while end < min(extent.upperBound, limit), end - head < Self.longestPhrase, !isBarrier(end) {
      end += 1
    }
    while end > head + 1, text.analysis.relations[end - 1] == .cc { end -= 1 }
    return start..<end
  }

  private func isPreposition(_ token: Int, of head: Int) -> Bool {
    text.analysis.relations[token] == .case && text.head(token) == head
  }
}
