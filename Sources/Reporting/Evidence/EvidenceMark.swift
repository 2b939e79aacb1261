internal import Articles

/// A stretch of an article's text that is shown in the looks of its kind.
struct EvidenceMark: Hashable, Sendable {
  /// In the order of the legend.
  enum Kind: String, CaseIterable, Sendable {
    case words, source, cue, time, event, claim

    var label: String {
      switch self {
      case .words: "reported words"
      case .source: "who says it"
      case .cue: "reporting word"
      case .time: "time"
      case .event: "event"
      case .claim: "sanctions"
      }
    }
  }

  let kind: Kind
  let span: TextSpan
}

/// A row of the workbook and where it stands in the text.
struct EvidenceRow: Hashable, Sendable {
  let id: String
  let sheet: String
  let span: TextSpan
  let rule: String
  let confidence: String
}

/// Everything that was found in one article, ready to be shown.
struct ArticleEvidence: Sendable {
  private(set) var marks: [EvidenceMark] = []
  private(set) var rows: [EvidenceRow] = []

  init(_ parsed: ParsedArticle) {
    let findings = parsed.findings
    for statement in findings.statements { add(statement) }
    for event in findings.events { add(event) }
    for claim in findings.claims { add(claim) }
    for actor in findings.actors { add(actor) }
    rows.sort { ($0.span, $0.id) < ($1.span, $1.id) }
  }

  private mutating func add(_ statement: Statement) {
    mark(.words, statement.content)
    mark(.source, [statement.source?.span])
    mark(.cue, [statement.cue?.span])
    row(
      "\(statement.id)", "statement", statement.extent, statement.rule,
      statement.confidence.rawValue)
  }

  private mutating func add(_ event: NewsEvent) {
    mark(.time, [event.expression])
    mark(.event, [event.trigger.span])
    row("\(event.id)", "event", event.sentence, event.rule, event.confidence.rawValue)
  }

  private mutating func add(_ claim: SanctionsClaim) {
    mark(.claim, [claim.cue])
    row("\(claim.id)", "claim", claim.sentence, claim.rule, claim.confidence.rawValue)
  }

  private mutating func add(_ actor: NewsActor) {
    guard let first = actor.mentions.first else { return }
    row("\(actor.id)", "actor", first.span, "", "")
  }

  private mutating func mark(_ kind: EvidenceMark.Kind, _ spans: [TextSpan?]) {
    for case .some(let span) in spans where !span.isEmpty {
      marks.append(EvidenceMark(kind: kind, span: span))
    }
  }

  private mutating func row(
    _ id: String, _ sheet: String, _ span: TextSpan, _ rule: String, _ confidence: String
  ) {
    rows.append(
      EvidenceRow(id: id, sheet: sheet, span: span, rule: rule, confidence: confidence))
  }
}
