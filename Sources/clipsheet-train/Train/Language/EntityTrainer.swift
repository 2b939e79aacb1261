import Language

/// Learns the two passes of the entity tagger.
struct EntityTrainer {
  let rounds: Int
  let folds: Int

  func train(_ texts: [PreparedText]) -> (first: PerceptronWeights, second: PerceptronWeights) {
    let gold = texts.map { $0.byRow($0.text.entities, boundary: EntityClass.boundary) }
    var memories = texts.map { DocumentMemory($0.rows) }
    let all = Array(texts.indices)
    let first = pass(texts, gold, memories, guesses: nil, all, "entities, first pass")
    // The second pass must learn from guesses about texts that the first has not seen.
    var guesses = [[UInt8]](repeating: [], count: texts.count)
    for fold in 0..<folds {
      let rest = all.filter { $0 % folds != fold }
      let weights = pass(texts, gold, memories, guesses: nil, rest, "entities, fold \(fold)")
      weights.average()
      for index in all where index % folds == fold {
        guesses[index] = classes(texts[index], memories[index], nil, weights)
        memories[index].add(guesses[index], texts[index].rows)
      }
    }
    let second = pass(texts, gold, memories, guesses: guesses, all, "entities, second pass")
    return (first, second)
  }

  private func pass(
    _ texts: [PreparedText], _ gold: [[UInt8]], _ memories: [DocumentMemory],
    guesses: [[UInt8]]?, _ chosen: [Int], _ name: String
  ) -> PerceptronWeights {
    let weights = PerceptronWeights()
    for round in 0..<rounds {
      var errors = 0
      for place in SeededGenerator.order(chosen.count, round: round) {
        let index = chosen[place]
        _ = EntityPass.classes(
          of: texts[index].rows, tags: texts[index].tags, memory: memories[index],
          first: guesses?[index]
        ) { list, previous, isLast, row in
          let guess = EntityClass.best(of: list, by: weights, after: previous, isLast: isLast)
          if guess != gold[index][row] {
            weights.update(list.hashes, gold[index][row], by: 1)
            weights.update(list.hashes, guess, by: -1)
            errors += 1
          }
          weights.step += 1
          return guess
        }
      }
      TrainingLog.write(name, round, "\(errors) errors")
    }
    return weights
  }

  private func classes(
    _ text: PreparedText, _ memory: DocumentMemory, _ first: [UInt8]?, _ weights: PerceptronWeights
  ) -> [UInt8] {
    EntityPass.classes(of: text.rows, tags: text.tags, memory: memory, first: first) {
      list, previous, isLast, _ in
      EntityClass.best(of: list, by: weights, after: previous, isLast: isLast)
    }
  }
}
