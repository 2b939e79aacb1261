public import Articles

/// What the language engine found in one text: columns over tokens, and ranges over the columns.
///
/// All offsets are UTF-8 bytes into `text`; tokens never overlap, and tokens with the gaps between
/// them give the text back.
public struct Analysis: Sendable {
  public let text: ArticleText
  /// First byte of each token.
  public internal(set) var starts: [Int32] = []
  /// Past-the-end byte of each token.
  public internal(set) var ends: [Int32] = []
  public internal(set) var tags: [PartOfSpeech] = []
  /// Penn Treebank tag as an index into `PennTag.allCases`.
  public internal(set) var fineTags: [PennTag] = []
  /// The bit path of each token's Brown cluster, first step in the lowest bit; `noCluster` for a word
  /// that has none. Empty for a text that is not English.
  package internal(set) var clusterPaths: [UInt32] = []
  package static let noCluster = UInt32.max
  /// Token index of the head; -1 for the root of a sentence.
  public internal(set) var heads: [Int32] = []
  public internal(set) var relations: [Relation] = []
  /// How many quotations the token lies in; the marks belong to their quotation.
  public internal(set) var quoteDepths: [UInt8] = []
  /// Token ranges, in order, without gaps.
  public internal(set) var sentences: [Range<Int>] = []
  /// Token ranges of the text's lines or blocks, in order, without gaps; sentences never cross them.
  public internal(set) var paragraphs: [Range<Int>] = []
  /// Quotations by their first token; an outer one before those inside it.
  public internal(set) var quotations: [Quotation] = []
  /// In text order, never overlapping.
  public internal(set) var entities: [Entity] = []
  public internal(set) var language: IdentifiedLanguage = .english

  init(text: ArticleText) {
    self.text = text
  }

  /// A text whose tokens and sentences are known, as those of a treebank are.
  package init(text: ArticleText, tokens: [Range<Int>], sentences: [Range<Int>]) {
    self.init(text: text)
    starts = tokens.map { Int32($0.lowerBound) }
    ends = tokens.map { Int32($0.upperBound) }
    tags = Array(repeating: .x, count: tokens.count)
    fineTags = Array(repeating: .xx, count: tokens.count)
    heads = Array(repeating: -1, count: tokens.count)
    relations = Array(repeating: .root, count: tokens.count)
    quoteDepths = Array(repeating: 0, count: tokens.count)
    self.sentences = sentences
  }

  public var count: Int { starts.count }

  public func span(_ token: Int) -> TextSpan {
    TextSpan(Int(starts[token]), Int(ends[token]))
  }

  /// - Precondition: the range is not empty.
  public func span(_ tokens: Range<Int>) -> TextSpan {
    TextSpan(Int(starts[tokens.lowerBound]), Int(ends[tokens.upperBound - 1]))
  }

  public func word(_ token: Int) -> String {
    text[span(token)]
  }

  /// The sentence that holds a token, found by bisection.
  public func sentence(of token: Int) -> Int {
    var low = 0
    var high = sentences.count - 1
    while low < high {
      let middle = (low + high + 1) / 2
      if sentences[middle].lowerBound <= token { low = middle } else { high = middle - 1 }
    }
    return low
  }

  /// Tokens that a span touches, found by bisection.
  public func tokens(in span: TextSpan) -> Range<Int> {
    let first = firstToken { Int(ends[$0]) > span.start }
    let last = firstToken { Int(starts[$0]) >= span.end }
    return first..<max(first, last)
  }

  private func firstToken(where isPast: (Int) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if isPast(middle) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
