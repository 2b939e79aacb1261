/// Gives each token its tags, from left to right, by a linear classifier.
package struct Tagger: Sendable {
  private let weights: SparseWeights
  package let inventory: TagInventory

  package init(_ file: ModelFile) throws(LanguageError) {
    weights = try SparseWeights(file.section(.tagger))
    inventory = try TagInventory(file.section(.tags))
  }

  /// Tag classes by row; boundary rows have the boundary class.
  package func tags(of rows: LexemeRows) -> [UInt8] {
    var tags = [UInt8](repeating: TagInventory.boundary, count: rows.count)
    var list = FeatureList()
    rows.lexemes.withUnsafeBufferPointer { lexemes in
      tags.withUnsafeMutableBufferPointer { tags in
        for row in LexemeRows.margin..<max(LexemeRows.margin, rows.count - LexemeRows.margin)
        where lexemes[row].word != 0 {
          let place = tags.baseAddress! + row
          TaggerFeatures.fill(&list, row: lexemes.baseAddress! + row, tags: place)
          place.pointee = ClassChoice.best(of: list, by: weights, among: inventory.pairs.count)
        }
      }
    }
    return tags
  }
}
