import Articles
import Extraction
import Language

/// How fast the time stage is: expressions and events, on one core, the analysis being there.
struct TimeSpeed {
  private let tagger = TimeTagger()
  private let finder = EventFinder()

  /// Articles of 800 words a second.
  func articles(in documents: [TimeMLDocument]) throws -> Double {
    let engine = try LanguageEngine()
    let contexts = documents.map { document in
      let article = Article(published: document.published, text: ArticleText(document.text))
      return ArticleContext(
        article: article, analysis: engine.analyze(article.text), actors: ActorIndex([]))
    }
    let words = documents.reduce(0) { $0 + $1.text.split { $0.isWhitespace }.count }
    let clock = ContinuousClock()
    let start = clock.now
    var rounds = 0
    var found = 0
    while clock.now - start < .seconds(1) {
      for var context in contexts {
        context.expressions = tagger.expressions(in: context)
        found += finder.events(in: context).count
      }
      rounds += 1
    }
    let seconds = (clock.now - start) / .seconds(1)
    return found == 0 ? 0 : Double(rounds * words) / 800 / seconds
  }
}
