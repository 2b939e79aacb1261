internal import Articles
internal import Language

/// Where a target stands: in what the cue itself governs, or in another clause.
struct ClaimPartiesComplement {
  private let evidence: ClaimEvidence

  init(_ evidence: ClaimEvidence) { self.evidence = evidence }

  private var tree: ClauseTree { evidence.tree }

  /// Whether a phrase hangs on the cue: “sanctions [on Russia]”, “listed [the bank]”.
  func holds(_ words: Range<Int>) -> Bool {
    let head = ClaimPartiesThing.head(of: words, evidence)
    guard let governor = tree.head(of: head) else { return false }
    return evidence.question.own.contains(governor)
      && ![.nsubj, .nmodPoss, .oblAgent].contains(tree.relation(of: head))
  }

  /// “banned from [the United Kingdom]”: the place is not who is kept out of it.
  func isPlace(_ words: Range<Int>) -> Bool {
    guard evidence.topic.group == "m.persons" || evidence.topic.group == "m.import",
      tree.tokens.contains(words.lowerBound - 1)
    else { return false }
    var before = words.lowerBound - 1
    if tree.text(of: before) == "the", tree.tokens.contains(before - 1) { before -= 1 }
    let word = tree.text(of: before)
    if ["entering", "enter"].contains(word) { return true }
    if ["into", "to"].contains(word) {
      return ["entry", "travel"].contains(tree.text(of: before - 1))
    }
    return word == "from" && (evidence.topic.group == "m.persons" || keptOut != nil)
      && !isOrigin(words)
      && isBarring(before)
  }

  /// Who may not come in: “[the preacher] was banned from”, “[the speaker] may not enter”.
  var keptOut: Range<Int>? {
    let cue = evidence.question.cue
    guard tree.isVerb(cue), tree.children(of: cue, by: [.obj]).allSatisfy({ $0 > cue }),
      tree.isPassive(cue) || ["enter", "entering"].contains(tree.text(of: cue)),
      let subject = tree.children(of: cue, by: [.nsubj, .nsubjPass]).first
    else { return nil }
    let words = tree.phrase(of: subject)
    let isParty =
      evidence.question.isActor(words) || evidence.question.isParty(subject)
      || SenderSearch.isAgentNoun(tree.text(of: subject) + "s")
    return isParty ? words : nil
  }

  private func isBarring(_ preposition: Int) -> Bool {
    let barring: Set<String> = ["banned", "barred", "bar", "bars", "ban", "bans", "excluded"]
    let near = max(tree.tokens.lowerBound, preposition - 5)..<preposition
    return near.contains { barring.contains(tree.text(of: $0)) }
  }

  private func isOrigin(_ words: Range<Int>) -> Bool {
    let before = words.lowerBound - 2
    return ["citizens", "nationals", "people", "imports", "goods", "refugees", "visitors"].contains(
      tree.text(of: before))
  }

  /// Whether a phrase belongs to a clause that neither holds the cue nor hangs on it.
  func isElsewhere(_ words: Range<Int>) -> Bool {
    let head = ClaimPartiesThing.head(of: words, evidence)
    let down = evidence.spine(of: head)
    let up = evidence.spine(of: evidence.question.cue)
    guard !isOwned, let landing = down.firstIndex(where: up.contains), landing > 0,
      let meeting = up.firstIndex(of: down[landing])
    else { return false }
    if meeting > 0, let border = down[..<landing].lastIndex(where: opensClause) {
      // “Hit by sanctions, [the group] has sold”: who acts next may be who was hit.
      return !(border == 1 && isSubject(head))
    }
    if isAside, meeting > 0 { return head < evidence.question.cue || !isSubject(head) }
    return head < evidence.question.cue && up[..<meeting].contains(where: isOtherPredicate)
      && !isSubject(down[landing - 1])
  }

  /// “despite the export ban”: what else the sentence tells is not what the ban hits.
  var isAside: Bool {
    let cue = evidence.question.cue
    return [evidence.question.own.min() ?? cue, cue].contains { token in
      ["despite", "notwithstanding"].contains(tree.text(of: token - 1))
        || ["despite", "notwithstanding"].contains(tree.text(of: token - 2))
    }
  }

  /// “tear up [their] visas”: the words of the measure say that somebody named before is hit.
  private var isOwned: Bool {
    evidence.question.own.contains { token in
      tree.children(of: token, by: [.nmodPoss]).contains { tree.tag(of: $0) == .pron }
    }
  }

  private func isSubject(_ token: Int) -> Bool {
    [.nsubj, .nsubjPass].contains(tree.relation(of: token))
  }

  /// “[those] who arm the army”: whoever a relative clause tells of, with the clause.
  func bearer(over words: Range<Int>) -> Range<Int>? {
    let spine = evidence.spine(of: ClaimPartiesThing.head(of: words, evidence))
    guard let relative = spine.first(where: { tree.relation(of: $0) == .aclRelcl }),
      let noun = tree.head(of: relative), noun < words.lowerBound,
      ["those", "anyone", "anybody", "whoever", "everyone"].contains(tree.text(of: noun)),
      !tree.governs(relative, evidence.question.cue)
    else { return nil }
    let end = tree.children(of: relative, by: [.obj]).map { tree.phrase(of: $0).upperBound }.max()
    return noun..<max(words.upperBound, end ?? 0)
  }

  private func opensClause(_ node: Int) -> Bool {
    switch tree.relation(of: node) {
    case .parataxis: true
    case .ccomp:
      tree.head(of: node).map { WordClass.of(tree.word(of: $0)).contains(.saying) } ?? false
        && tree.governs(node, evidence.question.cue) == false
    case .conj: isOtherPredicate(node)
    default: false
    }
  }

  private func isOtherPredicate(_ node: Int) -> Bool {
    tree.relation(of: node) == .conj && tree.isVerb(node)
      && (tree.head(of: node).map(tree.isVerb) ?? false)
  }

  /// “adds [41 tankers] to the list of vessels”: who is put on a list, for what it is a list of.
  func listed(instead words: Range<Int>) -> Range<Int>? {
    let head = ClaimPartiesThing.head(of: words, evidence)
    guard tree.preposition(of: head) == "of", let list = tree.head(of: head),
      ["list", "lists", "blacklist", "register"].contains(tree.text(of: list)),
      let verb = tree.head(of: list),
      ["add", "adds", "added", "adding", "put", "puts", "place", "places", "placed"].contains(
        tree.text(of: verb)),
      let entry = tree.children(of: verb, by: [.obj]).first
    else { return nil }
    return tree.phrase(of: entry)
  }
}
