import Articles

/// The first stages of analysis: paragraphs, sentences, tokens and quotations of any text.
struct Segmenter: Sendable {
  private let lists = WordLists()

  /// Fills these columns, and readies the others for the stages that follow.
  func segment(_ analysis: inout Analysis) {
    analysis.text.utf8.withUnsafeBufferPointer { bytes in
      var tokeniser = Tokeniser(bytes, lists: lists)
      let tokens = tokeniser.run()
      let paragraphs = ParagraphSplitter(bytes, tokens: tokens, lists: lists).split()
      analysis.paragraphs = paragraphs
      analysis.sentences = SentenceSplitter(bytes, tokens: tokens, lists: lists).split(paragraphs)
      var quotes = QuoteMatcher(bytes, tokens: tokens)
      quotes.match(paragraphs)
      analysis.quotations = quotes.quotations
      analysis.quoteDepths = quotes.depths
      analysis.starts = tokens.starts
      analysis.ends = tokens.ends
    }
    let count = analysis.count
    analysis.tags = Array(repeating: .x, count: count)
    analysis.fineTags = Array(repeating: .xx, count: count)
    analysis.heads = Array(repeating: -1, count: count)
    analysis.relations = Array(repeating: .root, count: count)
  }
}
