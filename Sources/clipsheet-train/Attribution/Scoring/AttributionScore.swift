import Articles

/// Precision, recall and F1 of attributions over articles, by stratum.
///
/// Predictions and annotated relations are paired one to one by content overlap, highest first. A
/// content is right when the overlap is at least one half; a triple, when its source shares a word
/// with the annotated one too, or neither has one.
struct AttributionScore {
  enum Stratum: String, CaseIterable {
    case all, speech, direct, mixed, indirect

    fileprivate func holds(_ relation: ScoredRelation) -> Bool {
      switch self {
      case .all: true
      case .speech: relation.isSpeech
      case .direct: relation.quoting == .direct
      case .mixed: relation.quoting == .mixed
      case .indirect: relation.quoting == .indirect
      }
    }
  }

  enum Measure: String, CaseIterable {
    case content, triple
  }

  /// What was counted for one measure in one stratum.
  struct Tally {
    var predicted = 0
    var predictedRight = 0
    var annotated = 0
    var annotatedRight = 0

    var precision: Double { predicted == 0 ? 0 : Double(predictedRight) / Double(predicted) }
    var recall: Double { annotated == 0 ? 0 : Double(annotatedRight) / Double(annotated) }
    var f1: Double {
      precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall)
    }
  }

  private var tallies: [Stratum: [Measure: Tally]] = [:]

  subscript(stratum: Stratum, measure: Measure) -> Tally {
    tallies[stratum]?[measure] ?? Tally()
  }

  /// Counts one article.
  mutating func add(_ statements: [PredictedStatement], for article: PolnearArticle) {
    let words = ScoredText(article.text)
    let discarded = words.words(in: article.discarded)
    let annotated = article.attributions.map {
      ScoredRelation(
        in: article.text, words: words, source: $0.source, cue: $0.cue, content: $0.content)
    }.filter { !$0.content.isEmpty }
    let predicted = statements.map {
      ScoredRelation(
        in: article.text, words: words, source: $0.source, cue: $0.cue, content: $0.content)
    }.filter { relation in
      !relation.content.isEmpty
        && relation.content.intersection(discarded).count * 2 <= relation.content.count
    }
    add(predicted, annotated, pairs: AttributionScore.pairs(predicted, annotated))
  }

  private mutating func add(
    _ predicted: [ScoredRelation], _ annotated: [ScoredRelation], pairs: [Pair]
  ) {
    for stratum in Stratum.allCases {
      let predictedCount = predicted.count { stratum.holds($0) }
      let annotatedCount = annotated.count { stratum.holds($0) }
      for measure in Measure.allCases {
        var tally = self[stratum, measure]
        tally.predicted += predictedCount
        tally.annotated += annotatedCount
        for pair in pairs where pair.overlap >= 0.5 - 1e-9 {
          let guess = predicted[pair.predicted]
          let gold = annotated[pair.annotated]
          guard measure == .content || guess.agreesOnSource(with: gold) else { continue }
          if stratum.holds(guess) { tally.predictedRight += 1 }
          if stratum.holds(gold) { tally.annotatedRight += 1 }
        }
        tallies[stratum, default: [:]][measure] = tally
      }
    }
  }

  struct Pair {
    let predicted: Int
    let annotated: Int
    let overlap: Double
  }

  /// Greedy one-to-one pairs, highest overlap first; of equals, those that begin closer together.
  static func pairs(_ predicted: [ScoredRelation], _ annotated: [ScoredRelation]) -> [Pair] {
    var candidates: [(pair: Pair, distance: Int)] = []
    for (annotatedIndex, gold) in annotated.enumerated() {
      for (predictedIndex, guess) in predicted.enumerated() {
        let overlap = guess.overlap(gold)
        guard overlap > 0, let one = guess.content.min(), let other = gold.content.min()
        else { continue }
        let pair = Pair(predicted: predictedIndex, annotated: annotatedIndex, overlap: overlap)
        candidates.append((pair, abs(one - other)))
      }
    }
    candidates.sort {
      ($1.pair.overlap, $0.distance, $0.pair.annotated, $0.pair.predicted)
        < ($0.pair.overlap, $1.distance, $1.pair.annotated, $1.pair.predicted)
    }
    var usedPredicted: Set<Int> = []
    var usedAnnotated: Set<Int> = []
    return candidates.map(\.pair).filter { pair in
      guard !usedPredicted.contains(pair.predicted), !usedAnnotated.contains(pair.annotated)
      else { return false }
      usedPredicted.insert(pair.predicted)
      usedAnnotated.insert(pair.annotated)
      return true
    }
  }
}
