/// Latin letters for the letters of other scripts, in one plain scheme a script.
///
/// `RomanisationKey` then joins the competing schemes, so the scheme here only has to be regular.
enum ScriptLetters {
  /// Base letters of U+00C0…U+024F; `.` has none, `*` stands for two and is in `pairs`.
  private static let latinExtended = Array(
    ("aaaaaa*ceeeeiiiidnooooo.ouuuuy**aaaaaa*ceeeeiiiidnooooo.ouuuuy*yaaaaaaccccccccddddeeeeeeee"
      + "eegggggggghhhhiiiiiiiiii**jjkkkllllllllllnnnnnnnnnoooooo**rrrrrrssssssssttttttuuuuuuuuuuuu"
      + "wwyyyzzzzzzs.b....o.......eeeff....ikk......oo.............uu..yyzz.............*********a"
      + "aiioouuuuuuuuuueaaaa..ggggkkoooo..jdddgg..nnaa....aaaaeeeeiiiioooorrrruuuusstt..hh......aa"
      + "eeooooooooyy............................").utf8)

  /// Base letters of U+1E00…U+1EFF.
  private static let latinAdditional = Array(
    ("aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmmmmmmnnnnnnnnoooooooopppprrrr"
      + "rrrrssssssssssttttttttuuuuuuuuuuvvvvwwwwwwwwwwxxxxyyzzzzzzhtwyas..*.aaaaaaaaaaaaaaaaaaaaaa"
      + "aaeeeeeeeeeeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy......").utf8)

  private static let pairs: [UInt32: StaticString] = [
    0xC6: "ae", 0xE6: "ae", 0xDE: "th", 0xFE: "th", 0xDF: "ss", 0x152: "oe", 0x153: "oe",
    0x132: "ij", 0x133: "ij", 0x1C4: "dz", 0x1C5: "dz", 0x1C6: "dz", 0x1C7: "lj", 0x1C8: "lj",
    0x1C9: "lj", 0x1CA: "nj", 0x1CB: "nj", 0x1CC: "nj", 0x1E9E: "ss", 0x1E2: "ae", 0x1E3: "ae",
    0x259: "e", 0x1DD: "e", 0x25B: "e", 0x254: "o",
  ]

  private static let greek: [UInt32: StaticString] = [
    0x3B1: "a", 0x3AC: "a", 0x3B2: "v", 0x3B3: "g", 0x3B4: "d", 0x3B5: "e", 0x3AD: "e", 0x3B6: "z",
    0x3B7: "i", 0x3AE: "i", 0x3B8: "th", 0x3B9: "i", 0x3AF: "i", 0x3CA: "i", 0x3BA: "k", 0x3BB: "l",
    0x3BC: "m", 0x3BD: "n", 0x3BE: "ks", 0x3BF: "o", 0x3CC: "o", 0x3C0: "p", 0x3C1: "r", 0x3C3: "s",
    0x3C2: "s", 0x3C4: "t", 0x3C5: "u", 0x3CD: "u", 0x3CB: "u", 0x3C6: "f", 0x3C7: "ch",
    0x3C8: "ps", 0x3C9: "o", 0x3CE: "o",
  ]

  /// Armenian U+0561…U+0587, Georgian U+10D0…U+10F0, in code order.
  private static let armenian: [StaticString] = [
    "a", "b", "g", "d", "e", "z", "e", "e", "t", "zh", "i", "l", "kh", "ts", "k", "h", "dz", "gh",
    "ch", "m", "y", "n", "sh", "o", "ch", "p", "j", "r", "s", "v", "t", "r", "ts", "u", "p", "k",
    "o", "f", "ev",
  ]
  private static let georgian: [StaticString] = [
    "a", "b", "g", "d", "e", "v", "z", "t", "i", "k", "l", "m", "n", "o", "p", "zh", "r", "s", "t",
    "u", "p", "k", "gh", "k", "sh", "ch", "ts", "dz", "ts", "ch", "kh", "j", "h",
  ]

  /// Russian letters U+0430…U+044F in code order.
  private static let russian: [StaticString] = [
    "a", "b", "v", "g", "d", "e", "zh", "z", "i", "y", "k", "l", "m", "n", "o", "p", "r", "s", "t",
    "u", "f", "kh", "ts", "ch", "sh", "shch", "", "y", "", "e", "yu", "ya",
  ]
  /// Letters of Ukrainian, Belarusian, Serbian, Kazakh, Mongolian and their neighbours.
  private static let otherCyrillic: [UInt32: StaticString] = [
    0x451: "e", 0x452: "dj", 0x453: "g", 0x454: "ye", 0x455: "z", 0x456: "i", 0x457: "yi",
    0x458: "j", 0x459: "lj", 0x45A: "nj", 0x45B: "c", 0x45C: "k", 0x45E: "v", 0x45F: "dz",
    0x491: "g", 0x493: "g", 0x497: "zh", 0x49B: "k", 0x4A3: "n", 0x4AF: "u", 0x4B1: "u", 0x4B3: "h",
    0x4B7: "ch", 0x4BB: "h", 0x4D9: "a", 0x4E9: "o", 0x4EF: "u", 0x4E3: "i",
  ]

  /// Arabic and Persian letters; short vowels are not written.
  private static let arabic: [UInt32: StaticString] = [
    0x621: "", 0x622: "a", 0x623: "a", 0x624: "u", 0x625: "i", 0x626: "i", 0x627: "a", 0x628: "b",
    0x629: "a", 0x62A: "t", 0x62B: "s", 0x62C: "j", 0x62D: "h", 0x62E: "kh", 0x62F: "d", 0x630: "d",
    0x631: "r", 0x632: "z", 0x633: "s", 0x634: "sh", 0x635: "s", 0x636: "d", 0x637: "t", 0x638: "z",
    0x639: "", 0x63A: "gh", 0x640: "", 0x641: "f", 0x642: "q", 0x643: "k", 0x644: "l", 0x645: "m",
    0x646: "n", 0x647: "h", 0x648: "u", 0x649: "i", 0x64A: "i", 0x67E: "p", 0x686: "ch",
    0x698: "zh", 0x6A9: "k", 0x6AF: "g", 0x6BE: "h", 0x6C0: "h", 0x6C1: "h", 0x6CC: "i", 0x6D2: "e",
    0x679: "t", 0x688: "d", 0x691: "r", 0x6BA: "n", 0x6C3: "a",
  ]
  /// The shaped letters of U+FE80…U+FEF4 and the Persian ones, back to the plain letter.
  private static let arabicShapes: [UInt32: UInt32] = {
    let twoShapes: Set<UInt32> = [
      0x622, 0x623, 0x624, 0x625, 0x627, 0x629, 0x62F, 0x630, 0x631, 0x632, 0x648, 0x649,
    ]
    var shapes: [UInt32: UInt32] = [:]
    var shape: UInt32 = 0xFE80
    for letter in Array(UInt32(0x621)...0x63A) + Array(UInt32(0x641)...0x64A) {
      let count: UInt32 = letter == 0x621 ? 1 : twoShapes.contains(letter) ? 2 : 4
      for offset in 0..<count { shapes[shape + offset] = letter }
      shape += count
    }
    let persian: [(UInt32, UInt32, UInt32)] = [
      (0xFB56, 4, 0x67E), (0xFB7A, 4, 0x686), (0xFB8A, 2, 0x698), (0xFB8E, 4, 0x6A9),
      (0xFB92, 4, 0x6AF), (0xFBFC, 4, 0x6CC),
    ]
    for (start, count, letter) in persian {
      for offset in 0..<count { shapes[start + offset] = letter }
    }
    return shapes
  }()

  /// Hebrew U+05D0…U+05EA in code order.
  private static let hebrew: [StaticString] = [
    "a", "b", "g", "d", "h", "v", "z", "h", "t", "i", "k", "k", "l", "m", "m", "n", "n", "s", "",
    "p", "p", "ts", "ts", "k", "r", "sh", "t",
  ]
  /// Katakana U+30A1…U+30F3 in code order; hiragana lie 0x60 below.
  private static let kana: [StaticString] = [
    "a", "a", "i", "i", "u", "u", "e", "e", "o", "o", "ka", "ga", "ki", "gi", "ku", "gu", "ke",
    "ge", "ko", "go", "sa", "za", "shi", "ji", "su", "zu", "se", "ze", "so", "zo", "ta", "da",
    "chi", "ji", "", "tsu", "zu", "te", "de", "to", "do", "na", "ni", "nu", "ne", "no", "ha", "ba",
    "pa", "hi", "bi", "pi", "fu", "bu", "pu", "he", "be", "pe", "ho", "bo", "po", "ma", "mi", "mu",
    "me", "mo", "ya", "ya", "yu", "yu", "yo", "yo", "ra", "ri", "ru", "re", "ro", "wa", "wa", "i",
    "e", "o", "n",
  ]

  /// Appends the Latin letters of a lower-case scalar.
  /// - Parameter softG: Ukrainian and Belarusian “г”, which is h.
  /// - Returns: false for a letter without an entry; it stays itself.
  static func append(_ scalar: UInt32, softG: Bool, to letters: inout [UInt16]) -> Bool {
    switch scalar {
    case 0x61...0x7A, 0x30...0x39:
      letters.append(UInt16(scalar))
      return true
    case 0xC0...0x24F: return appendLatin(latinExtended[Int(scalar) - 0xC0], scalar, to: &letters)
    case 0x1E00...0x1EFF:
      return appendLatin(latinAdditional[Int(scalar) - 0x1E00], scalar, to: &letters)
    case 0x433 where softG:
      letters.append(UInt16(UInt8(ascii: "h")))
      return true
    default: break
    }
    guard let text = entry(scalar) else { return false }
    append(text, to: &letters)
    return true
  }

  private static func appendLatin(
    _ base: UInt8, _ scalar: UInt32, to letters: inout [UInt16]
  ) -> Bool {
    if base != UInt8(ascii: "."), base != UInt8(ascii: "*") {
      letters.append(UInt16(base))
      return true
    }
    guard let text = pairs[scalar] else { return false }
    append(text, to: &letters)
    return true
  }

  private static func entry(_ scalar: UInt32) -> StaticString? {
    switch scalar {
    case 0x430...0x44F: russian[Int(scalar) - 0x430]
    case 0x450...0x52F: otherCyrillic[scalar]
    case 0x3AC...0x3CE: greek[scalar]
    case 0x561...0x587: armenian[Int(scalar) - 0x561]
    case 0x10D0...0x10F0: georgian[Int(scalar) - 0x10D0]
    case 0x5D0...0x5EA: hebrew[Int(scalar) - 0x5D0]
    case 0x621...0x6D2: arabic[scalar]
    case 0x3041...0x3093: kana[Int(scalar) - 0x3041]
    case 0x30A1...0x30F3: kana[Int(scalar) - 0x30A1]
    case 0x250...0x2AF: pairs[scalar]
    case 0xFB50...0xFEFC: arabicShapes[scalar].flatMap { arabic[$0] }
    default: nil
    }
  }

  private static func append(_ text: StaticString, to letters: inout [UInt16]) {
    text.withUTF8Buffer { for byte in $0 { letters.append(UInt16(byte)) } }
  }
}
