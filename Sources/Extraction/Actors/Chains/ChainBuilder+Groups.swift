internal import Articles
internal import Language

/// They, them and their, where one group of people alone is near: “Blinken called on the allies to do
/// three things. He asked them to …”.
extension ChainBuilder {
  private static let reach = 60
  private static let mentionReach = 16

  /// Ties the pronoun to the one group in the words before it, which becomes an actor by being
  /// spoken of again.
  /// - Returns: past the token.
  mutating func plural(_ token: Int) -> Int {
    guard let group = group(before: token) else { return token + 1 }
    if let known = recent.last(where: { isMentioned(group, by: $0) })?.draft {
      guard !drafts[known].isPerson else { return token + 1 }
      mention(known, token..<token + 1, .pronoun)
      return token + 1
    }
    let tokens = phrase(of: group)
    let name = text.lower[tokens.lowerBound] == "the" ? tokens.dropFirst() : tokens
    guard !name.isEmpty else { return token + 1 }
    let draft = unnamed(text.text(name))
    mention(draft, tokens, .nominal)
    mention(draft, token..<token + 1, .pronoun)
    return token + 1
  }

  /// Of this sentence and the one before; nil when several may be meant. Inside a quotation only its
  /// own words count.
  private func group(before token: Int) -> Int? {
    let sentence = text.sentences[token]
    let start = sentence > 0 ? text.analysis.sentences[sentence - 1].lowerBound : 0
    let depth = text.analysis.quoteDepths[token]
    let mustSpeak = speaksOrListens(token)
    var found: Int?
    for place in max(start, token - Self.reach)..<token
    where text.analysis.quoteDepths[place] == depth && isPlural(place) {
      if isPeople(place) {
        guard found == nil else { return nil }
        found = place
      } else if !mustSpeak || text.analysis.relations[place] == .conj {
        return nil
      }
    }
    return found
  }

  /// “they said”, “asked them”: only people can be meant.
  private func speaksOrListens(_ token: Int) -> Bool {
    let verb = Int(text.analysis.heads[token])
    guard verb >= 0 else { return false }
    switch text.analysis.relations[token] {
    case .nsubj: return ActorWords.saying.contains(text.lower[verb])
    case .obj, .iobj:
      return WordGroups.addressing.contains(WordHash.of(text.analysis.lemma(verb)))
    default: return false
    }
  }

  /// A plural noun that somebody could mean by “they”, or one of two names side by side.
  private func isPlural(_ token: Int) -> Bool {
    switch text.analysis.relations[token] {
    case .nsubj, .nsubjPass, .obj, .iobj, .obl: text.analysis.fineTags[token] == .nns
    case .conj: text.analysis.tags[token] == .propn
    default: false
    }
  }

  private func isPeople(_ token: Int) -> Bool {
    text.analysis.fineTags[token] == .nns
      && WordGroups.listeners.contains(WordHash.of(text.analysis.lemma(token)))
  }

  private func isMentioned(_ token: Int, by place: MentionPlace) -> Bool {
    drafts[place.draft].mentions.suffix(Self.mentionReach).contains { $0.tokens.contains(token) }
  }

  /// The noun with the words before it that belong to it, as far as no other actor is named there.
  private func phrase(of noun: Int) -> Range<Int> {
    var start = noun
    let first = text.start(of: noun)
    while start > first, Int(text.analysis.heads[start - 1]) == noun, isModifier(start - 1),
      !recent.contains(where: { isMentioned(start - 1, by: $0) })
    {
      start -= 1
    }
    return start..<noun + 1
  }

  private func isModifier(_ token: Int) -> Bool {
    switch text.analysis.relations[token] {
    case .det, .amod, .compound, .nummod, .nmodDesc: true
    default: false
    }
  }
}
