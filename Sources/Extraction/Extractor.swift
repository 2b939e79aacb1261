public import Articles
public import Definitions
package import Language

/// Finds actors, statements, dated events and sanctions claims in one article at a time.
///
/// One extractor serves any number of threads; `extract` never fails, whatever the text.
public final class Extractor: Sendable {
  private let engine: LanguageEngine
  private let actorResolver: ActorResolver
  private let timeTagger: TimeTagger
  private let statementFinder: StatementFinder
  private let eventFinder: EventFinder
  private let claimFinder: ClaimFinder

  /// Loads the model, the topic files and the actor tables.
  /// - Parameter actorFiles: the user's own actors; of two files, the earlier wins.
  /// - Throws: `DefinitionError` for a missing or wrong template; the model's error for a damaged one.
  public convenience init(resources: ResourceSearch, actorFiles: [ActorFile] = []) throws {
    try self.init(
      resources: resources, actorFiles: actorFiles, attribution: .embedded(), claims: .embedded())
  }

  /// - Parameters:
  ///   - attribution: takes the place of the weights in the program, to try new ones.
  ///   - claims: the same for claims; nil for what the rules say alone.
  package init(
    resources: ResourceSearch, actorFiles: [ActorFile] = [], attribution: AttributionModel,
    claims: ChoiceModel?
  ) throws {
    engine = try LanguageEngine()
    actorResolver = try ActorResolver(resources: resources, actorFiles: actorFiles)
    timeTagger = TimeTagger()
    statementFinder = StatementFinder(model: attribution)
    eventFinder = EventFinder()
    claimFinder = try ClaimFinder(resources: resources, model: claims)
  }

  /// The topic files, as the claims are found by them.
  package var taxonomy: SanctionsTaxonomy { claimFinder.taxonomy }

  public func extract(_ article: Article) -> ParsedArticle {
    extract(article, from: analyze(article))
  }

  /// The first half of `extract`, by the language engine alone.
  package func analyze(_ article: Article) -> Analysis {
    engine.analyze(article.text, stated: article.language)
  }

  /// The second half: all that is found in an article whose text is analysed.
  package func extract(_ article: Article, from analysis: Analysis) -> ParsedArticle {
    guard analysis.language == .english else {
      return unread(article, in: analysis.language)
    }
    let context = context(of: article, analysis)
    let findings = Findings(
      actors: context.actors.actors, statements: context.statements,
      expressions: context.expressions, events: context.events, claims: context.claims)
    return ParsedArticle(
      article: article, findings: findings,
      notices: context.notices + UnresolvedDates.notices(in: context))
  }

  /// What the slots of the claims of an English text are chosen from, for training.
  package func claimChoices(_ article: Article) -> [ClaimChoices] {
    claimFinder.choices(in: context(of: article, analyze(article)))
  }

  private func context(of article: Article, _ analysis: Analysis) -> ArticleContext {
    var context = ArticleContext(article: article, analysis: analysis, actors: ActorIndex([]))
    context.actors = actorResolver.resolve(context)
    context.expressions = timeTagger.expressions(in: context)
    context.statements = statementFinder.statements(in: context)
    context.events = eventFinder.events(in: context)
    context.claims = claimFinder.claims(in: context)
    return context
  }

  private static func name(_ language: IdentifiedLanguage) -> String {
    let name = "\(language)"
    return name.prefix(1).uppercased() + name.dropFirst()
  }

  /// An article in another language is kept, without findings, and says so.
  private func unread(_ article: Article, in language: IdentifiedLanguage) -> ParsedArticle {
    let name = language == .undetermined ? "not one that can be told" : Self.name(language)
    let notice = Notice(
      .note, code: "language.not-english", location: article.id,
      message: "the text's language is \(name); it is kept, and no English rule was run over it",
      article: article.id)
    let findings = Findings(actors: [], statements: [], expressions: [], events: [], claims: [])
    return ParsedArticle(article: article, findings: findings, notices: [notice])
  }
}
