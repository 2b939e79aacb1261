package import Articles
import Language

/// Finds and normalises time expressions: TIMEX3 of ISO-TimeML (ISO 24617-1).
///
/// One tagger serves any number of threads. Time is linear in the text.
package struct TimeTagger: Sendable {
  private let lexicon = TimeLexicon()

  package init() {}

  package func expressions(in context: ArticleContext) -> [TimeExpression] {
    let bytes = context.article.text.utf8
    let tokens = TimeLexer.tokens(of: bytes, lexicon: lexicon)
    let matcher = TimeMatcher(tokens: tokens, bytes: bytes)
    let matches = matcher.matches()
    let setting = TimeSetting(
      published: context.article.published, order: NumericDateOrder(context.article))
    let sentences = TimeSentences(tokens: tokens, bytes: bytes)
    let tenses = TenseReader(tokens: tokens, bytes: bytes)
    var resolver = TimeResolver(
      setting: setting, isHistory: HistoryTest.tells(matches, published: setting.published))
    var found: [TimeExpression] = []
    found.reserveCapacity(matches.count)
    var last: TimeMatch?
    for match in TimeNeighbours.linked(matches, sentences: sentences) {
      let sentence = sentences.range(of: match.tokens.lowerBound)
      let tense = tenses.tense(around: match.tokens, sentence: sentence.tokens)
      let place = TimePlace(of: match, after: last, sentence: sentence.tokens, matcher: matcher)
      last = match
      guard
        let resolved = resolver.resolve(
          match.meaning, tense: tense, sentence: sentence.index, place: place)
      else { continue }
      let span = TextSpan(
        tokens[match.tokens.lowerBound].start, tokens[match.tokens.upperBound - 1].end)
      found.append(
        TimeExpression(
          id: context.id(span, .expression), span: span, kind: resolved.kind,
          value: resolved.value, mod: match.modifier?.timex, anchor: resolved.anchor,
          ambiguous: resolved.isAmbiguous))
    }
    return found
  }
}
