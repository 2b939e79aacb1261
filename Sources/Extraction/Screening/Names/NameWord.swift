/// One written word of a name, in Latin letters.
struct NameWord {
  enum Separator: UInt8 {
    case start, space, hyphen, dot, comma, slash, ampersand
  }

  /// Lower case: a–z, 0–9, and the low sixteen bits of letters that have no Latin form.
  var letters: [UInt16]
  /// UTF-8 bytes of the name as printed.
  var textStart: Int
  var textEnd: Int
  /// What stands before the word.
  var separator: Separator
  /// All capitals, two letters or more.
  var isUpper: Bool
  /// A full stop follows at once.
  var hasDot: Bool
  /// From a script that leaves vowels out.
  var isUnvowelled: Bool
}

/// Cuts a name into words, one pass over its scalars.
struct NameScanner {
  /// Longer names are cut here; no list prints one.
  private static let scalarLimit = 400

  private var words: [NameWord] = []
  private var word: [UInt32] = []
  private var wordStart = 0
  private var separator = NameWord.Separator.start
  private let softG: Bool

  private init(softG: Bool) {
    self.softG = softG
  }

  static func words(of text: String) -> [NameWord] {
    var scanner = NameScanner(softG: text.unicodeScalars.contains { isSoftG($0.value) })
    var offset = 0
    var count = 0
    for scalar in text.unicodeScalars {
      count += 1
      if count > scalarLimit { break }
      scanner.take(scalar, at: offset)
      offset += UTF8.width(scalar)
    }
    scanner.finishWord(at: offset, dotFollows: false)
    return scanner.words
  }

  /// Letters that only Ukrainian and Belarusian have.
  private static func isSoftG(_ value: UInt32) -> Bool {
    switch value {
    case 0x404, 0x406, 0x407, 0x40E, 0x490, 0x454, 0x456, 0x457, 0x45E, 0x491: true
    default: false
    }
  }

  private mutating func take(_ scalar: Unicode.Scalar, at offset: Int) {
    let value = scalar.value
    switch value {
    case 0x27, 0x60, 0xB4, 0x2018...0x201B, 0x2BB...0x2C1, 0x2B0...0x2BA, 0x2032, 0x55A: return
    case 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2069, 0xFEFF: return
    case 0x306 where word.last == 0x438: word[word.count - 1] = 0x439
    case 0x306 where word.last == 0x443: word[word.count - 1] = 0x45E
    case 0x308 where word.last == 0x435: word[word.count - 1] = 0x451
    case 0x308 where word.last == 0x456: word[word.count - 1] = 0x457
    case 0x300...0x36F, 0x64B...0x65F, 0x670, 0x591...0x5C7, 0x30FC: return
    case 0xFF01...0xFF5E: add(value - 0xFEE0, scalar, at: offset)
    default: add(value, scalar, at: offset)
    }
  }

  private mutating func add(_ value: UInt32, _ scalar: Unicode.Scalar, at offset: Int) {
    if NameScanner.isNameLetter(value, scalar) {
      if word.isEmpty { wordStart = offset }
      word.append(value)
      return
    }
    finishWord(at: offset, dotFollows: value == 0x2E)
    let new: NameWord.Separator =
      switch value {
      case 0x2D, 0x2010...0x2015, 0x2212: .hyphen
      case 0x2E: .dot
      case 0x2C, 0x60C, 0x3B: .comma
      case 0x2F, 0x7C: .slash
      case 0x26: .ampersand
      default: .space
      }
    // Of several, the strongest stays: a comma with a space is a comma.
    if !words.isEmpty, new.rawValue > separator.rawValue || separator == .start { separator = new }
  }

  private static func isNameLetter(_ value: UInt32, _ scalar: Unicode.Scalar) -> Bool {
    switch value {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    case 0..<0x80: false
    // The middle dots that part names in Chinese and Japanese.
    case 0xB7, 0x30FB, 0x2022, 0x2027: false
    default:
      scalar.properties.isAlphabetic || scalar.properties.generalCategory == .nonspacingMark
        || scalar.properties.generalCategory == .spacingMark
        || scalar.properties.generalCategory == .decimalNumber
    }
  }

  private mutating func finishWord(at offset: Int, dotFollows: Bool) {
    guard !word.isEmpty else { return }
    defer {
      word.removeAll(keepingCapacity: true)
      separator = .start
    }
    var isUpper = word.count > 1
    _ = Homoglyphs.fold(&word)
    var letters: [UInt16] = []
    letters.reserveCapacity(word.count + 4)
    for value in word {
      let lower = NameScanner.lowercase(value)
      if lower == value { isUpper = false }
      if !ScriptLetters.append(lower, softG: softG, to: &letters) {
        letters.append(UInt16(truncatingIfNeeded: max(lower, 0x300)))
      }
    }
    guard !letters.isEmpty else { return }
    words.append(
      NameWord(
        letters: letters, textStart: wordStart, textEnd: offset, separator: separator,
        isUpper: isUpper, hasDot: dotFollows,
        isUnvowelled: (0x590...0x6FF).contains(word[0]) || (0xFB1D...0xFEFC).contains(word[0])))
  }

  private static func lowercase(_ value: UInt32) -> UInt32 {
    switch value {
    case 0x41...0x5A: return value + 0x20
    case 0x410...0x42F: return value + 0x20
    case 0x400...0x40F: return value + 0x50
    case 0..<0x80, 0x430...0x45F, 0x590...0x6FF, 0x900...0x109F, 0x3000...0xD7FF: return value
    default:
      let mapped = Unicode.Scalar(value)?.properties.lowercaseMapping.unicodeScalars.first
      return mapped?.value ?? value
    }
  }
}
