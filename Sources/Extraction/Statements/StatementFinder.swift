internal import Articles

/// Finds who said what, to whom, about whom.
struct StatementFinder: Sendable {
  private let lexicon = CueLexicon()
  private let quotationRule: QuotationRule

  init() throws {
    quotationRule = QuotationRule(lexicon: lexicon)
  }

  func statements(in context: ArticleContext) -> [Statement] {
    let text = AttributionText(context.analysis)
    let drafts = text.quotations.indices.compactMap { quotationRule.draft($0, in: text) }
    return StatementBuilder(context: context, text: text, lexicon: lexicon).rows(drafts)
  }
}
