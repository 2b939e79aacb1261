internal import Articles
internal import Definitions
internal import Language

/// Finds an article's actors and every mention of them.
struct ActorResolver: Sendable {
  private let tables: ActorTables

  init(
    resources: ResourceSearch, actorFiles: [ActorFile] = []
  ) throws(DefinitionError) {
    tables = try ActorTables(resources: resources, actorFiles: actorFiles)
  }

  func resolve(_ context: ArticleContext) -> ActorIndex {
    let text = NameText(context.analysis)
    let names = NameReader(text, tables).read()
    var chains = ChainBuilder(
      text, tables, names: names, day: context.article.published?.description)
    chains.build()
    let actors = chains.drafts.filter { !$0.mentions.isEmpty }
      .map { actor($0, context) }
      .sorted { $0.mentions[0].span < $1.mentions[0].span }
    return ActorIndex(actors)
  }

  private func actor(_ draft: ActorDraft, _ context: ArticleContext) -> NewsActor {
    let mentions = draft.mentions.map {
      NewsActor.Mention(span: context.analysis.span($0.tokens), form: $0.form)
    }
    return NewsActor(
      id: context.id(mentions[0].span, .actor, discriminator: draft.name), name: draft.name,
      kind: draft.kind, role: draft.role, country: draft.country, mentions: mentions,
      wikidata: draft.wikidata)
  }
}
