/// One run of the entity tagger over an article, from left to right.
package enum EntityPass {
  /// Classes by row; boundary rows have the boundary class.
  package static func classes(
    of rows: LexemeRows, tags: [UInt8], memory: DocumentMemory, first: [UInt8]?,
    choose: (_ list: borrowing FeatureList, _ previous: UInt8, _ isLast: Bool, _ row: Int) -> UInt8
  ) -> [UInt8] {
    var classes = [UInt8](repeating: EntityClass.boundary, count: rows.count)
    var list = FeatureList()
    rows.lexemes.withUnsafeBufferPointer { lexemes in
      tags.withUnsafeBufferPointer { tags in
        withPointer(first) { first in
          let features = EntityFeatures(
            lexemes: lexemes.baseAddress!, tags: tags.baseAddress!, memory: memory, first: first)
          var headline: UInt32 = 0
          for row in LexemeRows.margin..<max(LexemeRows.margin, rows.count - LexemeRows.margin)
          where lexemes[row].word != 0 {
            if lexemes[row - 1].word == 0 { headline = self.headline(lexemes, from: row) }
            classes.withUnsafeMutableBufferPointer { classes in
              features.fill(&list, row: row, classes: classes.baseAddress!, headline: headline)
              classes[row] = choose(list, classes[row - 1], lexemes[row + 1].word == 0, row)
            }
          }
        }
      }
    }
    return classes
  }

  private static func withPointer(
    _ list: [UInt8]?, _ body: (UnsafePointer<UInt8>?) -> Void
  ) {
    guard let list else { return body(nil) }
    list.withUnsafeBufferPointer { body($0.baseAddress!) }
  }

  /// 2 when no word of the sentence is small, 1 when fewer than half are, else 0.
  private static func headline(
    _ lexemes: UnsafeBufferPointer<Lexeme>, from row: Int
  ) -> UInt32 {
    var row = row
    var small = 0
    var words = 0
    while lexemes[row].word != 0 {
      if lexemes[row].traits.contains(.letter) {
        words += 1
        if !lexemes[row].traits.contains(.capital) { small += 1 }
      }
      row += 1
    }
    return small == 0 ? 2 : small * 2 < words ? 1 : 0
  }
}
