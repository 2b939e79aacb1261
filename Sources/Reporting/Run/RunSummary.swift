internal import Articles

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
    var lines = ["\(counted(articles, "article")) read\(copiesText); \(skippedText)"]
    lines.append(
      "\(counted(statements, "statement")), \(counted(events, "event")), "
        + "\(counted(claims, "sanctions claim"))")
    if notices > 0 { lines.append(counted(notices, "notice")) }
    return lines + outputs.map { "wrote \($0)" }
  }

  mutating func add(_ findings: Findings) {
    statements += findings.statements.count
    events += findings.events.count
    claims += findings.claims.count
  }

  private var copiesText: String {
    copies == 0 ? "" : ", \(copies) of them copies"
  }

  private var skippedText: String {
    skipped == 0 ? "nothing skipped" : "\(counted(skipped, "input")) skipped"
  }

  private func counted(_ number: Int, _ noun: String) -> String {
    "\(number) \(noun)\(number == 1 ? "" : "s")"
  }
}
