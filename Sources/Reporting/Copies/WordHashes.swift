/// One hash for each word of a text, in text order: letters and digits count, case does not.
///
/// Marks of any kind part words, so that typography which a desk changes leaves the words alone.
/// Han and kana characters are a word each, since their texts put no spaces between words.
struct WordHashes {
  /// A book's worth of words; a news text is told by far fewer, and work per text stays bounded.
  static let limit = 20_000

  private(set) var hashes: [UInt64] = []
  private var current = WordHashes.basis

  private static let basis: UInt64 = 0xcbf2_9ce4_8422_2325
  private static let prime: UInt64 = 0x100_0000_01b3

  init(_ bytes: [UInt8]) {
    var position = 0
    while position < bytes.count, hashes.count < WordHashes.limit {
      let width = min(WordHashes.width(bytes[position]), bytes.count - position)
      take(bytes[position..<position + width])
      position += width
    }
    endWord()
  }

  private static func width(_ lead: UInt8) -> Int {
    switch lead {
    case 0xc0..<0xe0: 2
    case 0xe0..<0xf0: 3
    case 0xf0...: 4
    default: 1
    }
  }

  private mutating func take(_ scalar: ArraySlice<UInt8>) {
    let lead = scalar[scalar.startIndex]
    switch lead {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"):
      mix(UInt64(lead))
    case UInt8(ascii: "A")...UInt8(ascii: "Z"):
      mix(UInt64(lead | 0x20))
    case 0xc3...0xdf where scalar.count == 2:
      let low = scalar[scalar.startIndex + 1]
      mix(UInt64(WordHashes.lowered(UInt32(lead & 0x1f) << 6 | UInt32(low & 0x3f))))
    case 0xe0, 0xe1, 0xea...0xed:
      for byte in scalar { mix(UInt64(byte)) }
    case 0xe3...0xe9 where !isIdeographicMark(scalar):
      endWord()
      for byte in scalar { mix(UInt64(byte)) }
      endWord()
    default:
      // ASCII marks, U+0080…U+00BF, general punctuation and symbols, full-width forms, emoji.
      endWord()
    }
  }

  /// Latin-1, Greek and Cyrillic capitals; rarer capitals keep their own hash.
  private static func lowered(_ scalar: UInt32) -> UInt32 {
    switch scalar {
    case 0xc0...0xd6, 0xd8...0xde, 0x391...0x3a9, 0x410...0x42f: scalar + 0x20
    case 0x400...0x40f: scalar + 0x50
    default: scalar
    }
  }

  private func isIdeographicMark(_ scalar: ArraySlice<UInt8>) -> Bool {
    scalar.starts(with: [0xe3, 0x80])
  }

  private mutating func mix(_ value: UInt64) {
    current = (current ^ value) &* WordHashes.prime
  }

  private mutating func endWord() {
    guard current != WordHashes.basis else { return }
    hashes.append(current)
    current = WordHashes.basis
  }
}
