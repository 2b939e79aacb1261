/// Letters of one script that pass for letters of another: “Сечин” with a Latin C.
///
/// Only words that mix scripts are folded; a whole word in another script is transliterated.
enum Homoglyphs {
  /// Cyrillic beside the Latin letter that looks the same.
  private static let cyrillicToLatin: [UInt32: UInt32] = [
    0x410: 0x41, 0x412: 0x42, 0x421: 0x43, 0x415: 0x45, 0x41D: 0x48, 0x406: 0x49, 0x408: 0x4A,
    0x41A: 0x4B, 0x41C: 0x4D, 0x41E: 0x4F, 0x420: 0x50, 0x405: 0x53, 0x422: 0x54, 0x425: 0x58,
    0x423: 0x59, 0x430: 0x61, 0x441: 0x63, 0x435: 0x65, 0x456: 0x69, 0x458: 0x6A, 0x43E: 0x6F,
    0x440: 0x70, 0x455: 0x73, 0x445: 0x78, 0x443: 0x79,
  ]
  private static let latinToCyrillic: [UInt32: UInt32] = Dictionary(
    cyrillicToLatin.map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
  private static let greekToLatin: [UInt32: UInt32] = [
    0x391: 0x41, 0x392: 0x42, 0x395: 0x45, 0x396: 0x5A, 0x397: 0x48, 0x399: 0x49, 0x39A: 0x4B,
    0x39C: 0x4D, 0x39D: 0x4E, 0x39F: 0x4F, 0x3A1: 0x50, 0x3A4: 0x54, 0x3A5: 0x59, 0x3A7: 0x58,
    0x3BF: 0x6F, 0x3BD: 0x76,
  ]
  /// Digits that stand for letters inside a word: “Sech1n”.
  private static let digitToLatin: [UInt32: UInt32] = [
    0x30: 0x6F, 0x31: 0x69, 0x33: 0x65, 0x34: 0x61, 0x35: 0x73, 0x37: 0x74, 0x38: 0x62, 0x39: 0x67,
  ]

  /// - Returns: whether anything was folded.
  static func fold(_ word: inout [UInt32]) -> Bool {
    var latin = 0
    var cyrillic = 0
    var greek = 0
    var hasDigit = false
    for scalar in word {
      switch scalar {
      case 0x41...0x5A, 0x61...0x7A, 0xC0...0x24F: latin += 1
      case 0x400...0x52F: cyrillic += 1
      case 0x370...0x3FF: greek += 1
      case 0x30...0x39: hasDigit = true
      default: break
      }
    }
    var table: [UInt32: UInt32]?
    if latin > 0, cyrillic > 0 { table = latin >= cyrillic ? cyrillicToLatin : latinToCyrillic }
    if latin > 0, greek > 0 { table = greekToLatin }
    var folded = false
    if let table {
      for index in word.indices {
        if let other = table[word[index]] {
          word[index] = other
          folded = true
        }
      }
    }
    if hasDigit, latin >= 2 { folded = foldDigits(&word) || folded }
    return folded
  }

  /// Digits between letters become letters; “AR16” and “2Go” keep theirs.
  private static func foldDigits(_ word: inout [UInt32]) -> Bool {
    var folded = false
    var index = 1
    while index + 1 < word.count {
      if let letter = digitToLatin[word[index]], isLetter(word[index - 1]),
        isLetter(word[index + 1])
      {
        word[index] = letter
        folded = true
      }
      index += 1
    }
    return folded
  }

  private static func isLetter(_ scalar: UInt32) -> Bool {
    scalar >= 0x41 && !(0x5B...0x60).contains(scalar)
  }
}
