internal import Articles

/// Phrases with “the” that mean an actor named before: “the US president”, “the ministry”.
extension ChainBuilder {
  /// An office as a phrase words it.
  private struct Office {
    let words: [String]
    let country: String?
    let end: Int
  }

  /// Ties a phrase to the latest actor that its words can mean.
  /// - Returns: past the phrase, or nil when none begins here.
  mutating func nominal(_ token: Int) -> Int? {
    guard text.lower[token] == "the", token + 1 < text.end(of: token), !isApposition(token) else {
      return nil
    }
    if let office = office(token + 1) {
      if isTitle(endingAt: office.end) { return nil }
      let holder = officeHolder(office) ?? knownHolder(token + 1, office.end)
      if let holder { mention(holder, token..<office.end, .nominal) }
      return holder == nil ? nil : office.end
    }
    return body(token)
  }

  // MARK: Offices

  /// “US secretary of state”: a country or none, modifiers, an office.
  private func office(_ start: Int) -> Office? {
    let limit = min(text.end(of: start), start + 8)
    var token = start
    var country: String?
    if let match = tables.phrases.match(text.words, at: token, limit: limit) {
      switch match.meaning {
      case .country(let place), .adjective(let place):
        country = tables.countries[place].code
        token = text.isPossessive(match.end) ? match.end + 1 : match.end
      default: break
      }
    }
    let first = token
    while token < limit {
      if let office = tables.titles.offices.match(text.lower, at: token, limit: limit) {
        var words = Array(text.lower[first..<office.end])
        words.removeAll { ActorWords.slack.contains($0) }
        return Office(words: words, country: country, end: office.end)
      }
      guard tables.titles.modifiers.contains(text.lower[token]) else { return nil }
      token += 1
    }
    return nil
  }

  private func officeHolder(_ office: Office) -> Int? {
    recent.last { place in
      guard drafts[place.draft].isPerson, let role = drafts[place.draft].role else { return false }
      if let country = office.country, let own = drafts[place.draft].country, own != country {
        return false
      }
      let words = role.lowercased().split(whereSeparator: { !($0.isLetter || $0 == "-") })
      return office.words.allSatisfy { word in words.contains { $0 == word } }
    }?.draft
  }

  /// Somebody of the user's file, whom the article need not name.
  private mutating func knownHolder(_ start: Int, _ end: Int) -> Int? {
    guard let match = tables.knownRoles.match(text.lower, at: start, limit: text.end(of: start)),
      match.end >= end
    else { return nil }
    return holder(of: match.meaning)
  }

  /// Between commas after a name, the phrase is that person's office and no mention of its own.
  private func isApposition(_ token: Int) -> Bool {
    guard token > 1, text.lower[token - 1] == ",", let last = recent.last else { return false }
    let end = drafts[last.draft].mentions.last?.tokens.upperBound
    return end == token - 1 && last.sentence == text.sentences[token]
  }

  /// “the president, Tomas Vrabel” and “the minister Elena Marku” speak of the name that follows.
  private func isTitle(endingAt end: Int) -> Bool {
    guard next < names.count, case .person = names[next].meaning else { return false }
    let start = names[next].tokens.lowerBound
    return start == end || start == end + 1 && text.lower[end] == ","
  }

  // MARK: Bodies

  private mutating func body(_ token: Int) -> Int? {
    let name = next < names.count ? names[next].tokens.lowerBound : text.count
    let limit = min(text.end(of: token), token + 4, name)
    guard limit > token + 1 else { return nil }
    for end in stride(from: limit, to: token + 1, by: -1) {
      let words = text.lower[token + 1..<end].joined(separator: " ")
      let phrase = "the " + words
      let isCommon = tables.titles.nominals.contains(words)
      let found = recent.last { place in
        switch drafts[place.draft].kind {
        case .person, .country: false
        default:
          drafts[place.draft].nominals.contains(phrase)
            || isCommon && means(words, drafts[place.draft])
        }
      }
      if let found {
        mention(found.draft, token..<end, .nominal)
        return end
      }
    }
    return nil
  }

  /// Whether a common noun fits an organisation: it stands in the name, or names its trade.
  private func means(_ words: String, _ draft: ActorDraft) -> Bool {
    let last = words.split(separator: " ").last.map(String.init) ?? words
    if draft.isNamed(last) { return true }
    if ActorWords.outlets.contains(words) { return draft.kind == .outlet }
    guard ActorWords.companies.contains(words), draft.kind == .organization else { return false }
    return !draft.name.lowercased().split(separator: " ").contains { word in
      ActorWords.publicBodies.contains(String(word))
    } && draft.nominals.isEmpty
  }
}
