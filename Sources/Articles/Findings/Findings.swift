/// All that was found in one article; each list is in text order.
public struct Findings: Hashable, Sendable {
  public var actors: [NewsActor]
  public var statements: [Statement]
  public var expressions: [TimeExpression]
  public var events: [NewsEvent]
  public var claims: [SanctionsClaim]

  public init(
    actors: [NewsActor] = [], statements: [Statement] = [], expressions: [TimeExpression] = [],
    events: [NewsEvent] = [], claims: [SanctionsClaim] = []
  ) {
    self.actors = actors
    self.statements = statements
    self.expressions = expressions
    self.events = events
    self.claims = claims
  }
}
