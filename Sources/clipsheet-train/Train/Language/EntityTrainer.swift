import Language

/// Learns the two passes of the entity tagger, sentence by sentence (Collins 2002).
struct EntityTrainer {
  let plan: TrainingPlan
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
        learners, rest, TrainingPlan(rounds: max(1, plan.rounds / 2)), "entities, fold \(fold)")
      let transitions = EntityPath.transitions(weights)
      for index in all where index % folds == fold {
        guesses[index] = learners[index].classes(weights, transitions)
      }
    }
    for index in all { learners[index].add(guesses[index]) }
    let second = pass(learners, all, plan, "entities, second pass")
    return (first, second)
  }

  /// The sum of the trainings' averages.
  private func pass(
    _ learners: [EntityLearner], _ chosen: [Int], _ plan: TrainingPlan, _ name: String
  ) -> PerceptronWeights {
    let sum = PerceptronWeights()
    for training in 0..<plan.repeats {
      let weights = PerceptronWeights()
      var transitions = EntityPath.transitions(weights)
      for round in 0..<plan.rounds {
        var errors = 0
        for place in plan.order(chosen.count, round: round, of: training) {
          errors += learners[chosen[place]].learn(number: chosen[place], weights, &transitions)
        }
        TrainingLog.write("\(name) \(training + 1),", round, "\(errors) errors")
      }
      sum.add(averagesOf: weights)
    }
    sum.prune(plan)
    return sum
  }
}
