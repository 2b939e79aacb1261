import Articles
import Definitions

/// Finds sanctions claims.
struct ClaimFinder: Sendable {
  init(resources: ResourceSearch) throws {}

  func claims(in context: ArticleContext) -> [SanctionsClaim] {
    []
  }
}
