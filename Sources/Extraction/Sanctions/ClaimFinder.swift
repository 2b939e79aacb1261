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
    for range in context.analysis.sentences where !range.isEmpty {
      let span = context.analysis.span(range)
      let scan = SentenceScan(span, of: context.article.text, by: taxonomy)
      guard !scan.triggers.isEmpty else { continue }
      claims += rows(of: scan, in: context)
    }
    return claims
  }

  private func rows(of scan: SentenceScan, in context: ArticleContext) -> [SanctionsClaim] {
    let phrases = WordPhrases(scan)
    let hasStrong = scan.triggers.contains { !$0.hit.isWeak }
    let hasActor = !context.actors.mentions(in: scan.span).isEmpty
    return scan.triggers.compactMap { trigger in
      guard !trigger.hit.isWeak || hasStrong || hasActor,
        let topic = taxonomy.topic(trigger.meaning)
      else { return nil }
      return claim(of: trigger.hit, topic: topic, scan: scan, phrases: phrases, in: context)
    }
  }

  private func claim(
    of hit: CueHit, topic: SanctionsTopic, scan: SentenceScan, phrases: WordPhrases,
    in context: ArticleContext
  ) -> SanctionsClaim {
    let clause = phrases.clause(of: hit.words.lowerBound)
    let chain = scan.statuses.compactMap { status -> StatusReading.Link? in
      guard clause.contains(status.hit.words.lowerBound),
        let meaning = taxonomy.status(status.meaning)
      else { return nil }
      return .init(
        status: meaning, word: status.hit.words.lowerBound, isWeak: status.hit.isWeak)
    }
    let reading = StatusReading(chain, topic: topic, isVerb: false)
    let cue = scan.text(hit.words)
    let verb = reading.link?.word ?? hit.words.lowerBound
    let sender = phrases.subject(before: verb, in: clause)
    let target = phrases.complement(
      after: hit.words.upperBound - 1, of: ["on", "against", "targeting"], within: 8, in: clause)
    func party(_ words: Range<Int>?) -> Party? {
      words.map { range in
        context.actors.party(
          phrase: scan.text(range), head: scan.words.spans[range.upperBound - 1])
      }
    }
    return SanctionsClaim(
      id: context.id(cue, .claim, discriminator: topic.id), kind: topic.kind, topic: topic.id,
      status: reading.status, sender: party(sender), target: party(target), sentence: scan.span,
      cue: cue, rule: "clause.words", confidence: .check,
      reason: "read from the words alone, without a parse")
  }
}
