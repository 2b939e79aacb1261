import Articles

/// Finds dated events.
struct EventFinder: Sendable {
  func events(in context: ArticleContext) -> [NewsEvent] {
    []
  }
}
