import Articles

/// Finds who said what.
struct StatementFinder: Sendable {
  init() throws {}

  func statements(in context: ArticleContext) -> [Statement] {
    []
  }
}
