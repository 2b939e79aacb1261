internal import Articles

/// The words of one stretch of text as cues see them.
///
/// Finer than the tokens of the language engine and free of its choices: hyphens, apostrophes and
/// other marks only part words, so “dual-use” is “dual use”, and “U.S.” is “us”.
struct CueWords: Sendable {
  /// The bytes of each word in the article.
  private(set) var spans: [TextSpan] = []
  /// Lower-cased, without the points of an abbreviation.
  private(set) var words: [[UInt8]] = []
  /// What stands between a word and the one before it.
  enum Mark: UInt8, Comparable, Sendable {
    case none
    /// A comma, a bracket, a dash or a quotation mark.
    case comma
    /// A semicolon, a colon or a line end: no cue reaches over it.
    case stop

    static func < (lhs: Mark, rhs: Mark) -> Bool { lhs.rawValue < rhs.rawValue }
  }

  private(set) var marks: [Mark] = []

  var count: Int { spans.count }

  init(_ bytes: ArraySlice<UInt8>) {
    var index = bytes.startIndex
    var mark = Mark.none
    while index < bytes.endIndex {
      if CueWords.isWordByte(bytes, index) {
        marks.append(mark)
        mark = .none
        index = appendWord(bytes, from: index)
      } else {
        mark = max(mark, CueWords.mark(bytes[index]))
        index += 1
      }
    }
  }

  /// The words of a cue, without their places.
  static func split(_ cue: String) -> [[UInt8]] {
    CueWords(Array(cue.utf8)[...]).words
  }

  private mutating func appendWord(_ bytes: ArraySlice<UInt8>, from start: Int) -> Int {
    var word: [UInt8] = []
    var index = start
    while index < bytes.endIndex {
      if CueWords.isWordByte(bytes, index) {
        word.append(CueWords.lowered(bytes[index]))
        index += 1
      } else if CueWords.joins(bytes, index, word: word) {
        if let last = word.last, CueWords.isDigit(last) { word.append(bytes[index]) }
        index += 1
      } else {
        break
      }
    }
    spans.append(TextSpan(start, index))
    words.append(word)
    return index
  }

  /// A point, comma or stroke between digits, or a point after the single letters of “U.S.”.
  private static func joins(_ bytes: ArraySlice<UInt8>, _ index: Int, word: [UInt8]) -> Bool {
    let mark = bytes[index]
    guard index > bytes.startIndex, index + 1 < bytes.endIndex else { return false }
    let before = bytes[index - 1]
    let after = bytes[index + 1]
    if isDigit(before), isDigit(after) {
      return mark == UInt8(ascii: ".") || mark == UInt8(ascii: ",") || mark == UInt8(ascii: "/")
    }
    guard mark == UInt8(ascii: "."), isLetter(after), isLetter(before), word.count <= 4 else {
      return false
    }
    let alone = index + 2 >= bytes.endIndex || !isLetter(bytes[index + 2])
    let previousAlone = index < bytes.startIndex + 2 || !isLetter(bytes[index - 2])
    return alone && previousAlone
  }

  private static func isWordByte(_ bytes: ArraySlice<UInt8>, _ index: Int) -> Bool {
    let byte = bytes[index]
    if byte < 0x80 { return isLetter(byte) || isDigit(byte) }
    return !isGeneralPunctuation(bytes, index)
  }

  /// U+2000 to U+203F (dashes, quotation marks, spaces) and the no-break space.
  private static func isGeneralPunctuation(_ bytes: ArraySlice<UInt8>, _ index: Int) -> Bool {
    let byte = bytes[index]
    func next(_ distance: Int) -> UInt8 {
      index + distance < bytes.endIndex ? bytes[index + distance] : 0
    }
    func previous(_ distance: Int) -> UInt8 {
      index - distance >= bytes.startIndex ? bytes[index - distance] : 0
    }
    if byte == 0xe2 { return next(1) == 0x80 }
    if byte == 0xc2 { return next(1) < 0xc0 && next(1) >= 0x80 }
    if previous(1) == 0xe2 { return byte == 0x80 }
    if previous(1) == 0xc2 { return true }
    return previous(2) == 0xe2 && previous(1) == 0x80
  }

  private static func mark(_ byte: UInt8) -> Mark {
    switch byte {
    case UInt8(ascii: ";"), UInt8(ascii: ":"), 0x0a: .stop
    case UInt8(ascii: ","), UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "\""), 0xe2: .comma
    default: .none
    }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

  private static func isLetter(_ byte: UInt8) -> Bool {
    let low = byte | 0x20
    return low >= UInt8(ascii: "a") && low <= UInt8(ascii: "z")
  }

  private static func lowered(_ byte: UInt8) -> UInt8 {
    byte >= 0x41 && byte <= 0x5a ? byte | 0x20 : byte
  }
}
