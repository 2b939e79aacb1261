import Articles

/// A statement as the scorer takes it.
struct PredictedStatement {
  var source: [TextSpan]
  var cue: [TextSpan]
  var content: [TextSpan]

  /// The statements of an article that the corpus could hold.
  ///
  /// PolNeAR has no nesting: what a source says somebody else said is part of the outer content
  /// alone. And each of its relations has a cue. So statements within statements stay out, and
  /// quotations that nothing says who said.
  static func outermost(_ statements: [Statement]) -> [PredictedStatement] {
    statements.filter { $0.within == nil && $0.cue != nil }.map(PredictedStatement.init)
  }

  private init(_ statement: Statement) {
    source = (statement.source?.span).map { [$0] } ?? []
    cue = (statement.cue?.span).map { [$0] } ?? []
    content = statement.content
  }
}
