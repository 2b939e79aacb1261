/// Legal form, shared words, countries, numbers and own words of a firm, a body or a ship.
struct OrganisationNameParser {
  private enum Weight {
    static let plain: Float = 1
    static let word: Float = 0.45
    static let country: Float = 0.8
    static let number: Float = 0.8
    static let legal: Float = 0.08
    static let letter: Float = 0.6
    static let stop: Float = 0.01
  }

  let tables: NameTables
  let isVessel: Bool

  func parse(_ words: [NameWord], into draft: inout NameDraft) {
    let words = NameWords.joiningAbbreviations(words)
    let keys = words.map { RomanisationKey.key(of: $0.letters) }
    var index = isVessel ? vesselPrefixEnd(words) : 0
    while index < words.count {
      if let number = Numerals.value(words, at: index, allowRoman: index > 0) {
        draft.add(
          Numerals.key(number.value), merged(words, index, number.count), role: .number,
          weight: Weight.number, symbol: Int32(clamping: number.value))
        index += number.count
        continue
      }
      if let phrase = longestPhrase(keys, words, at: index) {
        add(phrase.meaning, keys, words, index, phrase.count, to: &draft)
        index += phrase.count
        continue
      }
      draft.add(
        keys[index], words[index], role: .plain,
        weight: words[index].letters.count == 1 ? Weight.letter : Weight.plain)
      index += 1
    }
    giveWeightWhereNoneIsLeft(&draft)
  }

  private func add(
    _ meaning: NameTables.Meaning, _ keys: [[UInt16]], _ words: [NameWord], _ index: Int,
    _ count: Int, to draft: inout NameDraft
  ) {
    let key = Array(keys[index..<index + count].joined())
    let word = merged(words, index, count)
    switch meaning {
    case .legal(let form, let group):
      draft.add(
        key, word, role: .legal, weight: Weight.legal, symbol: group << 16 | form)
    case .word(let id):
      draft.add(key, word, role: .word, weight: Weight.word, symbol: id)
    case .country(let id):
      draft.add(key, word, role: .country, weight: Weight.country, symbol: id)
    case .stop: draft.add(key, word, role: .particle, weight: Weight.stop)
    case .title, .honorific, .son, .article, .assimilated, .bound:
      draft.add(key, word, role: .plain, weight: Weight.plain)
    }
  }

  /// A name of shared words alone (“Bank of China”) is told by them.
  private func giveWeightWhereNoneIsLeft(_ draft: inout NameDraft) {
    guard !draft.parts.contains(where: { $0.role == .plain }) else { return }
    for index in draft.parts.indices where draft.parts[index].role == .word {
      draft.parts[index].weight = 0.7
    }
  }

  private func longestPhrase(
    _ keys: [[UInt16]], _ words: [NameWord], at index: Int
  ) -> (meaning: NameTables.Meaning, count: Int)? {
    var hash = KeyHash()
    var best: (meaning: NameTables.Meaning, count: Int)?
    var end = index
    while end < keys.count, end < index + 8 {
      if end > index {
        guard tables.organisationPrefixes.contains(hash.value) else { break }
        hash.addGap()
      }
      for unit in keys[end] { hash.add(unit) }
      end += 1
      guard let meaning = tables.organisationPhrases[hash.value] else { continue }
      // “AS”, “AB”, “SE” open many names; a short legal form stands last or after a dot.
      if case .legal = meaning, isVessel { continue }
      best = (meaning, end - index)
    }
    return best
  }

  private func merged(_ words: [NameWord], _ index: Int, _ count: Int) -> NameWord {
    var word = words[index]
    word.textEnd = words[index + count - 1].textEnd
    return word
  }

  /// MV, MT, SS and their kin.
  private func vesselPrefixEnd(_ words: [NameWord]) -> Int {
    guard words.count > 1, words[0].letters.count <= 2 else { return 0 }
    let text = String(decoding: words[0].letters, as: UTF16.self)
    if ["mv", "mt", "ss", "fv", "my"].contains(text) { return 1 }
    if words.count > 2, text == "m",
      ["v", "t", "s"].contains(String(decoding: words[1].letters, as: UTF16.self))
    {
      return 2
    }
    return 0
  }
}
