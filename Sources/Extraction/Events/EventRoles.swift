internal import Articles
internal import Language

/// Who takes part in an event, and where it happens.
struct EventRoles {
  let tree: ClauseTree
  let actors: ActorIndex
  let dateline: Dateline

  func participants(of trigger: Int) -> [NewsEvent.Participant] {
    var found: [NewsEvent.Participant] = []
    func add(_ token: Int, _ role: NewsEvent.Participant.Role, namedOnly: Bool = false) {
      guard let party = party(token), !namedOnly || party.actor != nil,
        !found.contains(where: { $0.party.span.overlaps(party.span) })
      else { return }
      found.append(.init(party: party, role: role))
    }
    let clause = tree.clause(of: trigger) ?? trigger
    let isPassive = tree.isPassive(clause)
    if let agent = tree.agent(of: clause), isPassive { add(agent, .agent) }
    if let subject = subject(of: clause), subject != trigger {
      add(subject, isPassive ? .patient : .agent)
    }
    for child in clause == trigger ? [] : tree.children(of: clause, by: [.obl])
    where !tree.isTime(child) {
      add(child, .other, namedOnly: true)
    }
    for child in tree.children(of: trigger) where !tree.isTime(child) {
      switch tree.relation(of: child) {
      case .obj: add(child, .patient)
      case .iobj: add(child, .other)
      case .obl, .nmod, .nmodPoss: add(child, .other, namedOnly: true)
      default: break
      }
    }
    return found
  }

  /// “in Vilnius”, “at the port of Ust-Luga”: a nominal with a preposition of place over a location.
  func place(of trigger: Int) -> TextSpan? {
    let locations = tree.analysis.entities.filter {
      $0.kind == .location && tree.tokens.overlaps($0.tokens)
    }
    for child in tree.children(of: trigger, by: [.obl, .nmod]) {
      guard ["in", "at", "near", "outside", "off"].contains(tree.preposition(of: child) ?? "")
      else { continue }
      if let location = locations.first(where: { $0.tokens.contains(child) }) {
        return tree.analysis.span(location.tokens)
      }
    }
    return nil
  }

  /// Where the parse takes the place of the dateline for the doer, the first noun phrase behind it.
  private func subject(of clause: Int) -> Int? {
    guard let subject = tree.subject(of: clause), dateline.tokens.contains(subject) else {
      return tree.subject(of: clause)
    }
    guard dateline.tokens.upperBound < clause else { return nil }
    return (dateline.tokens.upperBound..<clause).first { token in
      guard [.noun, .propn].contains(tree.tag(of: token)), !tree.isTime(token) else { return false }
      guard let head = tree.head(of: token) else { return true }
      return head == clause || dateline.tokens.contains(head)
    }
  }

  private func party(_ token: Int) -> Party? {
    guard [.noun, .propn, .pron].contains(tree.tag(of: token)) else { return nil }
    let phrase = tree.analysis.span(tree.phrase(of: token))
    return actors.party(phrase: phrase, head: tree.analysis.span(token))
  }
}
