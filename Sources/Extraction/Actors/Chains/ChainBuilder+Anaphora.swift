internal import Articles

/// Words that mean an actor named before: “the president”, “he”, “its”.
extension ChainBuilder {
  /// Ties “the president” or “the ministry” to the latest actor that the words can mean.
  /// - Returns: past the phrase, or nil when none begins here.
  mutating func nominal(_ token: Int) -> Int? {
    guard text.lower[token] == "the", token + 1 < text.end(of: token) else { return nil }
    let limit = min(text.end(of: token), token + 6)
    let office = tables.titles.offices.match(text.lower, at: token + 1, limit: limit)
    let end = office?.end ?? token + 2
    let words = text.lower[token + 1..<end].joined(separator: " ")
    let isCommon = tables.titles.nominals.contains(words)
    let found = recent.last { entry in
      let draft = drafts[entry.draft]
      if draft.isPerson { return office != nil && draft.role?.lowercased().contains(words) == true }
      return draft.nominals.contains("the " + words)
        || (isCommon && draft.name.lowercased().contains(words))
    }
    guard let found else { return nil }
    mention(found.draft, token..<end, .nominal)
    return end
  }

  /// He and she mean the first-named person who fits, in this sentence or the three before it.
  mutating func pronoun(_ token: Int) -> Int {
    let gender: Gender
    switch text.lower[token] {
    case "he", "him", "his", "himself": gender = .male
    case "she", "her", "hers", "herself": gender = .female
    case "its", "itself": return neuter(token)
    default: return token + 1
    }
    guard let draft = person(for: gender, at: token) else { return token + 1 }
    if drafts[draft].gender == .unknown { drafts[draft].gender = gender }
    mention(draft, token..<token + 1, .pronoun)
    return token + 1
  }

  private func person(for gender: Gender, at token: Int) -> Int? {
    var best: (draft: Int, score: Int)?
    for entry in recent {
      let draft = drafts[entry.draft]
      let distance = text.sentences[token] - text.sentences[entry.token]
      guard draft.isPerson, distance <= 3, draft.gender.agrees(with: gender) else { continue }
      let isFirst = entry.token - text.start(of: entry.token) < 6
      let score = (isFirst ? 6 : 0) + (draft.gender == gender ? 4 : 0) - distance * 10
      if score >= best?.score ?? .min { best = (entry.draft, score) }
    }
    return best?.draft
  }

  /// “its” means the latest thing named in its own sentence.
  private mutating func neuter(_ token: Int) -> Int {
    let found = recent.last { entry in
      !drafts[entry.draft].isPerson && text.sentences[entry.token] == text.sentences[token]
    }
    if let found { mention(found.draft, token..<token + 1, .pronoun) }
    return token + 1
  }
}
