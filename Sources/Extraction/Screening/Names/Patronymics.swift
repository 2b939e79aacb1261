/// East Slavic patronymics: Vladimirovich, Vladimirovna, Volodymyrivna, Uladzimiravich, Ilyich.
enum Patronymics {
  private static let endings: [[UInt16]] = [
    "oviC", "eviC", "aviC", "iviC", "uviC", "oviTs", "eviTs", "ovna", "evna", "ivna", "avna",
    "auna",
    "eCna", "iCna", "uuna", "ouna", "euna", "iliC", "miC",
  ].map { $0.filter { $0 != "T" }.map { RomanisationKey.code($0 == "s" ? "c" : $0) } }

  /// The key without its ending, or nil for a word that is no patronymic by form.
  static func stem(of key: ArraySlice<UInt16>) -> ArraySlice<UInt16>? {
    guard key.count >= 6 else { return nil }
    for ending in endings
    where key.count >= ending.count + 2 && key.suffix(ending.count) == ending[...] {
      return trimmed(key.dropLast(ending.count))
    }
    return nil
  }

  /// The stem that a given name makes: Nikolai and Nikola, nikol.
  static func stem(ofGiven key: [UInt16]) -> ArraySlice<UInt16> { trimmed(key[...]) }

  private static func trimmed(_ key: ArraySlice<UInt16>) -> ArraySlice<UInt16> {
    var key = key
    while key.count > 2, let last = key.last, isVowel(last) { key.removeLast() }
    return key
  }

  private static func isVowel(_ code: UInt16) -> Bool {
    [1, 5, 9, 15, 21, 10].contains(code)
  }
}
