import Articles

/// Finds and normalises time expressions.
struct TimeTagger: Sendable {
  func expressions(in context: ArticleContext) -> [TimeExpression] {
    []
  }
}
