import Language

/// One text of the entity tagger's training.
struct EntityLearner {
  private let text: PreparedText
  private let gold: [UInt8]
  private let sentences: [Range<Int>]
  private var memory: DocumentMemory
  private var first: [UInt8]?

  init(_ text: PreparedText) {
    self.text = text
    gold = text.byRow(text.text.entities, boundary: EntityClass.boundary)
    sentences = text.text.analysis.sentences.indices.map { text.rows(ofSentence: $0) }
    memory = DocumentMemory(text.rows)
  }

  /// Makes the text one of the second pass.
  mutating func add(_ guess: [UInt8]) {
    memory.add(guess, text.rows)
    first = guess
  }

  private func makePass() -> EntityPass {
    EntityPass(rows: text.rows, tags: text.tags, memory: memory, first: first)
  }

  func classes(_ weights: PerceptronWeights, _ transitions: [Int32]) -> [UInt8] {
    var pass = makePass()
    var classes = [UInt8](repeating: EntityClass.boundary, count: text.rows.count)
    for sentence in sentences {
      let found = pass.classes(sentence, by: weights, transitions: transitions)
      classes.replaceSubrange(sentence, with: found)
    }
    return classes
  }

  /// - Returns: the number of wrong classes.
  func learn(
    number: Int, _ weights: PerceptronWeights, _ transitions: inout [Int32]
  ) -> Int {
    var pass = makePass()
    var errors = 0
    for sentence in sentences {
      let guess = pass.classes(sentence, by: weights, transitions: transitions)
      let right = Array(gold[sentence])
      if guess != right {
        weights.example = Int32(truncatingIfNeeded: number << 16 + sentence.lowerBound)
        pass.forEachToken(sentence) { row, features in
          let index = row - sentence.lowerBound
          guard guess[index] != right[index] else { return }
          weights.update(features, right[index], by: 1)
          weights.update(features, guess[index], by: -1)
          errors += 1
        }
        updateTransitions(weights, right, guess)
        transitions = EntityPath.transitions(weights)
      }
      weights.step += 1
    }
    return errors
  }

  private func updateTransitions(
    _ weights: PerceptronWeights, _ right: [UInt8], _ guess: [UInt8]
  ) {
    var list = FeatureList()
    for index in right.indices {
      let afterRight = index == 0 ? EntityPath.start : Int(right[index - 1])
      let afterGuess = index == 0 ? EntityPath.start : Int(guess[index - 1])
      if afterRight == afterGuess, right[index] == guess[index] { continue }
      EntityFeatures.fillTransition(&list, after: afterRight)
      weights.update(list.hashes, right[index], by: 1)
      EntityFeatures.fillTransition(&list, after: afterGuess)
      weights.update(list.hashes, guess[index], by: -1)
    }
  }
}
