/// The different words of all indexed names, found by equal key, equal name or like sound.
struct TokenVocabulary: Sendable {
  /// Key codes of all words, one after the other.
  private(set) var units: [UInt16] = []
  /// Word w is `units[starts[w]..<starts[w + 1]]`.
  private(set) var starts: [Int32] = [0]
  private(set) var parts: [NamePart] = []
  private var wordByHash: [UInt64: Int32] = [:]
  private var bySymbol: [Int32: [Int32]] = [:]
  /// Sound keys in order, each with its word.
  private var soundKeys: [UInt64] = []
  private var soundWords: [Int32] = []
  /// Consonants and length of each such word, beside its key: most are told apart by them.
  private var soundConsonants: [UInt64] = []
  private var soundLengths: [UInt8] = []

  var count: Int { parts.count }

  /// - Returns: the word's number; the same for the same key and role.
  mutating func add(_ part: NamePart, of form: NameForm) -> Int32 {
    let hash = TokenVocabulary.hash(part)
    if let word = wordByHash[hash] { return word }
    let word = Int32(parts.count)
    wordByHash[hash] = word
    var stored = part
    stored.start = 0
    stored.end = UInt16(part.count)
    parts.append(stored)
    units += form.units[Int(part.start)..<Int(part.end)]
    starts.append(Int32(units.count))
    if part.symbol >= 0 { bySymbol[part.symbol, default: []].append(word) }
    return word
  }

  /// Sorts the sound keys; to be called once, after the last word.
  mutating func seal() {
    var pairs: [(key: UInt64, word: Int32)] = []
    var keys: [UInt64] = []
    for word in parts.indices where TokenVocabulary.hasSound(parts[word]) {
      keys.removeAll(keepingCapacity: true)
      SoundKeys.append(of: units[Int(starts[word])..<Int(starts[word + 1])], to: &keys)
      for key in keys { pairs.append((key, Int32(word))) }
    }
    pairs.sort { ($0.key, $0.word) < ($1.key, $1.word) }
    soundKeys = pairs.map(\.key)
    soundWords = pairs.map(\.word)
    soundConsonants = pairs.map { parts[Int($0.word)].letters & NameMatcher.consonants }
    soundLengths = pairs.map { UInt8(clamping: parts[Int($0.word)].count) }
  }

  func word(equalTo hash: UInt64) -> Int32? { wordByHash[hash] }

  func words(named symbol: Int32) -> [Int32] { bySymbol[symbol] ?? [] }

  /// Numbers and people's words may share a key without being one.
  static func hash(_ part: NamePart) -> UInt64 {
    part.role == .number ? part.hash ^ 0x9E37_79B9_7F4A_7C15 : part.hash
  }

  static func hasSound(_ part: NamePart) -> Bool {
    part.role == .plain || part.role == .patronymic
  }

  /// Calls `take` for every word with this sound key that may be the part with two strokes.
  func each(soundingLike key: UInt64, near part: NamePart, _ take: (Int32) -> Void) {
    let consonants = part.letters & NameMatcher.consonants
    // Vowels that one side does not write make no difference in length.
    let lengths = part.flags.contains(.unvowelled) ? 40 : 4
    var low = 0
    var high = soundKeys.count
    while low < high {
      let middle = (low + high) / 2
      if soundKeys[middle] < key { low = middle + 1 } else { high = middle }
    }
    while low < soundKeys.count, soundKeys[low] == key {
      if (soundConsonants[low] ^ consonants).nonzeroBitCount <= NameMatcher.consonantLimit,
        abs(Int(soundLengths[low]) - part.count) <= lengths
      {
        take(soundWords[low])
      }
      low += 1
    }
  }
}

/// The consonants of a key by class, whole and with each one left out: words that differ by one
/// consonant and any vowels share a key.
enum SoundKeys {
  /// b p · v f w · d t · g k h · sibilants · l · r · m · n; vowels and y count at the start alone.
  private static let classes: [UInt8] = {
    var table = [UInt8](repeating: 0, count: RomanisationKey.codeCount)
    let groups: [(String, UInt8)] = [
      ("bp", 1), ("vf", 2), ("dt", 3), ("gkh", 4), ("szcSCJ", 5), ("l", 6), ("r", 7), ("m", 8),
      ("n", 9),
    ]
    for (letters, number) in groups {
      for letter in letters { table[Int(RomanisationKey.code(letter))] = number }
    }
    for digit in 27...36 { table[digit] = UInt8(digit) }
    return table
  }()

  static func append(of key: ArraySlice<UInt16>, to keys: inout [UInt64]) {
    var skeleton: [UInt16] = []
    skeleton.reserveCapacity(key.count)
    for (offset, code) in key.enumerated() {
      let number = code < 40 ? UInt16(classes[Int(code)]) : code
      if number == 0 {
        if offset == 0 { skeleton.append(40) }
      } else if skeleton.last != number {
        skeleton.append(number)
      }
    }
    guard !skeleton.isEmpty else { return }
    keys.append(KeyHash.hash(skeleton))
    guard skeleton.count >= 3 else { return }
    for left in skeleton.indices where left == 0 || skeleton[left] != skeleton[left - 1] {
      var hash = KeyHash()
      for (index, number) in skeleton.enumerated() where index != left { hash.add(number) }
      keys.append(hash.value)
    }
  }
}
