/// Finds named entities in two passes: the second knows how the whole article uses each name.
package struct EntityRecognizer: Sendable {
  private let first: SparseWeights
  private let second: SparseWeights

  init(_ file: ModelFile) throws(LanguageError) {
    first = try SparseWeights(file.section(.entities1))
    second = try SparseWeights(file.section(.entities2))
  }

  /// Classes by row.
  func classes(of rows: LexemeRows, tags: [UInt8]) -> [UInt8] {
    var memory = DocumentMemory(rows)
    let guess = EntityPass.classes(of: rows, tags: tags, memory: memory, first: nil) {
      list, previous, isLast, _ in
      EntityClass.best(of: list, by: first, after: previous, isLast: isLast)
    }
    memory.add(guess, rows)
    return EntityPass.classes(of: rows, tags: tags, memory: memory, first: guess) {
      list, previous, isLast, _ in
      EntityClass.best(of: list, by: second, after: previous, isLast: isLast)
    }
  }
}
