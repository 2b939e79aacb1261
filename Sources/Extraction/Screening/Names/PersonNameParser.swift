/// Given names, patronymic, family name, particles, titles and initials of one person.
struct PersonNameParser {
  private enum Weight {
    static let plain: Float = 1
    static let patronymic: Float = 0.3
    static let initial: Float = 0.4
    static let bound: Float = 0.3
    static let particle: Float = 0.05
    static let honorific: Float = 0.05
  }

  let tables: NameTables

  func parse(_ words: [NameWord], into draft: inout NameDraft) {
    let words = withoutLegalForm(withoutTitles(words))
    let familyEnd = endOfFamilyBeforeComma(words)
    let capsMean = hasCapitalFamily(words)
    for (index, word) in words.enumerated() {
      var flags: NamePart.Flags = []
      if familyEnd > 0 ? index < familyEnd : capsMean && word.isUpper && word.letters.count > 1 {
        flags = [.family, .printedFamily]
      }
      if follows(index, words, .son) { flags.insert(.fathers) }
      add(word, at: index, of: words, flags: flags, to: &draft)
    }
    markPatronymic(&draft)
    markFamily(&draft)
  }

  // MARK: Words

  private func meaning(_ word: NameWord) -> NameTables.Meaning? {
    tables.personWords[KeyHash.hash(RomanisationKey.key(of: word.letters))]
  }

  private func follows(_ index: Int, _ words: [NameWord], _ wanted: NameTables.Meaning) -> Bool {
    var before = index - 1
    while before >= 0, before >= index - 2 {
      switch meaning(words[before]) {
      case wanted: return true
      case .article, .bound: before -= 1
      default: return false
      }
    }
    return false
  }

  /// Leading titles, as long as a name is left.
  private func withoutTitles(_ words: [NameWord]) -> [NameWord] {
    var words = words[...]
    while words.count > 1, let first = words.first, meaning(first) == .title {
      words = words.dropFirst()
    }
    return Array(words)
  }

  /// “Nicolás Maduro SA”: a legal form behind a name does not make it a firm's.
  private func withoutLegalForm(_ words: [NameWord]) -> [NameWord] {
    guard words.count > 2, let last = words.last, last.isUpper, last.letters.count <= 4,
      case .legal = tables.organisationPhrases[KeyHash.hash(RomanisationKey.key(of: last.letters))],
      !words[0].isUpper
    else { return words }
    return words.dropLast()
  }

  /// “LAVROV, Sergey”: the words before a single comma are the family name.
  private func endOfFamilyBeforeComma(_ words: [NameWord]) -> Int {
    let commas = words.indices.filter { words[$0].separator == .comma }
    guard commas.count == 1, commas[0] > 0 else { return 0 }
    return commas[0]
  }

  /// Capitals mean the family name where other words are not in capitals.
  private func hasCapitalFamily(_ words: [NameWord]) -> Bool {
    let long = words.filter { $0.letters.count > 2 }
    return long.contains(where: \.isUpper) && long.contains { !$0.isUpper }
  }

  private func add(
    _ word: NameWord, at index: Int, of words: [NameWord], flags: NamePart.Flags,
    to draft: inout NameDraft
  ) {
    let key = RomanisationKey.key(of: word.letters)
    let hasOthers = words.count > 1
    switch meaning(word) {
    case .son where hasOthers && index + 1 < words.count:
      return draft.add(key, word, role: .particle, weight: Weight.particle)
    case .article where hasOthers:
      return draft.add(key, word, role: .particle, weight: Weight.particle)
    case .assimilated where index + 1 < words.count && words[index + 1].separator == .hyphen:
      return draft.add(key, word, role: .particle, weight: Weight.particle)
    case .honorific where hasOthers:
      return draft.add(key, word, role: .honorific, weight: Weight.honorific)
    case .bound where hasOthers:
      return draft.add(
        key, word, role: .bound, weight: Weight.bound, symbol: Bound.symbol(word.letters),
        flags: flags)
    default: break
    }
    if isInitial(word, hasOthers: hasOthers) { return addInitials(word, flags, to: &draft) }
    addPlain(word, flags, to: &draft)
  }

  private func addPlain(_ word: NameWord, _ flags: NamePart.Flags, to draft: inout NameDraft) {
    for piece in Bound.split(word, tables) {
      let key = RomanisationKey.key(of: piece.letters)
      if piece.bound == Bound.article {
        draft.add(key, word, role: .particle, weight: Weight.particle)
      } else if let symbol = piece.bound {
        draft.add(key, word, role: .bound, weight: Weight.bound, symbol: symbol, flags: flags)
      } else {
        let hash = KeyHash.hash(key)
        draft.add(
          key, word, role: .plain, weight: Weight.plain, symbol: tables.symbols[hash] ?? -1,
          flags: tables.hasKin(hash) ? flags.union(.hasKin) : flags)
      }
    }
  }

  // MARK: Initials

  /// “J.”, “J”, “Yu.”; “JC” beside words that are not in capitals.
  private func isInitial(_ word: NameWord, hasOthers: Bool) -> Bool {
    guard hasOthers, !word.letters.contains(where: { $0 > 0x7A || $0 < 0x61 }) else { return false }
    if word.letters.count == 1 { return true }
    return word.letters.count == 2 && (word.hasDot || word.isUpper && !hasVowel(word))
  }

  private func hasVowel(_ word: NameWord) -> Bool {
    word.letters.contains { [97, 101, 105, 111, 117, 121].contains($0) }
  }

  private func addInitials(
    _ word: NameWord, _ flags: NamePart.Flags, to draft: inout NameDraft
  ) {
    if word.letters.count == 2, !word.hasDot {
      for letter in word.letters {
        draft.add(
          RomanisationKey.key(of: [letter]), word, role: .initial, weight: Weight.initial,
          flags: flags)
      }
      return
    }
    let key = RomanisationKey.key(of: word.letters)
    draft.add(key, word, role: .initial, weight: Weight.initial, flags: flags)
  }

  // MARK: Places

  private func markPatronymic(_ draft: inout NameDraft) {
    let plain = draft.parts.indices.filter { draft.parts[$0].role == .plain }
    guard plain.count >= 3 else { return }
    let candidates = plain.dropFirst().filter {
      !draft.parts[$0].flags.contains(.printedFamily)
        && Patronymics.stem(of: draft.key(draft.parts[$0])) != nil
    }
    // The second of three is the patronymic; Russian papers print the family name first.
    guard let index = candidates.first(where: { $0 == plain[1] }) ?? candidates.last else { return }
    let stem = Patronymics.stem(of: draft.key(draft.parts[index])) ?? []
    draft.parts[index].role = .patronymic
    draft.parts[index].weight = Weight.patronymic
    draft.parts[index].symbol = tables.patronymicStems[KeyHash.hash(stem)] ?? -1
    if index == plain.last, !draft.parts.contains(where: { $0.flags.contains(.family) }) {
      draft.parts[plain[0]].flags.insert(.family)
    }
  }

  private func markFamily(_ draft: inout NameDraft) {
    guard !draft.parts.contains(where: { $0.flags.contains(.family) }) else { return }
    let plain = draft.parts.indices.filter { draft.parts[$0].role == .plain }
    guard let first = plain.first, let last = plain.last else { return }
    let isFirst = plain.count >= 2 && tables.firstFamilies.contains(draft.parts[first].hash)
    draft.parts[isFirst ? first : last].flags.insert(.family)
  }
}

/// Parts that some spellings join and others part: Abdulrahman, Abd al-Rahman; Fariduddin.
private enum Bound {
  struct Piece {
    let letters: [UInt16]
    let bound: Int32?
  }

  static let article: Int32 = 0
  private static let servant: Int32 = 1
  private static let father: Int32 = 2
  private static let faith: Int32 = 3

  private static func letters(_ text: StaticString) -> [UInt16] {
    text.withUTF8Buffer { $0.map { UInt16($0) } }
  }

  private static let abd = letters("abd")
  private static let allah = ["allah", "ullah", "ella", "alla", "ulla", "allahi", "oullah", "olla"]
    .map { Array($0.utf8.map { UInt16($0) }) }
  private static let faiths = [
    "uddin", "uddine", "uddeen", "eddin", "eddine", "addin", "addine", "oddin",
  ]
  .map { Array($0.utf8.map { UInt16($0) }) }

  static func symbol(_ letters: [UInt16]) -> Int32 {
    switch letters.first {
    case 100: faith
    case 97 where letters.count > 1 && letters[1] == 98 && letters.count > 2 && letters[2] == 100:
      servant
    case 0x62: servant
    default: father
    }
  }

  static func split(_ word: NameWord, _ tables: NameTables) -> [Piece] {
    var letters = word.letters
    if word.isUnvowelled {
      let key = RomanisationKey.key(of: letters)
      if tables.symbols[KeyHash.hash(key)] != nil { return [Piece(letters: letters, bound: nil)] }
      if letters.count > 4, letters[0] == 97, letters[1] == 108 {
        return [
          Piece(letters: [97, 108], bound: article),
          Piece(letters: Array(letters.dropFirst(2)), bound: nil),
        ]
      }
      // The first letter of عبد has no Latin form.
      if letters.count > 5, letters[0] == 98, letters[1] == 100 { letters = [97] + letters }
    }
    if letters.count > 6, letters.starts(with: abd) {
      var rest = letters[3...]
      if !allah.contains(where: { Array(rest) == $0 }) {
        if let vowel = rest.first, [97, 101, 105, 111, 117].contains(vowel) {
          rest = rest.dropFirst()
          if vowel == 111, rest.first == 117 { rest = rest.dropFirst() }
          // The article, or the letter that it has become: Abdulrahman, Abdurrahman.
          if rest.count > 3, rest.first == 108 || rest.first == rest.dropFirst().first {
            rest = rest.dropFirst()
          }
        }
        return [Piece(letters: abd, bound: servant), Piece(letters: Array(rest), bound: nil)]
      }
    }
    for ending in faiths
    where letters.count >= ending.count + 3 && letters.suffix(ending.count) == ending[...] {
      return [
        Piece(letters: Array(letters.dropLast(ending.count)), bound: nil),
        Piece(letters: self.letters("din"), bound: faith),
      ]
    }
    return [Piece(letters: letters, bound: nil)]
  }
}
