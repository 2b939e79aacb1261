/// Cuts the phrases of tables into the words that the tokeniser finds in articles.
package struct PhraseWords: Sendable {
  private let lists = WordLists()

  package init() {}

  package func words(of phrase: String) -> [String] {
    let bytes = Array(phrase.utf8)
    return bytes.withUnsafeBufferPointer { buffer in
      var tokeniser = Tokeniser(buffer, lists: lists)
      let tokens = tokeniser.run()
      return (0..<tokens.count).map {
        String(decoding: bytes[tokens.range($0)], as: UTF8.self)
      }
    }
  }
}
