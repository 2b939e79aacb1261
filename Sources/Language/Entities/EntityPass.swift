/// One run of the entity tagger over an article: scores for each token, then for each sentence the
/// best sequence of classes (Viterbi), so that no entity is left open or changes its kind.
package struct EntityPass: ~Copyable {
  private let rows: LexemeRows
  private let tags: [UInt8]
  private let memory: DocumentMemory
  private let first: [UInt8]?
  private var list = FeatureList()

  /// - Parameter first: classes of the first pass; nil in the first pass.
  package init(rows: LexemeRows, tags: [UInt8], memory: DocumentMemory, first: [UInt8]?) {
    self.rows = rows
    self.tags = tags
    self.memory = memory
    self.first = first
  }

  /// Calls `body` with the features of each of the rows, which are one sentence.
  package mutating func forEachToken(
    _ sentence: Range<Int>, _ body: (_ row: Int, _ features: UnsafeBufferPointer<UInt32>) -> Void
  ) {
    rows.lexemes.withUnsafeBufferPointer { lexemes in
      tags.withUnsafeBufferPointer { tags in
        Self.withPointer(first) { first in
          let features = EntityFeatures(
            lexemes: lexemes.baseAddress!, tags: tags.baseAddress!, memory: memory, first: first)
          let headline = Self.headline(lexemes[sentence])
          for row in sentence {
            features.fill(&list, row: row, headline: headline)
            body(row, list.hashes)
          }
        }
      }
    }
  }

  /// The classes of one sentence.
  package mutating func classes(
    _ sentence: Range<Int>, by scorer: some ClassScorer, transitions: [Int32]
  ) -> [UInt8] {
    let width = EntityClass.count
    // Room behind the last row, because a scorer may name any class of a byte.
    var scores = [Int32](repeating: 0, count: sentence.count * width + 256)
    scores.withUnsafeMutableBufferPointer { scores in
      let base = scores.baseAddress!
      forEachToken(sentence) { row, features in
        scorer.addScores(of: features, to: base + (row - sentence.lowerBound) * width)
      }
    }
    return EntityPath.best(scores, count: sentence.count, transitions: transitions)
  }

  private static func withPointer(
    _ list: [UInt8]?, _ body: (UnsafePointer<UInt8>?) -> Void
  ) {
    guard let list else { return body(nil) }
    list.withUnsafeBufferPointer { body($0.baseAddress!) }
  }

  /// 2 when no word of the sentence is small, 1 when fewer than half are, else 0.
  private static func headline(_ lexemes: Slice<UnsafeBufferPointer<Lexeme>>) -> UInt32 {
    var small = 0
    var words = 0
    for lexeme in lexemes where lexeme.traits.contains(.letter) {
      words += 1
      if !lexeme.traits.contains(.capital) { small += 1 }
    }
    return small == 0 ? 2 : small * 2 < words ? 1 : 0
  }
}
