internal import Language

/// Noun phrases read from tags alone. Tags are right far more often than heads, so the phrase right
/// behind a cue is surer than the one that the tree hangs on it.
extension ClauseTree {
  /// The noun phrase that begins at a token, with what “of” and “in” tie to it; nil when none does.
  func chunk(from start: Int) -> Range<Int>? {
    var end = start
    var lastNoun: Int?
    while end < tokens.upperBound, end - start < 14, continuesChunk(end, from: start, lastNoun) {
      if isNominal(end) { lastNoun = end }
      end += 1
    }
    guard let lastNoun else { return nil }
    var first = start
    while first < lastNoun, tag(of: first) == .det || text(of: first) == "the" { first += 1 }
    return first..<(lastNoun + 1)
  }

  /// The head of a chunk: the last noun before “of” or “in”.
  func head(of chunk: Range<Int>) -> Int {
    let end = chunk.first { tag(of: $0) == .adp || tag(of: $0) == .cconj } ?? chunk.upperBound
    return chunk.last { $0 < end && isNominal($0) } ?? chunk.upperBound - 1
  }

  /// “[bank] that Britain sanctioned”: the noun before a relative pronoun that has a subject between
  /// it and an active verb.
  func relativeNoun(before verb: Int) -> Int? {
    guard !isPassive(verb) else { return nil }
    for token in (max(tokens.lowerBound + 1, verb - 6)..<max(tokens.lowerBound + 1, verb))
      .reversed()
    where ["that", "which", "whom", "who"].contains(text(of: token)) {
      let hasSubject = (token + 1..<verb).contains { isNominal($0) }
      return hasSubject && isNominal(token - 1) ? token - 1 : nil
    }
    return nil
  }

  private func isNominal(_ token: Int) -> Bool {
    switch tag(of: token) {
    case .noun, .propn: !isTime(token)
    case .pron: ["him", "her", "them"].contains(text(of: token))
    default: false
    }
  }

  private func isInside(_ token: Int) -> Bool {
    switch tag(of: token) {
    case .noun, .propn, .adj, .num, .det: !isTime(token) || tag(of: token) == .num
    case .part: isPossessive(token)
    default: false
    }
  }

  private func continuesChunk(_ token: Int, from start: Int, _ lastNoun: Int?) -> Bool {
    if isInside(token) { return true }
    func isOpen(_ next: Int) -> Bool { next < tokens.upperBound && isInside(next) }
    switch tag(of: token) {
    case .pron: return token == start || text(of: token) == "its"
    case .adp:
      return lastNoun != nil && ["of", "in"].contains(text(of: token)) && isOpen(token + 1)
        && !opensReason(token)
    case .cconj: return lastNoun != nil && text(of: token) == "and" && isOpen(token + 1)
    case .punct: return text(of: token) == "-" && token > start && isOpen(token + 1)
    case .verb:
      // “armed groups”, “designated persons”: a participle before a noun.
      return analysis.fineTags[token] == .vbn && isOpen(token + 1)
        && (lastNoun == nil || text(of: token - 1) == "of" || text(of: token - 1) == "and")
    default: return false
    }
  }

  private func isPossessive(_ token: Int) -> Bool {
    ["'s", "’s", "'", "’"].contains(text(of: token))
  }
}
