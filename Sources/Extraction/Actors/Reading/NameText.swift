internal import Articles
internal import Language

/// The article's words as the resolver reads them.
struct NameText: Sendable {
  let analysis: Analysis
  let words: [String]
  let lower: [String]
  /// Index of the sentence of each word.
  let sentences: [Int]

  init(_ analysis: Analysis) {
    self.analysis = analysis
    words = (0..<analysis.count).map { analysis.word($0) }
    lower = words.map { $0.lowercased() }
    var sentences = [Int](repeating: 0, count: analysis.count)
    for (index, sentence) in analysis.sentences.enumerated() {
      for token in sentence { sentences[token] = index }
    }
    self.sentences = sentences
  }

  var count: Int { words.count }

  func isCapital(_ index: Int) -> Bool {
    guard index >= 0, index < count, let first = words[index].first else { return false }
    return first.isLetter && first.isUppercase
  }

  func isPossessive(_ index: Int) -> Bool {
    index < count && (lower[index] == "'s" || lower[index] == "’s" || lower[index] == "'")
  }

  func end(of token: Int) -> Int { analysis.sentences[sentences[token]].upperBound }
  func start(of token: Int) -> Int { analysis.sentences[sentences[token]].lowerBound }

  func text(_ tokens: Range<Int>) -> String { analysis.text[analysis.span(tokens)] }
}
