internal import Articles

/// Persons by their names: full names, surnames, spellings.
extension ChainBuilder {
  mutating func person(_ name: FoundName) -> Int {
    let words = name.tokens.filter { !ActorWords.particles.contains(text.lower[$0]) }
      .map { text.words[$0] }
    let index = samePerson(words, name.gender) ?? newPerson(name, words)
    if words.count > drafts[index].names.count, !drafts[index].isKnown {
      drafts[index].names = words
      drafts[index].name = text.text(name.tokens)
    }
    enter(words, as: index)
    if drafts[index].gender == .unknown { drafts[index].gender = name.gender }
    drafts[index].role = drafts[index].role ?? name.role
    drafts[index].country = drafts[index].country ?? name.country
    return index
  }

  private mutating func newPerson(_ name: FoundName, _ words: [String]) -> Int {
    drafts.append(ActorDraft(name: text.text(name.tokens), kind: .person, names: words))
    return drafts.count - 1
  }

  /// Files a person under each of its names.
  mutating func enter(_ words: [String], as index: Int) {
    for word in words {
      let key = NameSpelling.key(word)
      if persons[key]?.last != index { persons[key, default: []].append(index) }
    }
  }

  /// A person known by these words: the surname, and a given name alike in spelling.
  private func samePerson(_ words: [String], _ gender: Gender) -> Int? {
    guard let last = words.last else { return nil }
    if words.count == 1 { return bearer(of: last, gender) }
    let key = NameSpelling.key(last)
    return persons[key]?.suffix(16).last { index in
      let other = drafts[index]
      guard other.surnameKey == key, other.gender.agrees(with: gender) else { return false }
      return other.names.count == 1 || tables.givenNames.agree(words[0], other.names[0])
    }
  }

  /// The person whom one name alone means. Of a family, the one whom the article calls by the
  /// surname alone, else the one with an office, else the latest mentioned, else the first to come.
  func bearer(of word: String, _ gender: Gender) -> Int? {
    let key = NameSpelling.key(word)
    guard let all = persons[key] else { return nil }
    let candidates = all.prefix(16).filter { drafts[$0].gender.agrees(with: gender) }
    let surnames = candidates.filter { drafts[$0].surnameKey == key }
    let pool = surnames.isEmpty ? Array(candidates) : surnames
    if pool.count < 2 { return pool.first }
    if gender == .unknown {
      if let usual = pool.max(by: { drafts[$0].aloneCount < drafts[$1].aloneCount }),
        drafts[usual].aloneCount > 0
      {
        return usual
      }
      let officers = pool.filter { drafts[$0].role != nil }
      if officers.count == 1 { return officers[0] }
    }
    return recent.last { pool.contains($0.draft) }?.draft ?? pool.first
  }
}
