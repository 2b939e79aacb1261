internal import Articles
internal import Language

/// Makes rows of drafts: words, mode, act, parties and date.
struct StatementBuilder {
  private let context: ArticleContext
  private let text: AttributionText
  private let lexicon: CueLexicon
  private let parties: StatementParties
  private let dates: SayingDateFinder

  init(context: ArticleContext, text: AttributionText, lexicon: CueLexicon) {
    self.context = context
    self.text = text
    self.lexicon = lexicon
    parties = StatementParties(context: context, text: text, lexicon: lexicon)
    dates = SayingDateFinder(context: context, text: text)
  }

  /// Rows in text order; drafts with one id become one row.
  func rows(_ drafts: [StatementDraft]) -> [Statement] {
    let ids = drafts.map(id)
    var seen: Set<RowID> = []
    var rows: [Statement] = []
    for (index, draft) in drafts.enumerated() where seen.insert(ids[index]).inserted {
      let within = draft.within
      let outer = within.map { relays(of: drafts, $0, depth: 0) } ?? []
      rows.append(row(draft, id: ids[index], within: within.map { ids[$0] }, outer: outer))
    }
    return rows.sorted { extent($0.content) < extent($1.content) }
  }

  private func row(
    _ draft: StatementDraft, id: RowID, within: RowID?, outer: [Party]
  ) -> Statement {
    let reading = StatementReading(text: text, lexicon: lexicon, draft: draft)
    let source = draft.source.map(parties.party)
    let addressees = parties.addressees(of: draft)
    let relays = parties.relays(draft, addressees: addressees, outer: outer)
    return Statement(
      id: id, source: source, cue: cue(of: draft), content: spans(of: draft),
      mode: mode(of: draft), act: reading.act, polarity: reading.polarity,
      modality: reading.modality, addressees: addressees,
      about: parties.about(draft, source: source, others: addressees + relays), within: within,
      via: relays,
      date: dates.date(of: draft), sentence: sentence(of: draft), rule: draft.rule,
      confidence: draft.confidence,
      reason: draft.reason)
  }

  /// What relays a statement relays those within it too.
  private func relays(of drafts: [StatementDraft], _ index: Int, depth: Int) -> [Party] {
    let draft = drafts[index]
    let outer = depth < 3 ? draft.within.map { relays(of: drafts, $0, depth: depth + 1) } : nil
    let own = parties.relays(
      draft, addressees: parties.addressees(of: draft), outer: outer ?? [])
    return parties.passedOn(draft, relays: own)
  }

  /// All sentences that source, cue and content reach into.
  private func sentence(of draft: StatementDraft) -> TextSpan {
    let tokens = draft.content + [draft.source, draft.cue.map { $0..<$0 + 1 }].compactMap { $0 }
    let sentences = text.analysis.sentences
    let first = tokens.map { Int(text.sentence[$0.lowerBound]) }.min() ?? 0
    let last = tokens.map { Int(text.sentence[$0.upperBound - 1]) }.max() ?? first
    return text.analysis.span(sentences[first].lowerBound..<sentences[last].upperBound)
  }

  private func id(_ draft: StatementDraft) -> RowID {
    context.id(
      extent(spans(of: draft)), .statement,
      discriminator: draft.cue.map { String(text.analysis.starts[$0]) } ?? "")
  }

  private func extent(_ spans: [TextSpan]) -> TextSpan {
    spans.dropFirst().reduce(spans[0]) { $0.union($1) }
  }

  /// The content's spans; none crosses the end of a paragraph.
  private func spans(of draft: StatementDraft) -> [TextSpan] {
    draft.content.flatMap { tokens in
      var spans: [TextSpan] = []
      var start = tokens.lowerBound
      for token in tokens where text.paragraph[token] != text.paragraph[start] {
        spans.append(text.analysis.span(start..<token))
        start = token
      }
      spans.append(text.analysis.span(start..<tokens.upperBound))
      return spans
    }
  }

  private func cue(of draft: StatementDraft) -> Statement.Cue? {
    guard let token = draft.cue else { return nil }
    let lemma = lexicon[text.words[token]]?.lemma ?? text.analysis.lemma(token)
    var phrase = text.cuePhrase(token)
    if let end = nounEnd(of: token, from: phrase.upperBound, draft) {
      phrase = phrase.lowerBound..<end
    }
    return Statement.Cue(span: text.analysis.span(phrase), lemma: lemma)
  }

  /// “has expressed concerns about | the trade”: the noun of saying and its preposition, when
  /// nothing else stands between verb and content.
  private func nounEnd(of cue: Int, from start: Int, _ draft: StatementDraft) -> Int? {
    guard let content = draft.content.first(where: { $0.lowerBound > cue }),
      (start + 1...start + 4).contains(content.lowerBound),
      let noun = text.dependent(cue, .obj), (start..<content.lowerBound).contains(noun),
      lexicon[text.words[noun]] != nil,
      (start..<content.lowerBound).allSatisfy({ text.isWord($0) && !text.isQuoted($0) })
    else { return nil }
    return content.lowerBound
  }

  private func mode(of draft: StatementDraft) -> Statement.Mode {
    let tokens = draft.content.lazy.flatMap { $0 }
    let words = tokens.count { text.isWord($0) }
    let quoted = tokens.count { text.isWord($0) && text.quotation[$0] >= 0 }
    if quoted == 0 { return .indirect }
    return quoted * 10 >= words * 9 ? .direct : .mixed
  }
}

extension AttributionText {
  /// A cue with the auxiliaries and negations before it and the particle after it.
  func cuePhrase(_ cue: Int) -> Range<Int> {
    var start = cue
    while start > 0, head(start - 1) == cue, isCuePart(start - 1) { start -= 1 }
    while start < cue, isPlainAdverb(start) { start += 1 }
    var end = cue + 1
    if end < count, head(end) == cue, analysis.relations[end] == .compoundPrt { end += 1 }
    return start..<end
  }

  private func isCuePart(_ token: Int) -> Bool {
    switch analysis.relations[token] {
    case .aux, .auxPass, .cop, .advmod: quotation[token] < 0 && !isStop(token)
    default: false
    }
  }

  /// “also” before “plans”; “not” belongs to the cue.
  private func isPlainAdverb(_ token: Int) -> Bool {
    analysis.relations[token] == .advmod && !WordGroups.negations.contains(words[token])
  }

  /// A token that begins with a letter or digit, or with a byte beyond ASCII.
  func isWord(_ token: Int) -> Bool {
    switch analysis.text.utf8[Int(analysis.starts[token])] {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    case 0x80...: analysis.tags[token] != .punct && !isDash(token)
    default: false
    }
  }

  /// The head of a phrase: the token whose own head lies outside; where several do, the last
  /// capitalised word.
  func headToken(of tokens: Range<Int>) -> Int {
    var top: Int?
    var isSingle = true
    for token in tokens where !tokens.contains(head(token)) && analysis.relations[token] != .punct {
      isSingle = top == nil
      top = top ?? token
      if !isSingle { break }
    }
    if let top, isSingle || tokens.count > 12 { return top }
    return tokens.last { isCapital($0) } ?? top ?? tokens.upperBound - 1
  }
}
