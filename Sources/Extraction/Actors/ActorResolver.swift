import Articles
import Definitions

/// Finds an article's actors and every mention of them.
struct ActorResolver: Sendable {
  init(resources: ResourceSearch) throws {}

  func resolve(_ context: ArticleContext) -> ActorIndex {
    ActorIndex([])
  }
}
