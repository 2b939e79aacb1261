/// The tagger's feature templates.
package enum TaggerFeatures {
  /// - Parameters:
  ///   - row: the token's row; rows to both sides exist, see `LexemeRows`.
  ///   - tags: classes by row; those before `row` are decided.
  package static func fill(
    _ list: inout FeatureList, row: UnsafePointer<Lexeme>, tags: UnsafePointer<UInt8>
  ) {
    list.removeAll()
    addWord(&list, row)
    addNeighbours(&list, row)
    addHistory(&list, row, tags)
  }

  private static func addWord(_ list: inout FeatureList, _ row: UnsafePointer<Lexeme>) {
    let word = row[0]
    let isFirst: UInt32 = row[-1].word == 0 ? 1 : 0
    list.add(1)
    list.add(word.word)
    list.add(word.lower)
    list.add(word.shape, isFirst)
    list.add(word.prefix2)
    list.add(word.prefix3)
    list.add(word.suffix1)
    list.add(word.suffix2)
    list.add(word.suffix3)
    list.add(word.suffix4)
    list.add(word.suffix3, word.shape)
    list.add(UInt32(word.cluster))
    list.add(UInt32(word.cluster6))
    list.add(UInt32(word.cluster4), word.suffix2)
    list.add(UInt32(word.ambiguity))
    list.add(UInt32(word.ambiguity), word.shape, isFirst)
    list.add(UInt32(word.cluster), word.suffix3)
  }

  private static func addNeighbours(_ list: inout FeatureList, _ row: UnsafePointer<Lexeme>) {
    let word = row[0]
    let before = row[-1]
    let after = row[1]
    list.add(before.lower)
    list.add(after.lower)
    list.add(row[-2].lower)
    list.add(row[2].lower)
    list.add(before.lower, word.lower)
    list.add(word.lower, after.lower)
    list.add(before.lower, after.lower)
    list.add(after.lower, row[2].lower)
    list.add(UInt32(before.cluster))
    list.add(UInt32(after.cluster))
    list.add(UInt32(before.cluster6), UInt32(after.cluster6))
    list.add(UInt32(row[2].cluster))
    list.add(UInt32(word.cluster), UInt32(after.cluster))
    list.add(UInt32(before.cluster), UInt32(word.cluster))
    list.add(after.suffix3)
    list.add(before.suffix3)
    list.add(before.shape, word.shape)
    list.add(word.shape, after.shape)
    list.add(UInt32(word.ambiguity), UInt32(after.ambiguity))
    list.add(UInt32(word.ambiguity), UInt32(after.ambiguity), UInt32(row[2].ambiguity))
    list.add(UInt32(word.ambiguity), after.lower)
    list.add(UInt32(after.ambiguity), word.suffix3)
  }

  private static func addHistory(
    _ list: inout FeatureList, _ row: UnsafePointer<Lexeme>, _ tags: UnsafePointer<UInt8>
  ) {
    let word = row[0]
    let after = row[1]
    let last = UInt32(tags[-1])
    let earlier = UInt32(tags[-2])
    list.add(last)
    list.add(earlier)
    list.add(last, earlier)
    list.add(last, earlier, UInt32(tags[-3]))
    list.add(last, word.lower)
    list.add(last, earlier, word.lower)
    list.add(last, UInt32(word.cluster))
    list.add(last, word.suffix3)
    list.add(last, word.shape)
    list.add(last, UInt32(word.ambiguity))
    list.add(last, earlier, UInt32(word.ambiguity))
    list.add(last, UInt32(word.ambiguity), UInt32(after.ambiguity))
    list.add(last, after.lower)
    list.add(earlier, row[-1].lower)
    list.add(last, UInt32(word.ambiguity), UInt32(after.cluster6))
  }
}
