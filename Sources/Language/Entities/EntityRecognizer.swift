/// Finds named entities in two passes: the second knows how the whole article uses each name.
package struct EntityRecognizer: Sendable {
  private struct Pass: Sendable {
    let weights: SparseWeights
    let transitions: [Int32]

    init(_ section: ModelSection) throws(LanguageError) {
      weights = try SparseWeights(section)
      transitions = EntityPath.transitions(weights)
    }
  }

  private let first: Pass
  private let second: Pass

  init(_ file: ModelFile) throws(LanguageError) {
    first = try Pass(file.section(.entities1))
    second = try Pass(file.section(.entities2))
  }

  /// Classes by row.
  /// - Parameter sentences: the rows of each.
  func classes(of rows: LexemeRows, sentences: [Range<Int>], tags: [UInt8]) -> [UInt8] {
    var memory = DocumentMemory(rows)
    let guess = run(
      first, EntityPass(rows: rows, tags: tags, memory: memory, first: nil), sentences, rows.count)
    memory.add(guess, rows)
    return run(
      second, EntityPass(rows: rows, tags: tags, memory: memory, first: guess), sentences,
      rows.count)
  }

  private func run(
    _ pass: Pass, _ texts: consuming EntityPass, _ sentences: [Range<Int>], _ count: Int
  ) -> [UInt8] {
    var classes = [UInt8](repeating: EntityClass.boundary, count: count)
    for sentence in sentences {
      let found = texts.classes(sentence, by: pass.weights, transitions: pass.transitions)
      classes.replaceSubrange(sentence, with: found)
    }
    return classes
  }
}
