import Articles

/// The first stages of analysis: tokens and sentences, over any text.
struct Segmenter: Sendable {
  private let lists = WordLists()

  /// Fills the token and sentence columns, and readies the others for the stages that follow.
  func segment(_ analysis: inout Analysis) {
    analysis.text.utf8.withUnsafeBufferPointer { bytes in
      var tokeniser = Tokeniser(bytes, lists: lists)
      let tokens = tokeniser.run()
      analysis.sentences = SentenceSplitter(bytes, tokens: tokens, lists: lists).split()
      analysis.starts = tokens.starts
      analysis.ends = tokens.ends
    }
    let count = analysis.count
    analysis.tags = Array(repeating: .x, count: count)
    analysis.fineTags = Array(repeating: .xx, count: count)
    analysis.heads = Array(repeating: -1, count: count)
    analysis.relations = Array(repeating: .root, count: count)
    analysis.quoteDepths = Array(repeating: 0, count: count)
  }
}
