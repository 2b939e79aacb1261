internal import Articles
internal import Language

/// What somebody does in the clause over the cue: make the measure, judge it, or tell of it.
struct ClaimPartiesRoles {
  private let evidence: ClaimEvidence

  init(_ evidence: ClaimEvidence) { self.evidence = evidence }

  private var tree: ClauseTree { evidence.tree }

  /// The verb that a phrase is the subject of.
  private func verb(of words: Range<Int>) -> Int? {
    let head = ClaimPartiesThing.head(of: words, evidence)
    guard [.nsubj, .nsubjPass, .nsubjOuter].contains(tree.relation(of: head)) else { return nil }
    return tree.head(of: head)
  }

  private func isVerb(_ verb: Int, among stems: Set<String>) -> Bool {
    WordForms.forms(of: tree.word(of: verb)).contains {
      stems.contains(String(decoding: $0, as: UTF8.self))
    }
  }

  /// The subject of a verb that makes or changes the measure, or the agent of a passive.
  func isMaker(_ words: Range<Int>) -> Bool {
    let head = ClaimPartiesThing.head(of: words, evidence)
    if tree.preposition(of: head) == "by" { return true }
    guard let verb = verb(of: words) else {
      return !evidence.clause.links.contains { $0.status.reach == .open }
        && !evidence.clause.verbs.contains { isVerb($0, among: ClaimPartiesRoles.judging) }
        && evidence.clause.controller.map(words.contains) != true
    }
    if tree.isNegated(verb) || isVerb(verb, among: ClaimPartiesRoles.judging) { return false }
    if evidence.question.own.contains(verb) { return true }
    return evidence.clause.links.contains { $0.word == verb && $0.status.reach == .act }
  }

  /// The subject of a verb that judges the measure or is negated, or anybody under one that judges.
  func isOutside(_ words: Range<Int>) -> Bool {
    guard let verb = verb(of: words) else {
      return evidence.clause.verbs.contains { isVerb($0, among: ClaimPartiesRoles.judging) }
    }
    return tree.isNegated(verb) || isVerb(verb, among: ClaimPartiesRoles.judging)
  }

  /// Whoever only praises, blames or answers a measure does not make it; whoever checks or reports an
  /// evasion does not evade.
  func isBystander(_ words: Range<Int>) -> Bool {
    guard let verb = verb(of: words), !evidence.question.own.contains(verb),
      tree.governs(verb, evidence.question.cue)
    else { return false }
    if evidence.topic.kind == .circumvention {
      return !tree.isVerb(evidence.question.cue)
        && isVerb(verb, among: ClaimPartiesRoles.watching)
    }
    return isVerb(verb, among: ClaimPartiesRoles.praising) && evidence.clause.verbs.first == verb
      && !evidence.clause.links.contains { $0.word == verb }
  }

  /// “[The secretary general] welcomed the sanctions”: whoever judges a measure is not hit by it.
  func isJudge(_ words: Range<Int>) -> Bool {
    guard words.upperBound <= evidence.question.cue else { return false }
    return evidence.spine(of: ClaimPartiesThing.head(of: words, evidence)).contains { node in
      guard [.nsubj, .nsubjOuter].contains(tree.relation(of: node)), let verb = tree.head(of: node)
      else { return false }
      return isVerb(verb, among: ClaimPartiesRoles.praising)
        && tree.governs(verb, evidence.question.cue)
    }
  }

  /// “any assets that [the firm] holds”: the subject of a clause that only describes.
  func isAside(_ words: Range<Int>) -> Bool {
    guard let verb = verb(of: words), tree.relation(of: verb) == .aclRelcl,
      let noun = tree.head(of: verb), !ClauseTree.documents.contains(tree.text(of: noun)),
      !SenderSearch.measureNouns.contains(tree.text(of: noun))
    else { return false }
    return !evidence.question.own.contains(verb) && !tree.governs(verb, evidence.question.cue)
  }

  /// Whoever faces or risks the measure does not make it.
  func isBearer(_ words: Range<Int>) -> Bool {
    verb(of: words).map { tree.isBearing($0) && tree.governs($0, evidence.question.cue) } ?? false
  }

  /// The subject of a verb of saying that does not speak of itself: “[a ministry official] said”.
  func isSpeaker(_ words: Range<Int>) -> Bool {
    let cue = evidence.question.cue
    for node in evidence.spine(of: ClaimPartiesThing.head(of: words, evidence)) {
      if tree.governs(node, cue) { return false }
      guard [.nsubj, .nsubjOuter].contains(tree.relation(of: node)), let verb = tree.head(of: node)
      else { continue }
      let isSaying = WordClass.of(tree.word(of: verb)).contains(.saying)
      return isSaying && !evidence.question.own.contains(verb) && !speaksOfItself(below: verb)
    }
    return false
  }

  /// “said [it] had been sanctioned”.
  private func speaksOfItself(below saying: Int) -> Bool {
    let cue = evidence.question.cue
    let reach = min(saying, cue)..<min(tree.tokens.upperBound, max(saying, cue) + 3)
    return reach.contains {
      ["it", "he", "she", "they", "its", "his", "her", "their", "him", "them", "we", "us", "our"]
        .contains(tree.text(of: $0))
    }
  }

  private static let praising: Set<String> = [
    "welcome", "hail", "applaud", "praise", "slam", "dismiss", "criticise", "criticize", "condemn",
    "denounce", "deplore", "decry", "blast", "mock", "regret", "lament", "shrug", "ridicule",
    "complain", "deride", "scorn",
  ]

  private static let judging = praising.union(["describe", "call", "answer", "say", "claim"])

  private static let watching: Set<String> = [
    "promise", "pledge", "vow", "check", "investigate", "report", "accuse", "blast", "probe",
    "examine", "track", "monitor", "study", "stop", "end", "curb", "tackle", "fight", "warn",
    "discuss", "raise", "express", "say",
  ]
}
