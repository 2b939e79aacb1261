internal import Articles
internal import Language

/// Which nouns are papers, acts and events: nobody's name.
enum ClaimPartiesThing {
  /// Nouns of what somebody means to do; the measure under them is theirs.
  static let wills: Set<String> = [
    "plan", "plans", "call", "calls", "proposal", "proposals", "threat", "threats", "pledge", "vow",
    "decision", "bid", "demand", "demands", "push", "idea", "promise", "intention", "move",
  ]

  private static let papers: Set<String> = [
    "licence", "license", "licences", "licenses", "waiver", "waivers", "permit", "permits",
    "exemption", "exemptions", "condemnation", "statement", "praise", "legislation", "bill", "law",
    "proposal", "call", "plan", "position", "resolution", "assertiveness", "rhetoric", "test",
    "clash", "values", "talks", "measure", "measures", "decision", "manner", "fashion", "mirror",
    "contract", "contracts", "attempt", "bid", "move", "vote", "listing", "designation", "deal",
    "agreement", "track",
  ]

  private static let acts: Set<String> = [
    "clash", "clashes", "position", "rhetoric", "support", "success", "failure", "primaries",
    "proportion", "talks", "debate", "smuggling", "terms", "licence", "license", "call", "plan",
    "campaign", "statement", "speech", "crackdown", "report", "reports", "event",
  ]

  /// Whether a sender is a thing, an act or an event.
  static func isThing(_ words: Range<Int>, _ evidence: ClaimEvidence) -> Bool {
    let head = head(of: words, evidence)
    let text = evidence.tree.text(of: head)
    return evidence.tree.tag(of: head) != .propn && (acts.contains(text) || wills.contains(text))
  }

  /// Whether a target is a paper or something abstract.
  static func isPaper(_ words: Range<Int>, _ evidence: ClaimEvidence) -> Bool {
    let head = head(of: words, evidence)
    return evidence.tree.tag(of: head) != .propn && papers.contains(evidence.tree.text(of: head))
  }

  /// “[his] plan”, “[Paris]'s proposal”.
  static func owner(of words: Range<Int>, _ evidence: ClaimEvidence) -> Range<Int>? {
    let tree = evidence.tree
    guard let owner = tree.children(of: head(of: words, evidence), by: [.nmodPoss]).first,
      owner < head(of: words, evidence)
    else { return nil }
    let phrase = tree.phrase(of: owner)
    return evidence.question.isActor(phrase) ? phrase : nil
  }

  static func head(of words: Range<Int>, _ evidence: ClaimEvidence) -> Int {
    evidence.tree.top(of: Array(words)) ?? words.upperBound - 1
  }
}
