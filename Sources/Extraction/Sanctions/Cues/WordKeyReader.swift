/// Makes the keys of `WordForms` from hashes of the word's beginnings, so that no form of a printed
/// word is ever spelt out.
struct WordKeyReader {
  /// Hash of the first bytes, by their number.
  private var beginnings: [WordKey] = []
  private var word: [UInt8] = []

  private static let spellings = Dictionary(
    uniqueKeysWithValues: WordForms.spellings.map { (WordKey($0), WordKey($1)) })
  /// The base of an irregular form, in one spelling.
  private static let irregular = WordForms.irregular.reduce(into: [WordKey: WordKey]()) {
    var reader = WordKeyReader()
    $0[WordKey($1.key)] = reader.unified($1.value)
  }
  private static let zEndings = ["isation", "isations", "ise", "ised", "ises", "ising"]
    .map { Array($0.utf8) }

  /// Adds a printed word's key, then those of its base forms, each once, then those of its classes.
  mutating func read(_ word: [UInt8], into keys: inout [WordKey]) {
    let first = keys.count
    begin(word)
    func add(_ key: WordKey) {
      if !keys[first...].contains(key) { keys.append(key) }
    }
    add(form(word.count))
    if let base = Self.irregular[beginnings[word.count]] { add(base) }
    if word.count > 3 { addBases(add) }
    keys += WordForms.classes(of: word)
  }

  /// The key of one word in one spelling.
  mutating func unified(_ word: [UInt8]) -> WordKey {
    begin(word)
    return form(word.count)
  }

  private mutating func begin(_ word: [UInt8]) {
    self.word = word
    beginnings.removeAll(keepingCapacity: true)
    beginnings.append(WordKey([]))
    for byte in word { beginnings.append(beginnings[beginnings.count - 1].adding(byte)) }
  }

  private func addBases(_ add: (WordKey) -> Void) {
    let count = word.count
    switch word[count - 1] {
    case UInt8(ascii: "s"):
      if ends("ies") { add(form(count - 3, UInt8(ascii: "y"))) }
      if !ends("ss") { add(form(count - 1)) }
      if ends("es") { add(form(count - 2)) }
    case UInt8(ascii: "d"):
      if ends("ied") { add(form(count - 3, UInt8(ascii: "y"))) }
      if ends("ed") { addStems(count - 2, add) }
    case UInt8(ascii: "g"):
      if ends("ing"), count > 5 { addStems(count - 3, add) }
    default: return
    }
  }

  private func addStems(_ count: Int, _ add: (WordKey) -> Void) {
    add(form(count))
    add(form(count, UInt8(ascii: "e")))
    if count > 2, word[count - 2] == word[count - 1] { add(form(count - 1)) }
  }

  private func ends(_ ending: StaticString) -> Bool {
    let length = ending.utf8CodeUnitCount
    guard word.count > length else { return false }
    return ending.withUTF8Buffer { word[(word.count - length)...].elementsEqual($0) }
  }

  /// The key of the word's first bytes with one more, or none, behind them.
  private func form(_ count: Int, _ extra: UInt8? = nil) -> WordKey {
    let key = extra.map { beginnings[count].adding($0) } ?? beginnings[count]
    if let spelling = Self.spellings[key] { return spelling }
    let length = count + (extra == nil ? 0 : 1)
    func byte(_ place: Int) -> UInt8 { place < count ? word[place] : extra ?? 0 }
    // -isation and -ise are written with z; “exercise” changes too, on both sides alike.
    for ending in Self.zEndings where length > ending.count + 2 {
      let start = length - ending.count
      guard ending.indices.allSatisfy({ byte(start + $0) == ending[$0] }) else { continue }
      let changed = beginnings[start + 1].adding(UInt8(ascii: "z"))
      return (start + 2..<length).reduce(changed) { $0.adding(byte($1)) }
    }
    return key
  }
}
