internal import Articles
internal import Definitions
internal import Language

/// Finds sanctions claims: one row for one topic, status, sender and target in one clause.
struct ClaimFinder: Sendable {
  let taxonomy: SanctionsTaxonomy

  init(resources: ResourceSearch) throws {
    taxonomy = try SanctionsTaxonomy(resources: resources)
  }

  init(taxonomy: SanctionsTaxonomy) {
    self.taxonomy = taxonomy
  }

  /// Claims in text order. Time grows with the text alone.
  func claims(in context: ArticleContext) -> [SanctionsClaim] {
    var claims: [SanctionsClaim] = []
    for (index, tokens) in context.analysis.sentences.enumerated() where !tokens.isEmpty {
      let span = context.analysis.span(tokens)
      let scan = SentenceScan(span, of: context.article.text, by: taxonomy)
      guard !scan.triggers.isEmpty || !scan.suppliedStates.isEmpty else { continue }
      claims +=
        SentenceClaims(tokens, number: index + 1, scan: scan, in: context, by: taxonomy).claims
    }
    return claims
  }
}
