internal import Language

/// Targets that stand right behind or before the cue.
extension TargetSearch {
  /// What stands behind, inside or before the cue with nothing between.
  var adjacent: Range<Int>? {
    behind ?? inside ?? object
  }

  /// “add [37 firms] to the list”, “cut [the bank] off”, “freeze [Syria]'s assets”: the gap of a cue
  /// that begins with a verb.
  private var inside: Range<Int>? {
    let own = question.own.sorted()
    guard let first = own.first, tree.isVerb(first) else { return nil }
    for (left, right) in zip(own, own.dropFirst()) where right - left > 1 {
      guard let chunk = tree.chunk(from: left + 1) else { continue }
      let end = min(chunk.upperBound, right)
      guard chunk.lowerBound < end else { continue }
      if let found = fitting(chunk.lowerBound..<end), named(found) { return found }
    }
    return nil
  }

  /// “sanctioned [three shipping companies]”, where the verb is no passive.
  private var object: Range<Int>? {
    let own = question.own.sorted()
    guard own.count == 1, let verb = own.first, tree.tag(of: verb) == .verb,
      !tree.isPassive(verb), ![.acl, .amod].contains(tree.relation(of: verb)),
      let found = fitting(tree.chunk(from: verb + 1))
    else { return nil }
    return named(found) ? found : nil
  }

  private func named(_ chunk: Range<Int>) -> Bool {
    question.isActor(chunk) || question.isParty(tree.head(of: chunk))
  }

  /// “sanctions [on Russia]”, “assets [of two banks]”.
  private var behind: Range<Int>? {
    guard !question.isObjectFirst, let last = question.own.max(),
      tree.tag(of: last) == .noun || tree.tag(of: last) == .propn
    else { return nil }
    let next = last + 1
    guard tree.tokens.contains(next + 1) else { return nil }
    let word = tree.text(of: next)
    if ["on", "against"].contains(word) { return fitting(tree.chunk(from: next + 1)) }
    let isHeld = TargetSearch.held.contains(tree.text(of: last))
    return isHeld && word == "of" ? fitting(tree.chunk(from: next + 1)) : nil
  }

  private func fitting(_ chunk: Range<Int>?) -> Range<Int>? {
    guard let chunk else { return nil }
    let head = tree.head(of: chunk)
    guard head != sender, !tree.isTime(head), !isReference(head),
      !chunk.contains(where: question.own.contains)
    else {
      return nil
    }
    let isNamed =
      question.isActor(chunk) || question.isParty(head)
      || SenderSearch.isAgentNoun(tree.text(of: head))
    return isNamed || !question.needsActor ? chunk : nil
  }

  /// What measures freeze, seize and ban of somebody.
  private static let held: Set<String> = [
    "assets", "funds", "accounts", "property", "reserves", "holdings", "visas", "imports",
    "exports",
    "listing", "designation", "confiscation", "seizure", "use",
  ]
}
