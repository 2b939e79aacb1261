internal import Articles
internal import Language

/// Makes rows of drafts: words, mode, act, parties and date.
struct StatementBuilder {
  let context: ArticleContext
  let text: AttributionText
  let lexicon: CueLexicon

  /// Rows in text order; drafts that say the same of the same span become one.
  func rows(_ drafts: [StatementDraft]) -> [Statement] {
    let ids = drafts.map(id)
    var seen: Set<RowID> = []
    var rows: [Statement] = []
    for (index, draft) in drafts.enumerated() where seen.insert(ids[index]).inserted {
      rows.append(row(draft, id: ids[index], within: draft.within.map { ids[$0] }))
    }
    return rows.sorted { extent($0.content) < extent($1.content) }
  }

  private func row(_ draft: StatementDraft, id: RowID, within: RowID?) -> Statement {
    let content = spans(of: draft)
    return Statement(
      id: id, source: draft.source.map(party), cue: draft.cue.map(cue), content: content,
      mode: mode(of: draft), within: within, rule: draft.rule, confidence: draft.confidence,
      reason: draft.reason)
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

  private func cue(_ token: Int) -> Statement.Cue {
    let lemma = lexicon[text.words[token]]?.lemma ?? text.analysis.word(token).lowercased()
    return Statement.Cue(span: text.analysis.span(token), lemma: lemma)
  }

  private func party(_ tokens: Range<Int>) -> Party {
    context.actors.party(
      phrase: text.analysis.span(tokens), head: text.analysis.span(text.headToken(of: tokens)))
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
  /// A token that begins with a letter or digit, or with a byte beyond ASCII.
  func isWord(_ token: Int) -> Bool {
    switch analysis.text.utf8[Int(analysis.starts[token])] {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    case 0x80...: analysis.tags[token] != .punct && !isDash(token)
    default: false
    }
  }

  /// The head of a phrase: the token whose own head lies outside; without a parse the last capital
  /// of the phrase's first run.
  func headToken(of tokens: Range<Int>) -> Int {
    let tops = tokens.filter { !tokens.contains(head($0)) }
    if tops.count == 1 { return tops[0] }
    return tokens.last { isCapital($0) } ?? tokens.upperBound - 1
  }
}
