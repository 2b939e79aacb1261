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
    DraftFilter(text: text, lexicon: lexicon).filter(&drafts)
    ReportTail(text: text, lexicon: lexicon).read(&drafts)
    AccordingTo(text: text).read(&drafts)
    SecondVerb(text: text, lexicon: lexicon).part(&drafts)
    SharedSubject(text: text).share(&drafts)
    SubjectSource(text: text).set(&drafts)
    let trim = DraftTrim(text: text, lexicon: lexicon)
    for index in drafts.indices { trim.trim(&drafts[index]) }
    StatementNesting.nest(&drafts)
    return drafts
  }
}
