internal import Articles
internal import Language

extension ClauseTree {
  /// The words of the phrase that a noun heads, without relative clauses, asides, times and the
  /// article at its front; coordinated nouns are one phrase.
  func phrase(of noun: Int) -> Range<Int> {
    var included: Set<Int> = [noun]
    var open = [noun]
    var steps = 0
    while let token = open.popLast(), steps < 64 {
      for child in children(of: token) where belongs(child, to: token, root: noun) {
        included.insert(child)
        open.append(child)
        steps += 1
      }
    }
    var start = noun
    var end = noun + 1
    while start > tokens.lowerBound, included.contains(start - 1) || bridges(start - 1) {
      start -= 1
    }
    while end < tokens.upperBound, included.contains(end) || bridges(end) { end += 1 }
    return trimmed(joined(start, to: noun)..<clipped(end, after: noun))
  }

  /// Ends the phrase before a finite verb, and before a comma with a verb behind it: “Russian gas[,
  /// citing its needs]”, however the parse read them.
  private func clipped(_ end: Int, after noun: Int) -> Int {
    for token in (noun + 1)..<max(noun + 1, end) where tokens.contains(token) {
      let fine = analysis.fineTags[token]
      let isFinite = tag(of: token) == .verb && (fine == .vbd || fine == .vbz || fine == .vbp)
      let isComma = word(of: token) == [UInt8(ascii: ",")]
      let follower = token + 1 < end && tag(of: token + 1) == .adv ? token + 2 : token + 1
      let isAside =
        isComma && follower < end && [.verb, .adj].contains(tag(of: follower))
        && (tag(of: follower) == .verb || follower > token + 1)
      if isFinite || isAside { return token }
    }
    return end
  }

  /// Takes in nominals that stand right before the phrase and that the parse hung on its governor:
  /// “[EU] foreign ministers”, “[the bloc's] 14th package”.
  private func joined(_ start: Int, to noun: Int) -> Int {
    guard let governor = head(of: noun), [.nsubj, .nsubjPass, .obj].contains(relation(of: noun))
    else { return start }
    var start = start
    for _ in 0..<6 {
      let before = start - 1
      guard tokens.contains(before), tag(of: before) != .punct else { break }
      let isMark = isPossessiveMark(before)
      let anchor = isMark ? head(of: before) ?? before : before
      guard anchor < start, [.noun, .propn, .adj].contains(tag(of: anchor)),
        head(of: anchor) == governor, preposition(of: anchor) == nil || isMark,
        [.nsubj, .nsubjPass, .obj, .iobj, .vocative, .nmodPoss].contains(relation(of: anchor))
      else { break }
      start = phrase(ending: anchor)
    }
    return start
  }

  private func phrase(ending noun: Int) -> Int {
    var start = noun
    while start > tokens.lowerBound, head(of: start - 1) == noun,
      [.det, .amod, .compound, .nummod, .nmodPoss].contains(relation(of: start - 1))
    {
      start -= 1
    }
    return start
  }

  private func belongs(_ child: Int, to parent: Int, root: Int) -> Bool {
    switch relation(of: child) {
    case .case:
      // The preposition that ties the whole phrase to its governor stays outside.
      return parent != root || child > parent
    case .det, .amod, .compound, .nummod, .flat, .nmodPoss, .nmodDesc, .fixed, .goeswith,
      .detPredet, .nmodUnmarked:
      return true
    case .nmod:
      return ["of", "in"].contains(preposition(of: child) ?? "") && !isTime(child)
        && child > parent && !children(of: child, by: [.case]).contains(where: opensReason)
    case .conj:
      return !isVerb(child)
    case .cc:
      return true
    case .punct:
      return [UInt8(ascii: "-"), UInt8(ascii: ",")].contains(word(of: child).first ?? 0)
    case .advmod:
      return child < parent
    case .appos:
      return child == parent + 1
    default:
      return false
    }
  }

  /// “Russia [in an attempt to]”, “steel [in quick response]”: why something is done is no part of
  /// whom it is done to. Read from tags, so that chunks and phrases end in the same place.
  func opensReason(_ preposition: Int) -> Bool {
    guard text(of: preposition) == "in" else { return false }
    let reach = (preposition + 1)..<max(preposition + 1, min(tokens.upperBound, preposition + 5))
    let noun = reach.first { ![.det, .adj, .adv].contains(tag(of: $0)) }
    return noun.map { ClauseTree.reasons.contains(text(of: $0)) } ?? false
  }

  private static let reasons: Set<String> = [
    "attempt", "bid", "effort", "efforts", "hope", "hopes", "move", "response", "retaliation",
    "reply", "reaction", "protest", "return", "exchange", "solidarity", "support", "breach",
    "violation", "defiance", "connection", "line", "step", "turn",
  ]

  /// A hyphen, or a word that one ties to the phrase: “Wagner-linked”.
  private func bridges(_ token: Int) -> Bool {
    func isHyphen(_ token: Int) -> Bool {
      tokens.contains(token) && word(of: token) == [UInt8(ascii: "-")]
    }
    return isHyphen(token) || isHyphen(token - 1) || isHyphen(token + 1)
  }

  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    var start = range.lowerBound
    var end = range.upperBound
    func isDull(_ token: Int) -> Bool {
      tag(of: token) == .punct || tag(of: token) == .cconj || tag(of: token) == .adp
    }
    while start + 1 < end,
      isDull(start) || text(of: start) == "the" || text(of: start) == "a"
        || text(of: start) == "an"
    {
      start += 1
    }
    // A day or “last month” at the end tells when, and is no part of a name.
    while end - 1 > start, isDull(end - 1) || isPossessiveMark(end - 1) || isTime(end - 1) {
      end -= 1
    }
    return start..<end
  }

  private func isPossessiveMark(_ token: Int) -> Bool {
    ["'s", "’s", "'", "’"].contains(text(of: token))
  }
}
