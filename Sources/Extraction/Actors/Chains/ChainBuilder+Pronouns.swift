internal import Articles
internal import Language

/// Personal pronouns of the third person.
extension ChainBuilder {
  /// Ties a pronoun to the actor that it means, where there is a likely one.
  /// - Returns: past the token, pronoun or not.
  mutating func pronoun(_ token: Int) -> Int {
    let word = text.lower[token].utf8
    guard word.count <= 7, let first = word.first, Self.initials.contains(first) else {
      return token + 1
    }
    let gender: Gender
    switch text.lower[token] {
    case "he", "him", "his", "himself": gender = .male
    case "she", "her", "hers", "herself": gender = .female
    case "its", "itself", "it": return neuter(token)
    case "they", "them", "their", "theirs": return plural(token)
    default: return token + 1
    }
    guard let draft = person(for: gender, at: token) else { return token + 1 }
    if drafts[draft].gender == .unknown { drafts[draft].gender = gender }
    mention(draft, token..<token + 1, .pronoun)
    return token + 1
  }

  /// Of he, she, it, they and their forms; nearly all other words end the look-up here.
  private static let initials: [UInt8] = Array("hist".utf8)

  // MARK: He and she

  private func person(for gender: Gender, at token: Int) -> Int? {
    if let coming = personToCome(gender, at: token) { return coming }
    var best: (draft: Int, score: Int)?
    for place in recent {
      guard let score = score(place, gender, at: token) else { continue }
      if score >= best?.score ?? .min { best = (place.draft, score) }
    }
    return best?.draft
  }

  /// How well an earlier mention suits a pronoun; nil when it cannot be meant.
  private func score(_ place: MentionPlace, _ gender: Gender, at token: Int) -> Int? {
    let distance = text.sentences[token] - place.sentence
    guard distance <= 5, drafts[place.draft].isPerson,
      drafts[place.draft].gender.agrees(with: gender)
    else { return nil }
    if distance == 0, isBarred(place, from: token) { return nil }
    var score = -10 * distance
    if place.isSubject { score += 9 }
    if drafts[place.draft].gender == gender { score += 4 }
    let isQuoted = text.analysis.quoteDepths[token] > 0
    if isQuoted != place.isQuoted { score -= 6 }
    if isQuoted, place.speaks { score -= 8 }
    if place.speaks, isSpeaker(token) { score += 3 }
    if place.isSubject, place.verb >= 0, isPossessive(token, under: place.verb) { score += 3 }
    // The words' own order: of two in a sentence the first is more often its topic.
    if place.token - text.start(of: place.token) < 4 { score += 2 }
    return score + min(3, drafts[place.draft].mentions.count)
  }

  /// Subject and object of one verb are two persons; only “himself” takes the subject.
  private func isBarred(_ place: MentionPlace, from token: Int) -> Bool {
    let relation = text.analysis.relations[token]
    let verb = Int(text.analysis.heads[token])
    let isReflexive = text.lower[token].hasSuffix("self")
    if isReflexive { return !place.isSubject }
    if relation == .obj || relation == .iobj || relation == .obl {
      return place.verb == verb && place.verb >= 0
    }
    return false
  }

  /// “Lebedenko said Antonov would meet his counterpart”: the subject of the nearest verb.
  private func isPossessive(_ token: Int, under verb: Int) -> Bool {
    guard text.analysis.relations[token] == .nmodPoss else { return false }
    var head = Int(text.analysis.heads[token])
    for _ in 0..<3 where head >= 0 && !text.isVerb(head) { head = Int(text.analysis.heads[head]) }
    return head == verb
  }

  private func isSpeaker(_ token: Int) -> Bool {
    let verb = Int(text.analysis.heads[token])
    return text.analysis.relations[token] == .nsubj && verb >= 0
      && ActorWords.saying.contains(text.lower[verb])
  }

  /// “Before he became a judge, Daniel Osei sold shoes.”
  private func personToCome(_ gender: Gender, at token: Int) -> Int? {
    let start = text.start(of: token)
    guard token - start < 8, text.analysis.quoteDepths[token] == 0,
      ActorWords.openers.contains(text.lower[start]), next < names.count,
      names[next].tokens.lowerBound < text.end(of: token),
      !text.lower[start..<token].contains(",")
    else { return nil }
    let name = names[next].tokens
    guard text.lower[token..<name.lowerBound].contains(","), case .person = names[next].meaning,
      text.analysis.relations[text.head(of: name)] == .nsubj
    else { return nil }
    let draft = fullNames[next] ?? bearer(of: text.words[name.upperBound - 1], .unknown)
    return draft.flatMap { drafts[$0].gender.agrees(with: gender) ? $0 : nil }
  }

  // MARK: It

  /// “its” means the topic of its own sentence or of the one before; “it”, a thing that spoke or
  /// acted as the subject there.
  private mutating func neuter(_ token: Int) -> Int {
    let isSubject = text.analysis.relations[token] == .nsubj
    guard text.lower[token] != "it" || isSubject && !isExpletive(token) else { return token + 1 }
    var best: (draft: Int, score: Int)?
    for place in recent where !drafts[place.draft].isPerson {
      let distance = text.sentences[token] - place.sentence
      guard distance <= 1 else { continue }
      if text.lower[token] == "it", !place.isSubject { continue }
      if text.lower[token] == "its", distance == 1, !place.isSubject { continue }
      var score = place.isSubject ? 6 : 0
      score -= 8 * distance
      if text.analysis.quoteDepths[token] > 0 && !place.isQuoted { score -= 3 }
      if score >= best?.score ?? .min { best = (place.draft, score) }
    }
    if let best { mention(best.draft, token..<token + 1, .pronoun) }
    return token + 1
  }

  /// “it is clear that”, “it seems”.
  private func isExpletive(_ token: Int) -> Bool {
    guard token + 1 < text.count else { return true }
    return ActorWords.copulas.contains(text.lower[token + 1])
  }
}
