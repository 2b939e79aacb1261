internal import Articles

/// An article's lexemes in rows, with boundary rows before each sentence and after the last.
///
/// So a stage may look three tokens to either side without asking where the sentence ends.
package struct LexemeRows {
  package static let margin = 3

  package private(set) var lexemes: [Lexeme] = []

  package init(_ analysis: Analysis, tables: WordTables) {
    lexemes.reserveCapacity(analysis.count + Self.margin * (analysis.sentences.count + 1))
    let pad = repeatElement(Lexeme.boundary, count: Self.margin)
    var plain = PlainBytes()
    analysis.text.utf8.withUnsafeBufferPointer { text in
      for sentence in analysis.sentences {
        lexemes.append(contentsOf: pad)
        for token in sentence {
          let bytes = text[Int(analysis.starts[token])..<Int(analysis.ends[token])]
          lexemes.append(Lexeme(bytes, tables: tables, plain: &plain))
        }
      }
    }
    lexemes.append(contentsOf: pad)
  }

  package var count: Int { lexemes.count }

  /// The row of a sentence's first token.
  @inline(__always)
  package static func first(ofSentence sentence: Int, startingAt token: Int) -> Int {
    token + margin * (sentence + 1)
  }
}
