import Articles
import Extraction

/// Trains the last decision: whether a candidate, with its content and source, is right.
struct AcceptanceTrainer {
  static let bits = 17
  private static let epochs = 8
  private static let rate: Float = 0.08

  private var features: [UInt32] = []
  private var ends: [Int] = []
  private var isRight: [Bool] = []

  /// - Parameter finder: trained without this article, so that it errs as on unseen text.
  mutating func add(_ example: AttributionExample, finder: CandidateFinder) {
    let candidates = finder.candidates(in: example.text)
    let collector = AcceptanceFeatures(candidates, in: example.text)
    let right = Self.right(candidates, example)
    var buffer = FeatureBuffer()
    for (index, candidate) in candidates.enumerated() {
      let isUnknown =
        example.contentTokens.contains(candidate.cue) || example.discarded.contains(candidate.cue)
        || example.text.isQuoted(candidate.cue)
      guard !isUnknown || right.contains(index) else { continue }
      collector.collect(index, into: &buffer)
      features += buffer.hashes.map { $0 >> (32 - UInt32(Self.bits)) }
      ends.append(features.count)
      isRight.append(right.contains(index))
    }
  }

  func trained() -> HashedWeights {
    BinaryTrainer(bits: Self.bits, epochs: Self.epochs, rate: Self.rate)
      .train(features: features, ends: ends, labels: isRight)
  }

  /// The candidates that the scorer would count as right triples.
  private static func right(
    _ candidates: [AttributionCandidate], _ example: AttributionExample
  ) -> Set<Int> {
    let text = example.article.text
    let words = ScoredText(text)
    let gold = example.article.attributions.map {
      ScoredRelation(in: text, words: words, source: $0.source, cue: $0.cue, content: $0.content)
    }
    let predicted = candidates.map { candidate in
      ScoredRelation(
        in: text, words: words,
        source: (candidate.source.map(example.text.span)).map { [$0] } ?? [],
        cue: [example.text.span(candidate.cue..<candidate.cue + 1)],
        content: candidate.content.map(example.text.span))
    }
    let pairs = AttributionScore.pairs(predicted, gold).filter { pair in
      pair.overlap >= 0.5
        && predicted[pair.predicted].agreesOnSource(with: gold[pair.annotated])
    }
    return Set(pairs.map(\.predicted))
  }
}
