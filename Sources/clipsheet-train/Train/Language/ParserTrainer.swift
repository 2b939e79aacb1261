import Language

/// Learns the parser's moves inside the beam search: an update at the step where the best wrong
/// parse leads the right one by most (Huang, Fayong and Guo 2012).
struct ParserTrainer {
  let plan: RoundPlan
  let inventory: TagInventory

  private struct Example {
    let text: Int
    let sentence: Int
    let moves: [Transition]
  }

  func train(_ texts: [PreparedText]) -> PerceptronWeights {
    let weights = PerceptronWeights()
    let examples = examples(texts)
    var guess = BeamSearch(scorer: weights, width: ModelSettings.beamWidth)
    var gold = BeamSearch(scorer: weights, width: 1)
    for round in 0..<plan.rounds {
      plan.prepare(weights, for: round)
      var wrong = 0
      for index in SeededGenerator.order(examples.count, round: round) {
        let example = examples[index]
        weights.example = Int32(index + 1)
        texts[example.text].withParserSentence(example.sentence, inventory) { sentence in
          guess.run(sentence)
          gold.follow(example.moves, sentence)
          if update(&guess, &gold, sentence, weights) { wrong += 1 }
        }
        weights.step += 1
      }
      TrainingLog.write(
        "parser", round,
        "\(wrong) of \(examples.count) sentences wrong, \(weights.featureCount) features")
    }
    return weights
  }

  private func examples(_ texts: [PreparedText]) -> [Example] {
    var examples: [Example] = []
    for (index, text) in texts.enumerated() {
      for (number, sentence) in text.text.analysis.sentences.enumerated() {
        let heads = ParserOracle.projective(Array(text.text.heads[sentence]))
        let moves = ParserOracle.moves(heads)
        if !moves.isEmpty { examples.append(Example(text: index, sentence: number, moves: moves)) }
      }
    }
    return examples
  }

  /// - Returns: whether the best parse was wrong.
  private func update(
    _ guess: inout BeamSearch, _ gold: inout BeamSearch, _ sentence: ParserSentence,
    _ weights: PerceptronWeights
  ) -> Bool {
    let last = guess.steps.count - 1
    let isRight = zip(path(guess, at: last), path(gold, at: last)).allSatisfy {
      guess.states[$0].move == gold.states[$1].move
    }
    if isRight { return false }
    var place = last
    var lead = Int.min
    for step in 1...last {
      let gap = guess.states[guess.steps[step]].score - gold.states[gold.steps[step]].score
      if gap >= lead {
        lead = gap
        place = step
      }
    }
    let wrong = path(guess, at: place)
    let right = path(gold, at: place)
    var common = 0
    while common < place,
      guess.states[wrong[common + 1]].move == gold.states[right[common + 1]].move
    { common += 1 }
    for step in common..<place {
      let rightMove = gold.states[right[step + 1]].move
      gold.withFeatures(of: right[step], sentence) {
        weights.update($0, rightMove.rawValue, by: 1)
      }
      let wrongMove = guess.states[wrong[step + 1]].move
      guess.withFeatures(of: wrong[step], sentence) {
        weights.update($0, wrongMove.rawValue, by: -1)
      }
    }
    return true
  }

  /// The states from the start to the best one of a step.
  private func path(_ search: borrowing BeamSearch, at step: Int) -> [Int] {
    var path: [Int] = []
    var index = search.steps[step]
    while index >= 0 {
      path.append(index)
      index = Int(search.states[index].previous)
    }
    return path.reversed()
  }
}
