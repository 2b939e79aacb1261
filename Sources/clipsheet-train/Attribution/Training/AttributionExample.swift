import Articles
import Extraction
import Language

/// An annotated article with the annotations brought to tokens.
struct AttributionExample {
  struct Relation {
    /// The token that stands for the cue.
    let cue: Int
    let content: Set<Int>
    let source: Set<Int>
  }

  let article: PolnearArticle
  let text: AttributionText
  let relations: [Relation]
  /// Tokens of any content: what stands there is no cue of its own, nested or not.
  let contentTokens: Set<Int>
  let discarded: Set<Int>

  init(_ article: PolnearArticle, engine: LanguageEngine) {
    self.article = article
    let analysis = engine.analyze(article.text)
    text = AttributionText(analysis)
    let cues = CueFeatures(text)
    relations = article.attributions.compactMap { relation in
      let tokens = Self.tokens(relation.cue, in: analysis)
      guard let cue = Self.top(of: tokens, in: analysis, where: cues.isCandidate) else {
        return nil
      }
      return Relation(
        cue: cue, content: Set(Self.tokens(relation.content, in: analysis)),
        source: Set(Self.tokens(relation.source, in: analysis)))
    }
    contentTokens = Set(
      article.attributions.flatMap { Self.tokens($0.content, in: analysis) })
    discarded = Set(Self.tokens(article.discarded, in: analysis))
  }

  private static func tokens(_ spans: [TextSpan], in analysis: Analysis) -> [Int] {
    spans.flatMap { Array(analysis.tokens(in: $0)) }
  }

  /// The cue's head in the parse: of the tokens that hang outside the cue, a verb before others.
  private static func top(
    of tokens: [Int], in analysis: Analysis, where isCandidate: (Int) -> Bool
  ) -> Int? {
    let able = tokens.filter(isCandidate)
    let tops = able.filter { !tokens.contains(Int(analysis.heads[$0])) }
    return tops.first { analysis.tags[$0] == .verb } ?? tops.first ?? able.first
  }
}
