import Language

/// Learns the two passes of the entity tagger, sentence by sentence (Collins 2002).
struct EntityTrainer {
  let plan: RoundPlan
  let folds: Int

  func train(_ texts: [PreparedText]) -> (first: PerceptronWeights, second: PerceptronWeights) {
    var learners = texts.map { EntityLearner($0) }
    let all = Array(texts.indices)
    let first = pass(learners, all, plan, "entities, first pass")
    // The second pass must learn from guesses about texts that the first has not seen.
    var guesses = [[UInt8]](repeating: [], count: texts.count)
    for fold in 0..<folds {
      let rest = all.filter { $0 % folds != fold }
      let weights = pass(
        learners, rest, RoundPlan(rounds: max(1, plan.rounds / 2)), "entities, fold \(fold)")
      weights.average()
      let transitions = EntityPath.transitions(weights)
      for index in all where index % folds == fold {
        guesses[index] = learners[index].classes(weights, transitions)
      }
    }
    for index in all { learners[index].add(guesses[index]) }
    let second = pass(learners, all, plan, "entities, second pass")
    return (first, second)
  }

  private func pass(
    _ learners: [EntityLearner], _ chosen: [Int], _ plan: RoundPlan, _ name: String
  ) -> PerceptronWeights {
    let weights = PerceptronWeights()
    var transitions = EntityPath.transitions(weights)
    for round in 0..<plan.rounds {
      plan.prepare(weights, for: round)
      transitions = EntityPath.transitions(weights)
      var errors = 0
      for place in SeededGenerator.order(chosen.count, round: round) {
        errors += learners[chosen[place]].learn(number: chosen[place], weights, &transitions)
      }
      TrainingLog.write(name, round, "\(errors) errors")
    }
    return weights
  }
}
