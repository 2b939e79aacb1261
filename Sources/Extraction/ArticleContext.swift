public import Articles
public import Language

/// What the stages of extraction hand on: the article, its analysis, and what was found so far.
package struct ArticleContext: Sendable {
  package let article: Article
  package let analysis: Analysis
  package var actors: ActorIndex
  package var expressions: [TimeExpression] = []
  package var statements: [Statement] = []
  package var events: [NewsEvent] = []
  package var claims: [SanctionsClaim] = []
  package var notices: [Notice] = []

  package init(article: Article, analysis: Analysis, actors: ActorIndex) {
    self.article = article
    self.analysis = analysis
    self.actors = actors
  }

  package func id(
    _ span: TextSpan, _ kind: RowID.Kind, discriminator: String = ""
  ) -> RowID {
    RowID(sha256: article.sha256, span: span, kind: kind, discriminator: discriminator)
  }
}
