/// The entity tagger's feature templates. The second pass sees the first one's result.
package struct EntityFeatures {
  private let lexemes: UnsafePointer<Lexeme>
  private let tags: UnsafePointer<UInt8>
  private let memory: DocumentMemory
  /// Classes of the first pass by row; nil in the first pass.
  private let first: UnsafePointer<UInt8>?

  package init(
    lexemes: UnsafePointer<Lexeme>, tags: UnsafePointer<UInt8>, memory: DocumentMemory,
    first: UnsafePointer<UInt8>?
  ) {
    self.lexemes = lexemes
    self.tags = tags
    self.memory = memory
    self.first = first
  }

  /// - Parameter headline: whether most words of the sentence have capitals, as a number.
  package func fill(_ list: inout FeatureList, row: Int, headline: UInt32) {
    list.removeAll()
    addWord(&list, lexemes + row, headline)
    addNeighbours(&list, lexemes + row)
    addTags(&list, lexemes + row, tags + row)
    addMemory(&list, row, headline)
    if let first { addFirstPass(&list, row, first) }
  }

  /// The feature of what stands before a class: another class, or the edge of the sentence.
  package static func fillTransition(_ list: inout FeatureList, after previous: Int) {
    list.removeAll()
    list.add(2, UInt32(previous))
  }

  private func addWord(
    _ list: inout FeatureList, _ row: UnsafePointer<Lexeme>, _ headline: UInt32
  ) {
    let word = row[0]
    let isFirst: UInt32 = row[-1].word == 0 ? 1 : 0
    list.add(1)
    list.add(word.word)
    list.add(word.lower)
    list.add(word.shape, isFirst, headline)
    list.add(word.prefix2)
    list.add(word.prefix3)
    list.add(word.suffix2)
    list.add(word.suffix3)
    list.add(word.suffix4)
    list.add(word.suffix3, word.shape)
    list.add(UInt32(word.cluster))
    list.add(UInt32(word.cluster), word.shape, isFirst)
    list.add(UInt32(word.cluster6), word.shape)
    list.add(UInt32(word.cluster4), word.shape)
    list.add(UInt32(word.ambiguity), word.shape, isFirst)
  }

  private func addNeighbours(_ list: inout FeatureList, _ row: UnsafePointer<Lexeme>) {
    let word = row[0]
    for offset in -2...2 where offset != 0 {
      let other = row[offset]
      list.add(other.lower)
      list.add(other.lower, word.shape)
      list.add(other.shape, word.shape)
      list.add(UInt32(other.cluster), word.shape)
      list.add(UInt32(other.cluster6), UInt32(word.cluster6))
    }
    list.add(row[-1].lower, word.lower)
    list.add(word.lower, row[1].lower)
    list.add(row[-1].lower, row[-2].lower, word.shape)
    list.add(row[1].lower, row[2].lower, word.shape)
    list.add(row[-1].lower, row[1].lower, word.shape)
    list.add(row[-2].lower, row[-1].lower, word.lower)
    list.add(row[-1].lower, word.lower, row[1].lower)
    list.add(word.lower, row[1].lower, row[2].lower)
    list.add(row[-1].shape, word.shape, row[1].shape, row[2].shape)
    list.add(row[-2].shape, row[-1].shape, word.shape, row[1].shape)
    list.add(UInt32(row[-1].cluster), UInt32(word.cluster))
    list.add(UInt32(word.cluster), UInt32(row[1].cluster))
    list.add(UInt32(row[-1].cluster), UInt32(row[1].cluster), word.shape)
    list.add(row[-1].shape, word.shape, row[1].shape)
    list.add(row[-1].suffix3, word.shape)
    list.add(row[1].suffix3, word.shape)
    list.add(row[-3].lower, word.shape)
    list.add(row[3].lower, word.shape)
  }

  private func addTags(
    _ list: inout FeatureList, _ row: UnsafePointer<Lexeme>, _ tags: UnsafePointer<UInt8>
  ) {
    let tag = UInt32(tags[0])
    list.add(tag)
    list.add(tag, row[0].shape)
    list.add(UInt32(tags[-1]), tag)
    list.add(tag, UInt32(tags[1]))
    list.add(UInt32(tags[-1]), tag, UInt32(tags[1]))
    list.add(tag, UInt32(tags[1]), UInt32(tags[2]))
    list.add(tag, UInt32(row[0].cluster))
    list.add(tag, row[-1].lower)
    list.add(tag, row[1].lower)
    list.add(UInt32(tags[-1]), row[-1].lower, row[0].shape)
    list.add(UInt32(tags[-1]), UInt32(tags[-2]), tag)
  }

  private func addMemory(
    _ list: inout FeatureList, _ row: Int, _ headline: UInt32
  ) {
    let word = lexemes[row]
    let record = memory[word.lower]
    let use =
      UInt32(min(record.small, 2)) + UInt32(min(record.capital, 2)) * 3
    let isFirst: UInt32 = lexemes[row - 1].word == 0 ? 1 : 0
    list.add(use, word.shape, isFirst, headline)
    list.add(use, UInt32(tags[row]), isFirst)
    let after = memory[lexemes[row + 1].lower]
    list.add(use, UInt32(min(after.small, 1)) + UInt32(min(after.capital, 1)) * 2, word.shape)
  }

  private func addFirstPass(
    _ list: inout FeatureList, _ row: Int, _ first: UnsafePointer<UInt8>
  ) {
    let word = lexemes[row]
    let before = UInt32(first[row - 1])
    let own = UInt32(first[row])
    let after = UInt32(first[row + 1])
    let opinion = opinion(row, first)
    let opinionBefore = self.opinion(row - 1, first)
    let opinionAfter = self.opinion(row + 1, first)
    list.add(own)
    list.add(own, after)
    list.add(before, own)
    list.add(before, own, after)
    list.add(own, after, UInt32(first[row + 2]))
    list.add(own, word.lower)
    list.add(own, UInt32(word.cluster))
    list.add(opinion)
    list.add(opinion, own)
    list.add(opinion, word.shape)
    list.add(opinion, opinionAfter)
    list.add(opinionBefore, opinion)
    list.add(opinionBefore, opinion, opinionAfter)
    list.add(opinion, UInt32(tags[row]))
    list.add(opinion, opinionAfter, own, after)
    list.add(opinionBefore, opinion, before, own)
  }

  private func opinion(_ row: Int, _ first: UnsafePointer<UInt8>) -> UInt32 {
    guard lexemes[row].traits.contains(.capital) else { return 31 }
    return DocumentMemory.opinion(
      memory[lexemes[row].lower], without: EntityClass.group(first[row]))
  }
}
