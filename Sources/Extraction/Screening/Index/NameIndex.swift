/// All names of many entries, searched by name.
package struct NameIndex: Sendable {
  package struct IndexedName: Sendable {
    package let form: NameForm
    package let entry: Int32
    package let isWeak: Bool

    package init(form: NameForm, entry: Int32, isWeak: Bool) {
      self.form = form
      self.entry = entry
      self.isWeak = isWeak
    }
  }

  /// An entry whose name is like the one asked for.
  package struct Hit: Sendable {
    package let entry: Int
    /// Position in `names`.
    package let name: Int
    package let value: Double
  }

  package private(set) var names: [IndexedName] = []
  private(set) var vocabulary = TokenVocabulary()
  /// Names that hold word w: `postings[postingStarts[w]..<postingStarts[w + 1]]`.
  private(set) var postings: [Int32] = []
  private(set) var postingStarts: [Int32] = []
  private(set) var joined: [UInt64: [Int32]] = [:]
  let matcher: NameMatcher

  package init(_ names: [IndexedName], matcher: NameMatcher) {
    self.names = names
    self.matcher = matcher
    var lists: [[Int32]] = []
    for (number, name) in names.enumerated() {
      for part in name.form.parts where NameIndex.isIndexed(part) {
        let word = Int(vocabulary.add(part, of: name.form))
        if word == lists.count { lists.append([]) }
        if lists[word].last != Int32(number) { lists[word].append(Int32(number)) }
      }
      joined[name.form.joinedHash, default: []].append(Int32(number))
    }
    vocabulary.seal()
    postingStarts = [0]
    for list in lists {
      postings += list
      postingStarts.append(Int32(postings.count))
    }
  }

  static func isIndexed(_ part: NamePart) -> Bool {
    switch part.role {
    case .plain, .patronymic, .word, .country, .number: true
    case .initial, .particle, .bound, .honorific, .legal: false
    }
  }

  /// How many names hold the word.
  func frequency(of word: Int32) -> Int {
    Int(postingStarts[Int(word) + 1] - postingStarts[Int(word)])
  }

  /// Of a name's rarest word.
  func rarity(of name: Int) -> Int {
    names[name].form.parts.filter(NameIndex.isIndexed)
      .compactMap { vocabulary.word(equalTo: TokenVocabulary.hash($0)) }
      .map { Int(rarity(of: $0)) }.max() ?? 0
  }

  /// What it says that a name holds the word: rare words say more.
  func rarity(of word: Int32) -> Float {
    var value: Float = 1
    var count = max(1, names.count / max(1, frequency(of: word)))
    while count > 1 {
      value += 1
      count >>= 1
    }
    return value
  }
}
