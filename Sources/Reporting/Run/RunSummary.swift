/// What a run did, in numbers.
public struct RunSummary: Hashable, Sendable {
  public var articles = 0
  public var copies = 0
  public var skipped = 0
  public var statements = 0
  public var events = 0
  public var claims = 0
  public var actors = 0
  public var notices = 0
  /// Files and folders written, in order.
  public var outputs: [String] = []

  public init() {}

  /// The lines for people, most important first.
  public var lines: [String] {
    var lines = [
      "\(articles) articles read, \(copies) of them copies; \(skipped) inputs skipped",
      "\(statements) statements by \(actors) actors, \(events) events, \(claims) sanctions claims",
    ]
    if notices > 0 { lines.append("\(notices) notices, listed on the sheet Notices") }
    lines += outputs.map { "wrote \($0)" }
    return lines
  }
}
