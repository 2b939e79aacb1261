internal import Articles

/// Chooses the candidates that become statements.
struct StatementSelector: Sendable {
  struct Choice: Sendable {
    let candidate: AttributionCandidate
    let probability: Float
  }

  /// A quotation that nothing else claims takes a candidate that is no surer than this: nearly all
  /// long quotations are somebody's words.
  private static let leastForQuotation: Float = 0.06
  /// Statements inside quotations are never asked for in training; they have to be surer.
  private static let leastInQuotation: Float = 0.5
  /// Candidates farther apart than this in order do not share words.
  private static let reach = 24

  private let finder: CandidateFinder
  private let acceptance: HashedWeights
  private let threshold: Float

  init(_ model: AttributionModel) {
    finder = CandidateFinder(
      cue: model.cue, span: model.span, transitions: model.transitions)
    acceptance = model.acceptance
    threshold = model.threshold
  }

  /// Statements in order of cue; of two that claim the same words from outside each other, the
  /// likelier.
  func choices(in text: AttributionText) -> [Choice] {
    let candidates = finder.candidates(in: text)
    let probabilities = probabilities(of: candidates, in: text)
    var isChosen = [Bool](repeating: false, count: candidates.count)
    let order = candidates.indices.sorted { (probabilities[$0], $1) > (probabilities[$1], $0) }
    var claimed: Set<Int> = []
    for index in order where isSureEnough(candidates[index], probabilities[index], claimed, text) {
      let near = max(0, index - Self.reach)..<min(candidates.count, index + Self.reach + 1)
      if near.contains(where: { isChosen[$0] && clash(candidates[$0], candidates[index]) }) {
        continue
      }
      isChosen[index] = true
      claimed.formUnion(candidates[index].content.flatMap { text.quotationIndices(in: $0) })
    }
    return candidates.indices.filter { isChosen[$0] }
      .map { Choice(candidate: candidates[$0], probability: probabilities[$0]) }
  }

  private func isSureEnough(
    _ candidate: AttributionCandidate, _ probability: Float, _ claimed: Set<Int>,
    _ text: AttributionText
  ) -> Bool {
    if text.isQuoted(candidate.cue) { return probability >= max(threshold, Self.leastInQuotation) }
    if probability >= threshold { return true }
    return probability >= Self.leastForQuotation
      && candidate.content.contains { tokens in
        text.quotationIndices(in: tokens).contains { quotation in
          !claimed.contains(quotation)
            && text.quotations[quotation].count >= ContinuedQuotations.shortest + 2
        }
      }
  }

  private func probabilities(
    of candidates: [AttributionCandidate], in text: AttributionText
  ) -> [Float] {
    let collector = AcceptanceFeatures(candidates, in: text)
    return candidates.indices.map { index in
      logistic(acceptance.score { collector.add(index, to: &$0) })
    }
  }

  /// Two statements share words and neither stands in the other.
  private func clash(_ one: AttributionCandidate, _ other: AttributionCandidate) -> Bool {
    one.overlaps(other) && !one.holds(other.cue) && !other.holds(one.cue)
  }
}
