import Language

/// Learns the tagger, each token after its own guesses for the tokens before.
///
/// Every other class must stay behind the right one by a margin, a wide one where its universal
/// tag is another: what the later stages read most is learnt best.
struct TaggerTrainer {
  private static let wideMargin: Int32 = 45
  private static let narrowMargin: Int32 = 10

  let inventory: TagInventory
  let plan: TrainingPlan

  /// The averages of the training.
  func train(_ texts: [PreparedText]) -> PerceptronWeights {
    let weights = PerceptronWeights()
    let sentences = texts.indices.flatMap { text in
      texts[text].text.analysis.sentences.indices.map { (text: text, sentence: $0) }
    }
    for round in 0..<plan.rounds {
      var errors = 0
      for index in plan.order(sentences.count, round: round, of: 0) {
        weights.example = Int32(index + 1)
        errors += learn(texts[sentences[index].text], sentences[index].sentence, weights)
      }
      TrainingLog.write("tagger", round, "\(errors) errors")
    }
    let averages = PerceptronWeights()
    averages.add(averagesOf: weights)
    averages.prune(plan)
    return averages
  }

  /// Tag classes by row, by weights that have not learnt the text.
  func tags(of text: PreparedText, by weights: PerceptronWeights) -> [UInt8] {
    var tags = [UInt8](repeating: TagInventory.boundary, count: text.rows.count)
    for sentence in text.text.analysis.sentences.indices {
      tag(text, sentence, &tags) { list, _ in
        ClassChoice.best(of: list, by: weights, among: inventory.pairs.count)
      }
    }
    return tags
  }

  private func learn(_ text: PreparedText, _ sentence: Int, _ weights: PerceptronWeights) -> Int {
    var errors = 0
    var tags = [UInt8](repeating: TagInventory.boundary, count: text.rows.count)
    tag(text, sentence, &tags) { list, row in
      let gold = text.goldTags[row]
      let (guess, rival) = choose(list, weights, gold)
      if let rival {
        weights.update(list.hashes, gold, by: 1)
        weights.update(list.hashes, rival, by: -1)
      }
      if guess != gold { errors += 1 }
      weights.step += 1
      return guess
    }
    return errors
  }

  /// The best class, and the class that comes too close to the right one by most.
  private func choose(
    _ list: borrowing FeatureList, _ weights: PerceptronWeights, _ gold: UInt8
  ) -> (guess: UInt8, rival: UInt8?) {
    withUnsafeTemporaryAllocation(of: Int32.self, capacity: 256) { scores in
      scores.update(repeating: 0)
      weights.addScores(of: list.hashes, to: scores.baseAddress!)
      var guess = 0
      var rival: (label: UInt8?, score: Int32) = (nil, scores[Int(gold)] - 1)
      for label in inventory.pairs.indices {
        if scores[label] > scores[guess] { guess = label }
        guard label != Int(gold) else { continue }
        let isNear = inventory.coarse[label] == inventory.coarse[Int(gold)]
        let score = scores[label] + (isNear ? Self.narrowMargin : Self.wideMargin)
        if score > rival.score { rival = (UInt8(label), score) }
      }
      return (UInt8(guess), rival.label)
    }
  }

  private func tag(
    _ text: PreparedText, _ sentence: Int, _ tags: inout [UInt8],
    choose: (_ list: borrowing FeatureList, _ row: Int) -> UInt8
  ) {
    var list = FeatureList()
    text.rows.lexemes.withUnsafeBufferPointer { lexemes in
      tags.withUnsafeMutableBufferPointer { tags in
        for row in text.rows(ofSentence: sentence) {
          let place = tags.baseAddress! + row
          TaggerFeatures.fill(&list, row: lexemes.baseAddress! + row, tags: place)
          place.pointee = choose(list, row)
        }
      }
    }
  }
}
