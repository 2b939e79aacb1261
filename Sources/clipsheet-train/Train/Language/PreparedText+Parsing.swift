import Language

extension PreparedText {
  /// One sentence as the parser sees it, with the tagger's tags.
  func withParserSentence(
    _ index: Int, _ inventory: TagInventory, _ body: (ParserSentence) -> Void
  ) {
    let range = rows(ofSentence: index)
    let coarse = tags.map { inventory.coarse[Int($0)] }
    var marks = [SIMD8<UInt16>](repeating: .zero, count: range.count + 1)
    rows.lexemes.withUnsafeBufferPointer { lexemes in
      tags.withUnsafeBufferPointer { tags in
        coarse.withUnsafeBufferPointer { coarse in
          marks.withUnsafeMutableBufferPointer { marks in
            body(
              ParserSentence(
                count: range.count, lexemes: lexemes.baseAddress! + range.lowerBound,
                tags: tags.baseAddress! + range.lowerBound,
                coarse: coarse.baseAddress! + range.lowerBound, marks: marks.baseAddress!))
          }
        }
      }
    }
  }
}
