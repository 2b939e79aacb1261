import Language

/// Learns the tagger, each token after its own guesses for the tokens before.
struct TaggerTrainer {
  let classCount: Int
  let plan: RoundPlan

  func train(_ texts: [PreparedText]) -> PerceptronWeights {
    let weights = PerceptronWeights()
    for round in 0..<plan.rounds {
      plan.prepare(weights, for: round)
      var errors = 0
      var count = 0
      for index in SeededGenerator.order(texts.count, round: round) {
        errors += learn(texts[index], number: index, weights)
        count += texts[index].text.analysis.count
      }
      TrainingLog.write("tagger", round, "errors \(Double(errors) / Double(count) * 100)")
    }
    return weights
  }

  private func learn(
    _ text: PreparedText, number: Int, _ weights: PerceptronWeights
  ) -> Int {
    var errors = 0
    _ = tag(text) { list, row in
      let guess = ClassChoice.best(of: list, by: weights, among: classCount)
      let gold = text.goldTags[row]
      if guess != gold {
        weights.example = Int32(truncatingIfNeeded: number << 16 + row)
        weights.update(list.hashes, gold, by: 1)
        weights.update(list.hashes, guess, by: -1)
        errors += 1
      }
      weights.step += 1
      return guess
    }
    return errors
  }

  /// Tag classes by row, each chosen by `choose`.
  func tag(
    _ text: PreparedText, choose: (_ list: borrowing FeatureList, _ row: Int) -> UInt8
  ) -> [UInt8] {
    var tags = [UInt8](repeating: TagInventory.boundary, count: text.rows.count)
    var list = FeatureList()
    text.rows.lexemes.withUnsafeBufferPointer { lexemes in
      tags.withUnsafeMutableBufferPointer { tags in
        for sentence in text.text.analysis.sentences.indices {
          for row in text.rows(ofSentence: sentence) {
            let place = tags.baseAddress! + row
            TaggerFeatures.fill(&list, row: lexemes.baseAddress! + row, tags: place)
            place.pointee = choose(list, row)
          }
        }
      }
    }
    return tags
  }
}
