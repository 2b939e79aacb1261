internal import Articles

/// Slots from the order of words, where a sentence has no parse.
extension SentenceClaims {
  func wordSlots(of hit: CueHit, topic: SanctionsTopic) -> ClaimSlots {
    let clause = phrases.clause(of: hit.words.lowerBound)
    let chain = scan.statuses.compactMap { status -> StatusReading.Link? in
      guard clause.contains(status.hit.words.lowerBound),
        let meaning = taxonomy.status(status.meaning)
      else { return nil }
      return .init(
        status: meaning, word: status.hit.words.lowerBound, isWeak: status.hit.isWeak)
    }
    let reading = StatusReading(chain, topic: topic, isVerb: false)
    let sender = phrases.subject(before: reading.link?.word ?? hit.words.lowerBound, in: clause)
    let target = phrases.complement(
      after: hit.words.upperBound - 1, of: ["on", "against", "targeting"], within: 8, in: clause)
    let found = party(words: target)
    return ClaimSlots(
      status: reading.status, sender: party(words: sender), target: found, ruledTarget: found,
      rule: "clause.words", isParsed: false, isStatusSaid: reading.link != nil)
  }

  func party(words: Range<Int>?) -> Party? {
    words.map { range in
      context.actors.party(
        phrase: scan.text(range), head: scan.words.spans[range.upperBound - 1])
    }
  }
}
