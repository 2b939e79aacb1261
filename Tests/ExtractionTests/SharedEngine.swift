import Articles
import Definitions
import Language

@testable import Extraction

/// One language engine for tests that set up a stage of their own.
enum SharedEngine {
  private static let loaded = Result { try LanguageEngine() }

  /// An article's context with its actors found.
  static func context(_ article: Article, resolver: ActorResolver) throws -> ArticleContext {
    let analysis = try loaded.get().analyze(article.text)
    var context = ArticleContext(article: article, analysis: analysis, actors: ActorIndex([]))
    context.actors = resolver.resolve(context)
    return context
  }
}
