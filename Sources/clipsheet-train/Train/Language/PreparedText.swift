import Language

/// A document ready to learn from: hashed once, with gold classes by row.
struct PreparedText {
  let text: TrainingText
  let rows: LexemeRows
  /// Gold tag classes by row; empty without gold tags.
  var goldTags: [UInt8] = []
  /// Tag classes by row as the tagger gives them to a text that it has not learnt.
  var tags: [UInt8] = []

  init(_ text: TrainingText, tables: WordTables) {
    self.text = text
    rows = LexemeRows(text.analysis, tables: tables)
  }

  /// Spreads a column over tokens into rows.
  func byRow(_ column: [UInt8], boundary: UInt8) -> [UInt8] {
    var result = [UInt8](repeating: boundary, count: rows.count)
    for (index, sentence) in text.analysis.sentences.enumerated() {
      let shift = LexemeRows.margin * (index + 1)
      for token in sentence { result[token + shift] = column[token] }
    }
    return result
  }

  /// The rows of a sentence.
  func rows(ofSentence index: Int) -> Range<Int> {
    let sentence = text.analysis.sentences[index]
    let first = LexemeRows.first(ofSentence: index, startingAt: sentence.lowerBound)
    return first..<first + sentence.count
  }
}
