internal import Articles
internal import Language

/// Sender and target of one cue, read from the verbs over it and the phrases beside it.
struct PartyReading {
  /// What a reading needs to know beyond the tree.
  struct Question {
    /// The token that heads the cue.
    let cue: Int
    /// Tokens of the cue itself.
    let own: Set<Int>
    /// Tokens of any cue that opens a row: nobody's name.
    let measures: Set<Int>
    /// Who acts in the status does not make the measure: reject, call for, violate, stand under.
    let isOutsider: Bool
    /// The measure merely stands: no verb makes it here.
    let isState: Bool
    /// Somebody breaks or evades the measure.
    let isBreach: Bool
    /// Goods alone are no target: it must name an actor or a kind of party.
    let needsActor: Bool
    /// The cue itself may be who acts: smugglers, a procurement network.
    let isAgent: Bool
    /// Whoever an act of enforcement or relief strikes comes before whom the measure is on.
    let isObjectFirst: Bool
    /// A row on evasion has no target.
    let hasTarget: Bool
    let isActor: (Range<Int>) -> Bool
    /// Whether a noun names a kind of party: bank, tanker, minister.
    let isParty: (Int) -> Bool
  }

  let sender: Range<Int>?
  let target: Range<Int>?

  init(_ question: Question, clause: ClauseReading, in tree: ClauseTree) {
    let senders = SenderSearch(question: question, clause: clause, tree: tree)
    // “extended its sanctions”: its is whoever the verb belongs to.
    let senderHead = senders.head.flatMap { head in
      guard ["its", "their", "his", "her"].contains(tree.text(of: head)) else { return head }
      return clause.verbs.lazy.compactMap { tree.subject(of: $0) }.first { $0 < head }
    }
    sender = senderHead.map(tree.phrase(of:))
    let targets = TargetSearch(
      question: question, clause: clause, tree: tree, sender: senderHead)
    // “bring back [U.N. sanctions]”: the measure itself is nobody's target.
    func isMeasure(_ range: Range<Int>) -> Bool {
      question.own.contains(range.upperBound - 1)
        && SenderSearch.measureNouns.contains(tree.text(of: range.upperBound - 1))
    }
    let near = targets.adjacent.flatMap { isMeasure($0) ? nil : $0 }
    let far = targets.head.map { PartyReading.trimmed($0, question, in: tree) }
    let found = near ?? far.flatMap { isMeasure($0) ? nil : $0 }
    target = question.hasTarget ? found.map { PartyReading.owner(of: $0, question, in: tree) } : nil
  }

  /// “1.2 billion francs held by [the former president]”: who holds what is frozen.
  private static func owner(
    of target: Range<Int>, _ question: Question, in tree: ClauseTree
  ) -> Range<Int> {
    let next = target.upperBound
    guard next + 2 < tree.tokens.upperBound, !question.isActor(target),
      ["held", "owned", "issued", "belonging"].contains(tree.text(of: next)),
      ["by", "to"].contains(tree.text(of: next + 1)), let owner = tree.chunk(from: next + 2),
      question.isActor(owner) || question.isParty(tree.head(of: owner))
    else { return target }
    return owner
  }

  /// A target without the words of the cue before its head: “frozen Russian assets” is “Russian
  /// assets”, “currently sanctioned lender VTB” is “lender VTB”.
  static func trimmed(
    _ head: Int, _ question: Question, in tree: ClauseTree
  ) -> Range<Int> {
    let own = question.own
    let phrase = tree.phrase(of: head)
    var start = phrase.lowerBound
    // The parse may have left the adjective before goods out of their phrase.
    while start == head, start > tree.tokens.lowerBound, tree.tag(of: start - 1) == .adj,
      own.contains(head)
    {
      start -= 1
    }
    // “ban [Russian gas]”: whose goods they are stays, though the cue names it.
    while start < head,
      (own.contains(start) && !question.isActor(start..<(start + 1))) || tree.tag(of: start) == .adv
    {
      start += 1
    }
    return start..<phrase.upperBound
  }
}
