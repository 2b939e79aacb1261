internal import Articles

/// What an article's findings list, one kind after the other.
protocol ArticleFinding: Identifiable, Sendable where ID == RowID {
  static func list(of findings: Findings) -> [Self]
}

extension Statement: ArticleFinding {
  static func list(of findings: Findings) -> [Statement] { findings.statements }
}

extension NewsEvent: ArticleFinding {
  static func list(of findings: Findings) -> [NewsEvent] { findings.events }
}

extension SanctionsClaim: ArticleFinding {
  static func list(of findings: Findings) -> [SanctionsClaim] { findings.claims }
}
