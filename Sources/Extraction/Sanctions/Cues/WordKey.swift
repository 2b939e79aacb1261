/// A word as the automaton compares it: the FNV-1a hash of its lower-cased bytes.
struct WordKey: Hashable, Sendable {
  let hash: UInt64

  init(_ bytes: some Sequence<UInt8>) {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    self.hash = hash
  }

  private init(hash: UInt64) {
    self.hash = hash
  }

  /// The key of the same bytes and one more.
  func adding(_ byte: UInt8) -> WordKey {
    WordKey(hash: (hash ^ UInt64(byte)) &* 0x100_0000_01b3)
  }

  init(_ word: String) {
    self.init(word.utf8)
  }

  static let number = WordKey("<number>")
  static let ordinal = WordKey("<ordinal>")
  static let roman = WordKey("<roman>")
  static let ratio = WordKey("<ratio>")
  static let harmonizedCode = WordKey("<hs>")

  /// The classes that a cue may name, as it writes them.
  static let classes: [String: WordKey] = [
    "<number>": number, "<ordinal>": ordinal, "<roman>": roman, "<ratio>": ratio,
    "<hs>": harmonizedCode,
  ]
}
