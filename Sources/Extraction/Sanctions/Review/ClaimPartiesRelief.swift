internal import Articles
internal import Language

/// Who is let off by a licence or waiver, or with whom it lets others deal.
struct ClaimPartiesRelief {
  private let evidence: ClaimEvidence

  init(_ evidence: ClaimEvidence) { self.evidence = evidence }

  private var tree: ClauseTree { evidence.tree }

  /// “lets [customers] wind down”, “contracts with [the oil firm]”.
  var letOff: Range<Int>? { dealing ?? allowed }

  /// “forbids Americans to deal with [the firm]”: whom nobody may deal with.
  var forbidden: Range<Int>? {
    guard evidence.topic.id == "m.financial.transaction_ban" else { return nil }
    for token in near
    where tree.text(of: token) == "with"
      && ["deal", "dealing", "trade", "trading", "transact"].contains(tree.text(of: token - 1))
    {
      if let party = tree.chunk(from: token + 1) { return party }
    }
    return nil
  }

  private var allowed: Range<Int>? {
    for token in near where ClaimPartiesRelief.allowing.contains(tree.text(of: token)) {
      guard let object = tree.chunk(from: token + 1), isParty(object) else { continue }
      return object
    }
    return nil
  }

  private var dealing: Range<Int>? {
    for token in near
    where tree.text(of: token) == "with"
      && ClaimPartiesRelief.dealings.contains(tree.text(of: token - 1))
    {
      if let party = tree.chunk(from: token + 1), isParty(party) { return party }
    }
    return nil
  }

  private var near: Range<Int> {
    let cue = evidence.question.cue
    return max(tree.tokens.lowerBound, cue - 10)..<min(tree.tokens.upperBound, cue + 12)
  }

  private func isParty(_ words: Range<Int>) -> Bool {
    let head = tree.head(of: words)
    return evidence.question.isActor(words) || evidence.question.isParty(head)
      || SenderSearch.isAgentNoun(tree.text(of: head))
  }

  private static let allowing: Set<String> = [
    "allow", "allows", "allowed", "allowing", "let", "lets", "letting", "permit", "permits",
    "permitted", "permitting", "authorise", "authorises", "authorize", "authorizes", "enables",
  ]

  private static let dealings: Set<String> = [
    "contracts", "contract", "business", "dealings", "transactions", "deals", "trade", "operations",
    "deal", "trading",
  ]
}
