internal import Articles

/// Which statements, events and claims belong together: from each the first row of the others.
struct FindingLinks: Sendable {
  private var claims: [RowID: RowID] = [:]
  private var events: [RowID: RowID] = [:]
  private var statements: [RowID: RowID] = [:]
  private let rowIDs: [RowID: RowID]

  /// - Parameter rowIDs: the row that shows a finding.
  init(_ articles: some Sequence<ParsedArticle>, rowIDs: [RowID: RowID]) {
    self.rowIDs = rowIDs
    for findings in articles.lazy.map(\.findings) {
      for claim in findings.claims {
        if let statement = claim.statement { join(statement, to: claim.id, in: \.claims) }
        if let event = claim.event { join(event, to: claim.id, in: \.claims) }
      }
      let extents = Extents(findings.statements)
      for event in findings.events {
        guard let statement = extents.around(event.trigger.span) else { continue }
        join(event.id, to: statement, in: \.statements)
        join(statement, to: event.id, in: \.events)
      }
    }
  }

  func claim(of finding: RowID) -> RowID? { claims[finding] }
  func event(of statement: RowID) -> RowID? { events[statement] }
  func statement(of event: RowID) -> RowID? { statements[event] }

  private mutating func join(
    _ finding: RowID, to other: RowID, in links: WritableKeyPath<FindingLinks, [RowID: RowID]>
  ) {
    let key = rowIDs[finding] ?? finding
    if self[keyPath: links][key] == nil { self[keyPath: links][key] = rowIDs[other] ?? other }
  }
}

/// The reported words of an article's statements, to be searched by place.
private struct Extents {
  /// How many statements around a place are looked at; deeper nests are not met in news.
  private static let reach = 16

  private let parts: [(span: TextSpan, id: RowID)]

  init(_ statements: [Statement]) {
    parts = statements.flatMap { statement in statement.content.map { ($0, statement.id) } }
      .sorted { $0.span < $1.span }
  }

  /// The innermost statement whose reported words hold the span.
  func around(_ span: TextSpan) -> RowID? {
    var low = 0
    var high = parts.count
    while low < high {
      let middle = (low + high) / 2
      if parts[middle].span.start <= span.start { low = middle + 1 } else { high = middle }
    }
    return parts[..<low].suffix(Self.reach).last { $0.span.contains(span) }?.id
  }
}
