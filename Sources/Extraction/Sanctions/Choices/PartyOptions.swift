internal import Language

/// The phrases of a sentence that may name a party of a claim.
struct PartyOptions {
  struct Phrase: Hashable {
    let tokens: Range<Int>
    let head: Int
  }

  /// In text order; what the rules found is among them.
  let phrases: [Phrase]
  /// Who each phrase names, as `PhraseFacts.kind`.
  let kinds: [UInt32]

  init(_ evidence: ClaimEvidence, slot: SlotChoice.Slot, found: Range<Int>?) {
    let tree = evidence.tree
    var phrases: Set<Phrase> = []
    for token in PartyOptions.window(evidence) where PartyOptions.names(token, evidence) {
      let tokens = PartyReading.trimmed(token, evidence.question, in: tree)
      guard !tokens.isEmpty, tokens != found, !PartyOptions.isDescription(tokens, tree),
        !PartyOptions.isMereCue(tokens, head: token, evidence),
        slot == .target || PartyOptions.isDoer(token, tokens, evidence)
      else { continue }
      phrases.insert(Phrase(tokens: tokens, head: token))
    }
    if let found, !found.isEmpty {
      phrases.insert(Phrase(tokens: found, head: tree.top(of: Array(found)) ?? found.lowerBound))
    }
    self.phrases = phrases.sorted {
      ($0.tokens.lowerBound, $0.tokens.upperBound, $0.head)
        < ($1.tokens.lowerBound, $1.tokens.upperBound, $1.head)
    }
    kinds = self.phrases.map { PhraseFacts.kind(of: $0, evidence) }
  }

  /// How many phrases before a token name somebody.
  func count(before token: Int) -> Int {
    zip(phrases, kinds).count { $0.head < token && $1 > 0 }
  }

  /// Nobody looks for a party further away.
  private static func window(_ evidence: ClaimEvidence) -> Range<Int> {
    let tokens = evidence.tree.tokens
    let cue = evidence.question.cue
    return max(tokens.lowerBound, cue - 48)..<min(tokens.upperBound, cue + 49)
  }

  /// Whether a phrase can name who acts: an actor, a pronoun, or a noun of people or bodies; no
  /// “move” and no “package” imposes anything.
  private static func isDoer(
    _ head: Int, _ tokens: Range<Int>, _ evidence: ClaimEvidence
  ) -> Bool {
    let tree = evidence.tree
    return tree.tag(of: head) == .pron || evidence.question.isActor(tokens)
      || evidence.question.isParty(head) || SenderSearch.isAgentNoun(tree.text(of: head))
  }

  /// “arms” in “arms embargo”: words of the cue that name no party.
  private static func isMereCue(
    _ tokens: Range<Int>, head: Int, _ evidence: ClaimEvidence
  ) -> Bool {
    let question = evidence.question
    return tokens.allSatisfy(question.own.contains) && !question.isActor(tokens)
      && !question.isParty(head)
  }

  /// “Seychelles-flagged”, “Iran-related”: what only describes; “U.S.-imposed” and “Saudi-led” say
  /// whose act it is.
  private static func isDescription(_ tokens: Range<Int>, _ tree: ClauseTree) -> Bool {
    let last = tree.text(of: tokens.upperBound - 1)
    guard tokens.count > 2, tree.text(of: tokens.upperBound - 2) == "-" else { return false }
    return descriptions.contains(last)
  }

  private static let descriptions: Set<String> = [
    "flagged", "related", "registered", "linked", "based", "style", "owned", "bound", "made", "era",
    "born", "built",
  ]

  private static func names(_ token: Int, _ evidence: ClaimEvidence) -> Bool {
    let tree = evidence.tree
    let isActor = evidence.question.isActor(token..<(token + 1))
    if tree.isTime(token) || SenderSearch.measureNouns.contains(tree.text(of: token)) {
      return false
    }
    switch tree.tag(of: token) {
    case .noun:
      return isActor || ![.compound, .nmodDesc].contains(tree.relation(of: token))
    case .propn: return true
    case .adj: return isActor
    case .pron:
      // “it” that means nobody known names nobody.
      return evidence.kindOfActor(token..<(token + 1)) != nil
        && ["he", "she", "it", "they", "him", "her", "them", "its", "his", "their"].contains(
          tree.text(of: token))
    default: return false
    }
  }
}
