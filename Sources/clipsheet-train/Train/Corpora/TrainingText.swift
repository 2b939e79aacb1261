import Articles
import Language

/// A document of a corpus: tokens and sentences as given, and what its annotators said.
struct TrainingText {
  let name: String
  var analysis: Analysis
  /// Gold columns by token; empty where the corpus has none.
  var tags: [TagInventory.Pair] = []
  /// Within the sentence; the sentence's length stands for the root.
  var heads: [Int32] = []
  var relations: [Relation] = []
  /// Entity classes, `EntityClass`.
  var entities: [UInt8] = []
  /// The text as it was before it was cut into tokens, where the corpus tells.
  var raw: RawText?

  /// - Parameter words: sentences of words; the text is made of them, a space between.
  init(name: String, words: [[String]]) {
    self.name = name
    var bytes: [UInt8] = []
    var tokens: [Range<Int>] = []
    var sentences: [Range<Int>] = []
    for sentence in words where !sentence.isEmpty {
      let first = tokens.count
      for word in sentence {
        let start = bytes.count
        bytes.append(contentsOf: word.utf8)
        tokens.append(start..<bytes.count)
        bytes.append(0x20)
      }
      sentences.append(first..<tokens.count)
    }
    analysis = Analysis(
      text: ArticleText(String(decoding: bytes, as: UTF8.self)), tokens: tokens,
      sentences: sentences)
  }
}
