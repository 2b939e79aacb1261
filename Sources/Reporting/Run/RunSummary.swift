internal import Articles

/// What a run did, in numbers.
public struct RunSummary: Hashable, Sendable {
  public var articles = 0
  /// Articles that were read, also those outside of window and selection; nil where all are taken.
  public var offered: Int?
  public var copies = 0
  public var skipped = 0
  /// Inputs that had not changed since they were read before.
  public var unchanged = 0
  public var statements = 0
  public var events = 0
  public var claims = 0
  public var actors = 0
  public var notices = 0
  /// Files and folders written, in order.
  public var outputs: [String] = []
  /// Id of the run in the ledger; nil for a run that leaves no line there.
  public var run: String?
  /// What changed since the run before, or why nothing was written.
  public var remark: String?
  /// The command that a reader most likely wants next.
  public var next: String?

  public init() {}

  /// The lines for people, five where something was written, most important first; the last one is the next command.
  public var lines: [String] {
    var lines = ["\(articlesText)\(copiesText)\(unchangedText); \(skippedText)"]
    lines.append(
      "\(counted(statements, "statement")), \(counted(events, "event")), "
        + "\(counted(claims, "sanctions claim"))"
        + (remark != nil && notices > 0 ? ", \(counted(notices, "notice"))" : ""))
    if let remark {
      lines.append(remark)
    } else if !outputs.isEmpty {
      lines.append(notices == 0 ? "no notices" : "\(counted(notices, "notice")) to read")
    }
    if !outputs.isEmpty { lines.append("wrote \(outputs.joined(separator: ", "))") }
    if let next { lines.append("next: \(next)") }
    return lines
  }

  mutating func add(_ findings: Findings) {
    statements += findings.statements.count
    events += findings.events.count
    claims += findings.claims.count
  }

  private var articlesText: String {
    guard let offered, offered != articles else { return "\(counted(articles, "article")) read" }
    return "\(articles) of \(counted(offered, "article")) read are in window and selection"
  }

  private var copiesText: String {
    copies == 0 ? "" : ", \(copies) of them copies"
  }

  private var unchangedText: String {
    unchanged == 0 ? "" : ", \(counted(unchanged, "input")) unchanged since they were last read"
  }

  private var skippedText: String {
    skipped == 0 ? "nothing skipped" : "\(counted(skipped, "input")) skipped"
  }

  private func counted(_ number: Int, _ noun: String) -> String {
    "\(number) \(noun)\(number == 1 ? "" : "s")"
  }
}
