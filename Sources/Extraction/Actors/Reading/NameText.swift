internal import Articles
internal import Language

/// The article's words as the resolver reads them.
struct NameText: Sendable {
  let analysis: Analysis
  let words: [String]
  let lower: [String]
  /// Index of the sentence of each word.
  let sentences: [Int]
  private let capitals: [Bool]

  init(_ analysis: Analysis) {
    self.analysis = analysis
    words = (0..<analysis.count).map { analysis.word($0) }
    capitals = words.map(NameText.isCapital)
    lower = zip(words, 0..<analysis.count).map { word, token in
      NameText.hasUpperByte(analysis.text.utf8[analysis.span(token).range])
        ? word.lowercased() : word
    }
    var sentences = [Int](repeating: 0, count: analysis.count)
    for (index, sentence) in analysis.sentences.enumerated() {
      for token in sentence { sentences[token] = index }
    }
    self.sentences = sentences
  }

  var count: Int { words.count }

  func isCapital(_ index: Int) -> Bool {
    index >= 0 && index < count && capitals[index]
  }

  /// Only capitals, more than one.
  func isShouted(_ index: Int) -> Bool {
    let bytes = words[index].utf8
    return bytes.count > 1 && bytes.allSatisfy { $0 < 0x61 || $0 > 0x7A } && capitals[index]
  }

  func isPossessive(_ index: Int) -> Bool {
    index < count && (lower[index] == "'s" || lower[index] == "’s" || isApostrophe(index))
  }

  func isApostrophe(_ index: Int) -> Bool {
    index < count && (lower[index] == "'" || lower[index] == "’")
  }

  func isVerb(_ index: Int) -> Bool {
    analysis.tags[index] == .verb || analysis.tags[index] == .aux
  }

  func end(of token: Int) -> Int { analysis.sentences[sentences[token]].upperBound }
  func start(of token: Int) -> Int { analysis.sentences[sentences[token]].lowerBound }

  func text(_ tokens: Range<Int>) -> String { analysis.text[analysis.span(tokens)] }

  /// The token of a mention that hangs outside it.
  func head(of tokens: Range<Int>) -> Int {
    tokens.first { !tokens.contains(Int(analysis.heads[$0])) } ?? tokens.lowerBound
  }

  /// A capital letter first; “al-Rashid” counts.
  private static func isCapital(_ word: String) -> Bool {
    let bytes = word.utf8
    guard let first = bytes.first else { return false }
    if first < 0x80 {
      if first >= 0x41 && first <= 0x5A { return true }
      guard word.hasPrefix("al-") || word.hasPrefix("el-") else { return false }
      return bytes.dropFirst(3).first.map { $0 >= 0x41 && $0 <= 0x5A } ?? false
    }
    return word.first.map { $0.isLetter && $0.isUppercase } ?? false
  }

  private static func hasUpperByte(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.contains { $0 >= 0x80 || $0 >= 0x41 && $0 <= 0x5A }
  }
}
