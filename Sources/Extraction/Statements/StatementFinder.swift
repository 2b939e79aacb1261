internal import Articles
internal import Language

/// Finds who said what, to whom, about whom.
struct StatementFinder: Sendable {
  private let lexicon = CueLexicon()
  private let quotationRule: QuotationRule
  private let selector: StatementSelector

  /// - Throws: `AttributionModelError` when the weights in the program are not those expected.
  init() throws {
    try self.init(model: .embedded())
  }

  init(model: AttributionModel) {
    quotationRule = QuotationRule(lexicon: lexicon)
    selector = StatementSelector(model)
  }

  func statements(in context: ArticleContext) -> [Statement] {
    let text = AttributionText(context.analysis)
    let drafts = drafts(in: text)
    return StatementBuilder(context: context, text: text, lexicon: lexicon).rows(drafts)
  }

  private func drafts(in text: AttributionText) -> [StatementDraft] {
    var drafts = selector.choices(in: text).map { StatementDraft($0) }
    let claimed = Set(drafts.flatMap(\.content).flatMap { text.quotationIndices(in: $0) })
    let open = text.quotations.indices.filter { !claimed.contains($0) }
    let left = ContinuedQuotations(text: text).join(open, to: &drafts)
    drafts += left.compactMap { quotationRule.draft($0, in: text) }
    if let headline = SignedHeadline(text: text).draft() {
      // What takes the signature for words of the report has misread the headline.
      drafts.removeAll { $0.reaches(over: headline.cue) }
      drafts.append(headline)
    }
    drafts.removeAll {
      isOwnAside($0, in: text) || isRelay($0, in: text) || isLabel($0, in: text)
    }
    SharedSubject(text: text).share(&drafts)
    let trim = DraftTrim(text: text)
    for index in drafts.indices { trim.trim(&drafts[index]) }
    StatementNesting.nest(&drafts)
    return drafts
  }

  /// “citing ZN.UA”: it tells where another statement's words come from, and reports none.
  private func isRelay(_ draft: StatementDraft, in text: AttributionText) -> Bool {
    guard let cue = draft.cue, WordGroups.relayCues.contains(text.words[cue]),
      draft.content.count == 1
    else { return false }
    return draft.content[0].allSatisfy { text.analysis.tags[$0] != .verb && !text.isQuoted($0) }
  }

  /// “Analysis: why the lathe matters” says what the text is, and nobody speaks.
  private func isLabel(_ draft: StatementDraft, in text: AttributionText) -> Bool {
    guard let cue = draft.cue, text.isColon(cue), let source = draft.source else { return false }
    return source.count == 1 && WordGroups.labels.contains(text.words[source.lowerBound])
  }

  /// “I think” and “we believe” inside a quotation: the speaker again, not somebody else.
  private func isOwnAside(_ draft: StatementDraft, in text: AttributionText) -> Bool {
    guard let cue = draft.cue, text.isQuoted(cue), let source = draft.source else { return false }
    return source.count == 1 && WordGroups.speakersOwn.contains(text.words[source.lowerBound])
  }
}
