internal import Articles
internal import Definitions
internal import Language

/// Finds sanctions claims: one row for one topic, status, sender and target in one clause.
struct ClaimFinder: Sendable {
  let taxonomy: SanctionsTaxonomy
  /// Nil to leave every slot as the rules say.
  let model: ChoiceModel?

  init(resources: ResourceSearch, model: ChoiceModel?) throws {
    taxonomy = try SanctionsTaxonomy(resources: resources)
    self.model = model
  }

  /// Claims in text order. Time grows with the text alone.
  func claims(in context: ArticleContext) -> [SanctionsClaim] {
    var claims: [SanctionsClaim] = []
    forEachSentence(in: context) { claims += $0.claims }
    return claims
  }

  /// What the slots of every cue are chosen from, for training.
  func choices(in context: ArticleContext) -> [ClaimChoices] {
    var choices: [ClaimChoices] = []
    forEachSentence(in: context) { choices += $0.choices }
    return choices
  }

  private func forEachSentence(in context: ArticleContext, _ body: (SentenceClaims) -> Void) {
    let parts = parts(of: context)
    // One sentence or two say too little of what an article is about.
    let isOnSanctions =
      context.analysis.sentences.count < 3
      || parts.contains { part in part.scan.reviews.contains { $0.meaning == .matter } }
    for part in parts where !part.scan.triggers.isEmpty || !part.scan.suppliedStates.isEmpty {
      body(
        SentenceClaims(
          part.tokens, number: part.sentence, scan: part.scan, in: context, by: taxonomy,
          model: model, isArticleOnSanctions: isOnSanctions))
    }
  }

  /// A sentence, or a part of one that does not end.
  private struct Part {
    let tokens: Range<Int>
    /// From 1.
    let sentence: Int
    let scan: SentenceScan
  }

  /// Those with a word of the topic files.
  private func parts(of context: ArticleContext) -> [Part] {
    var parts: [Part] = []
    for (index, sentence) in context.analysis.sentences.enumerated() {
      // Each cue looks at all of its sentence, so that a sentence must have an end.
      for start in stride(from: sentence.lowerBound, to: sentence.upperBound, by: Self.longest) {
        let tokens = start..<min(sentence.upperBound, start + Self.longest)
        let scan = SentenceScan(
          context.analysis.span(tokens), of: context.article.text, by: taxonomy)
        if scan.isEmpty { continue }
        parts.append(Part(tokens: tokens, sentence: index + 1, scan: scan))
      }
    }
    return parts
  }

  /// Nobody writes sentences of more tokens.
  private static let longest = 256
}
