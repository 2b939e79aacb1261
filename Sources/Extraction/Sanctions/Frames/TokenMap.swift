internal import Articles
internal import Language

/// Which token of the language engine each word of a scan lies in.
struct TokenMap: Sendable {
  private let tokens: [Int]

  init(_ words: CueWords, in range: Range<Int>, of analysis: Analysis) {
    var token = range.lowerBound
    tokens = words.spans.map { span in
      while token + 1 < range.upperBound, Int(analysis.ends[token]) <= span.start { token += 1 }
      return token
    }
  }

  subscript(word: Int) -> Int { tokens[word] }

  /// Tokens of a cue's own words.
  func tokens(of hit: CueHit) -> [Int] {
    var result: [Int] = []
    for word in hit.core where result.last != tokens[word] { result.append(tokens[word]) }
    return result
  }
}
