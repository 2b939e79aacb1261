internal import Language

/// Targets that stand right behind or before the cue.
extension TargetSearch {
  /// “sanctions [on Russia]”, “assets [of two banks]”, “[Syria]'s assets”: nothing stands between.
  var adjacent: Range<Int>? {
    guard !question.isObjectFirst, let last = question.own.max(), tree.tag(of: last) == .noun || tree.tag(of: last) == .propn
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
    guard head != sender, !tree.isTime(head), !chunk.contains(where: question.own.contains) else {
      return nil
    }
    let isNamed =
      question.isActor(chunk) || question.isParty(head)
      || SenderSearch.isAgentNoun(tree.text(of: head))
    return isNamed || !question.needsActor ? chunk : nil
  }

  /// What measures freeze, seize and ban of somebody.
  private static let held: Set<String> = [
    "assets", "funds", "accounts", "property", "reserves", "holdings", "visas", "imports", "exports",
    "listing", "designation", "confiscation", "seizure", "use",
  ]
}
