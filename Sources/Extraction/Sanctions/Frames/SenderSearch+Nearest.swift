internal import Language

/// Who acts, read from the order of words where the parse names a day or a thing.
extension SenderSearch {
  /// Whether a noun can name somebody who acts: an actor, a kind of party, a body or a text that
  /// bans; never a day, “itself” or an abstract thing.
  func isDoer(_ token: Int) -> Bool {
    let word = tree.text(of: token)
    guard !tree.isTime(token), !SenderSearch.idle.contains(word) else { return false }
    if tree.tag(of: token) == .pron { return true }
    if question.measures.contains(token), !isMaker(token) {
      return question.isActor(token..<(token + 1))
    }
    return question.isActor(tree.phrase(of: token)) || question.isParty(token) || isMaker(token)
      || SenderSearch.isAgentNoun(word)
  }

  /// “was prolonged by [the African Union]”: the phrase behind “by” soon after a passive, where the
  /// parse hung it on another word.
  var byPhrase: Int? {
    let verbs = clause.verbs.prefix(2) + question.own.sorted().filter(tree.isVerb)
    for verb in verbs where tree.analysis.fineTags[verb] == .vbn && !isMereSaying(verb) {
      let end = min(tree.tokens.upperBound, verb + 9)
      for token in (verb + 1)..<max(verb + 1, end) {
        if [";", ",", ":"].contains(tree.text(of: token)) { break }
        guard tree.text(of: token) == "by", let chunk = tree.chunk(from: token + 1) else {
          continue
        }
        let head = tree.head(of: chunk)
        if question.isActor(chunk), isDoer(head) { return head }
      }
    }
    return nil
  }

  /// The last noun phrase before a verb that can name who acts and that no preposition governs.
  func nearest(before verb: Int) -> Int? {
    var token = verb - 1
    let limit = max(tree.tokens.lowerBound, verb - 30)
    while token >= limit {
      if endsClause(token) { return nil }
      let head = nominalHead(of: token, before: verb)
      let preposition = tree.preposition(of: head)
      if tree.tag(of: token) == .propn || tree.tag(of: token) == .noun, isDoer(head),
        tree.tag(of: head) != .pron, preposition == nil, !question.own.contains(head)
      {
        return head
      }
      token -= 1
    }
    return nil
  }

  /// From “Union” in “the Council of the European Union” to “Council”.
  private func nominalHead(of token: Int, before verb: Int) -> Int {
    var node = token
    for _ in 0..<6 {
      let isPart =
        [.compound, .flat, .amod, .nmodPoss, .nmodDesc, .nmodUnmarked].contains(
          tree.relation(of: node))
        || (tree.relation(of: node) == .nmod && tree.preposition(of: node) == "of")
      guard isPart, let head = tree.head(of: node), head < verb, !tree.isVerb(head) else { break }
      node = head
    }
    return node
  }

  private func endsClause(_ token: Int) -> Bool {
    let text = tree.text(of: token)
    if [";", ":", "“", "”", "\""].contains(text) { return true }
    let tag = tree.analysis.fineTags[token]
    let isFinite = tree.tag(of: token) == .verb && (tag == .vbd || tag == .vbz || tag == .vbp)
    return isFinite && !clause.verbs.contains(token)
      && !WordClass.of(tree.word(of: token)).contains(.saying)
      && tree.relation(of: token) != .aclRelcl
  }

  /// “traders”, “authorities”, “activists”: nouns of people and bodies by their ending.
  static func isAgentNoun(_ word: String) -> Bool {
    if bodies.contains(word) || (word.hasSuffix("s") && bodies.contains(String(word.dropLast()))) {
      return true
    }
    let endings = ["ers", "ors", "ists", "ians", "ants", "men", "ist", "ian", "ees"]
    return word.utf8.count > 5 && endings.contains { word.hasSuffix($0) }
  }

  private static let idle: Set<String> = [
    "itself", "themselves", "himself", "herself", "who", "which", "that", "this", "these", "those",
    "there", "what", "link", "third", "half", "percent",
  ]

  private static let bodies: Set<String> = [
    "government", "governments", "ministry", "parliament", "council", "court", "commission", "bloc",
    "alliance", "union", "senate", "house", "state", "states", "country", "countries", "nation",
    "nations", "ally", "allies", "west", "authorities", "police", "customs", "jury", "junta",
    "regime", "agency", "department", "cabinet", "envoy", "envoys", "ambassador", "ambassadors",
    "president", "premier", "chancellor", "king", "prosecutor", "prosecutors", "judge", "governor",
    "administration", "treasury", "congress", "committee", "capitals", "partners", "powers",
    "companies", "firms", "banks", "buyers", "side", "sides", "party", "parties", "representative",
    "chief", "dealer", "owner", "army", "republic", "kingdom", "office", "bureau", "body", "team",
    "settlement", "settlements", "city", "town", "school", "studio", "publisher", "territory",
    "territories", "region", "fleet",
  ]
}
