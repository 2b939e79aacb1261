import Language

/// Learns to name relations, on gold trees and the tagger's tags.
struct RelationTrainer {
  let plan: TrainingPlan
  let inventory: TagInventory

  func train(_ texts: [PreparedText]) -> PerceptronWeights {
    let sum = PerceptronWeights()
    let sentences = texts.indices.flatMap { text in
      texts[text].text.analysis.sentences.indices.map { (text: text, sentence: $0) }
    }
    for training in 0..<plan.repeats {
      let weights = PerceptronWeights()
      for round in 0..<plan.rounds {
        var errors = 0
        for index in plan.order(sentences.count, round: round, of: training) {
          weights.example = Int32(index + 1)
          errors += learn(texts[sentences[index].text], sentences[index].sentence, weights)
        }
        TrainingLog.write("relations \(training + 1),", round, "\(errors) errors")
      }
      sum.add(averagesOf: weights)
    }
    sum.prune(plan)
    return sum
  }

  static func number(_ relation: Relation) -> UInt8 {
    UInt8(Relation.allCases.firstIndex(of: relation) ?? 0)
  }

  private func learn(_ text: PreparedText, _ number: Int, _ weights: PerceptronWeights) -> Int {
    let tokens = text.text.analysis.sentences[number]
    let gold = text.text.relations[tokens].map(Self.number)
    var errors = 0
    text.withParserSentence(number, inventory) { sentence in
      errors = learn(sentence, Array(text.text.heads[tokens]), gold, weights)
    }
    return errors
  }

  private func learn(
    _ sentence: ParserSentence, _ heads: [Int32], _ gold: [UInt8], _ weights: PerceptronWeights
  ) -> Int {
    var tree = TreeLinks()
    tree.fill(heads: heads)
    var list = FeatureList()
    var names = [UInt8](repeating: RelationFeatures.none, count: sentence.count)
    var errors = 0
    for token in tree.order.map(Int.init) {
      RelationFeatures.fill(
        &list, token: token, sentence: sentence, tree: tree, relations: names)
      let guess = ClassChoice.best(of: list, by: weights, among: Relation.allCases.count)
      if guess != gold[token] {
        weights.update(list.hashes, gold[token], by: 1)
        weights.update(list.hashes, guess, by: -1)
        errors += 1
      }
      weights.step += 1
      names[token] = guess
    }
    return errors
  }
}
