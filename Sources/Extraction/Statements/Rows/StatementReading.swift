internal import Articles
internal import Language

/// What the words around a cue say about the statement: its act, its polarity, its modality.
struct StatementReading {
  let text: AttributionText
  let lexicon: CueLexicon
  let draft: StatementDraft

  /// What the cue does; “expressed concern” and “issued a warning” do what their noun does.
  private var entry: CueLexicon.Entry? {
    guard let cue = draft.cue else { return nil }
    if WordGroups.lightVerbs.contains(text.lemmas[cue]),
      let noun = text.dependent(cue, .obj), let entry = lexicon[text.words[noun]]
    {
      return entry
    }
    return lexicon[text.words[cue]] ?? lexicon[text.lemmas[cue]]
  }

  /// The act that the cue announces, corrected by what the content does.
  var act: Statement.Act {
    guard let cue = draft.cue, let entry else { return asksInContent ? .question : .assertion }
    switch entry.lemma {
    case "ask", "request":
      return contentOpens(with: WordGroups.infinitive)
        || followed(cue, by: WordGroups.requestPrepositions)
        ? .demand : entry.act
    case "call":
      return followed(cue, by: WordGroups.callPrepositions) ? .demand : .assessment
    default: break
    }
    guard entry.act == .assertion else { return entry.act }
    if asksInContent { return .question }
    return hasObligation ? .demand : entry.act
  }

  /// Negative when the source denies the content, or the content negates itself.
  var polarity: Statement.Polarity {
    if entry?.act == .denial { return .negative }
    guard let predicate else { return .positive }
    return isNegated(predicate) ? .negative : .positive
  }

  /// Whether the words were said at all. “He said the president would discuss it” tells a plan.
  var modality: Statement.Modality {
    guard let cue = draft.cue else { return .said }
    if isNegated(cue) || WordGroups.refusals.contains(governor(of: cue)) { return .denied }
    if draft.within != nil, hasAuxiliary(cue, WordGroups.would), !hasCondition(cue) {
      return .planned
    }
    if isConditional(cue) { return .conditional }
    if entry?.isPlan == true && entry?.isSpeech == false { return .planned }
    if WordGroups.futures.contains(where: { hasAuxiliary(cue, $0) })
      || WordGroups.intents.contains(governor(of: cue))
    {
      return .planned
    }
    return .said
  }

  // MARK: Content

  /// The first token of the content that hangs outside it.
  private var predicate: Int? {
    guard let first = draft.content.first, first.count > 1 else { return nil }
    return text.headToken(of: first)
  }

  private var asksInContent: Bool {
    guard let last = draft.content.last else { return false }
    let end = last.suffix(2).contains { text.words[$0] == WordGroups.questionMark }
    return end
      || contentOpens(with: WordGroups.questionWords) && draft.content.count == 1
        && draft.content[0].contains(where: { text.quotation[$0] >= 0 }) == false
        && entry?.lemma == "ask"
  }

  private var hasObligation: Bool {
    guard let predicate else { return false }
    return text.dependents(predicate).contains {
      WordGroups.obligations.contains(text.words[Int($0)])
    }
  }

  private func contentOpens(with group: Set<UInt32>) -> Bool {
    draft.content.contains { tokens in
      tokens.prefix(3).contains { group.contains(text.words[$0]) }
    }
  }

  // MARK: Cue

  private func followed(_ cue: Int, by group: Set<UInt32>) -> Bool {
    (cue + 1..<min(text.count, cue + 4)).contains { token in
      text.sentence[token] == text.sentence[cue] && group.contains(text.words[token])
    }
  }

  private func isNegated(_ token: Int) -> Bool {
    text.dependents(token).contains { WordGroups.negations.contains(text.words[Int($0)]) }
  }

  /// The verb that an infinitive hangs on: “declined to say”, “plans to announce”.
  private func governor(of token: Int) -> UInt32 {
    guard text.analysis.relations[token] == .xcomp, text.head(token) >= 0 else { return 0 }
    return text.lemmas[text.head(token)]
  }

  private func isConditional(_ cue: Int) -> Bool {
    WordGroups.hypothetical.contains { hasAuxiliary(cue, $0) } || hasCondition(cue)
  }

  private func hasCondition(_ cue: Int) -> Bool {
    text.dependents(cue).contains { child in
      text.analysis.relations[Int(child)] == .mark
        && WordGroups.conditionalMarks.contains(text.words[Int(child)])
    }
  }

  private func hasAuxiliary(_ token: Int, _ word: UInt32) -> Bool {
    text.dependents(token).contains {
      text.analysis.relations[Int($0)] == .aux && text.words[Int($0)] == word
    }
  }
}
