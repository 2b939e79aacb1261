import Language

/// Learns the parser's moves inside the beam search: an update at the step where the best wrong
/// parse leads the right one by most (Huang, Fayong and Guo 2012).
struct ParserTrainer {
  let plan: TrainingPlan
  let inventory: TagInventory

  private struct Example {
    let text: Int
    let sentence: Int
    let moves: [Transition]
  }

  /// - Returns: the sum of the trainings' averages by slot of `TransitionWeights`.
  func train(_ texts: [PreparedText]) -> [SIMD4<Double>] {
    var sums = [SIMD4<Double>](repeating: .zero, count: TransitionWeights.slotCount)
    let examples = examples(texts)
    for training in 0..<plan.repeats {
      let learner = TransitionLearner()
      for round in 0..<plan.rounds {
        let order = plan.order(examples.count, round: round, of: training)
        let wrong = learn(order.map { examples[$0] }, texts, learner)
        TrainingLog.write(
          "parser \(training + 1),", round, "\(wrong) of \(examples.count) sentences wrong")
      }
      learner.addAverages(to: &sums)
    }
    return sums
  }

  /// - Returns: the number of sentences whose best parse was wrong.
  private func learn(
    _ examples: [Example], _ texts: [PreparedText], _ learner: TransitionLearner
  ) -> Int {
    var guess = BeamSearch(scorer: learner, width: ModelSettings.trainingBeamWidth)
    var gold = BeamSearch(scorer: learner, width: 1)
    var wrong = 0
    for example in examples {
      texts[example.text].withParserSentence(example.sentence, inventory) { sentence in
        guess.run(sentence)
        gold.follow(example.moves, sentence)
        if update(&guess, &gold, sentence, learner) { wrong += 1 }
      }
      learner.step += 1
    }
    return wrong
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
    _ learner: TransitionLearner
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
        learner.update($0, rightMove, by: 1)
      }
      let wrongMove = guess.states[wrong[step + 1]].move
      guess.withFeatures(of: wrong[step], sentence) {
        learner.update($0, wrongMove, by: -1)
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
