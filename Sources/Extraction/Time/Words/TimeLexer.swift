/// Cuts text into words, runs of digits and single marks.
struct TimeLexer {
  private let bytes: [UInt8]
  private let lexicon: TimeLexicon
  private var position = 0
  private var tokens: [TimeToken] = []

  static func tokens(of bytes: [UInt8], lexicon: TimeLexicon) -> [TimeToken] {
    var lexer = TimeLexer(bytes: bytes, lexicon: lexicon)
    lexer.tokens.reserveCapacity(bytes.count / 4)
    lexer.run()
    return lexer.tokens
  }

  private init(bytes: [UInt8], lexicon: TimeLexicon) {
    self.bytes = bytes
    self.lexicon = lexicon
  }

  private mutating func run() {
    while true {
      let gap = skipSpace()
      guard position < bytes.count else { return }
      let start = position
      let byte = bytes[position]
      if TimeLexer.isDigit(byte) {
        appendDigits(start, gap)
      } else if TimeLexer.isLetter(byte) {
        while position < bytes.count, TimeLexer.isLetter(bytes[position]), !isWideMark {
          position += 1
        }
        if position == start { appendWideMark(gap) } else { appendWord(start, gap) }
      } else {
        position += 1
        append(start, .mark, Int(byte), gap)
      }
    }
  }

  /// Counts the line breaks in the white space; nil when there is none.
  private mutating func skipSpace() -> Int? {
    let start = position
    var lines = 0
    while position < bytes.count {
      if bytes[position] <= 0x20 {
        if bytes[position] == 0x0A { lines += 1 }
        position += 1
      } else if let width = wideSpace {
        position += width
      } else {
        break
      }
    }
    return position == start ? nil : lines
  }

  private mutating func appendDigits(_ start: Int, _ gap: Int?) {
    var number = 0
    while position < bytes.count, TimeLexer.isDigit(bytes[position]) {
      if position - start < 9 { number = number * 10 + Int(bytes[position] & 15) }
      position += 1
    }
    append(start, .digits, position - start <= 9 ? number : -1, gap)
  }

  private mutating func appendWord(_ start: Int, _ gap: Int?) {
    let first = bytes[start]
    tokens.append(
      TimeToken(
        start: start, end: position, shape: .word, word: lexicon[bytes[start..<position]],
        number: -1, isCapitalised: first >= 0x41 && first <= 0x5A, hasGap: gap != nil,
        startsParagraph: (gap ?? 0) > 1))
  }

  /// Typographic dashes and apostrophes count as their ASCII forms.
  private mutating func appendWideMark(_ gap: Int?) {
    let start = position
    let last = bytes[position + 2]
    position += 3
    switch last {
    case 0x98, 0x99: append(start, .mark, 0x27, gap)
    case 0x90, 0x91, 0x92, 0x93: append(start, .mark, 0x2D, gap)
    default: append(start, .mark, 0x3B, gap)
    }
  }

  private mutating func append(
    _ start: Int, _ shape: TimeToken.Shape, _ number: Int, _ gap: Int?
  ) {
    tokens.append(
      TimeToken(
        start: start, end: position, shape: shape, word: TimeWord(.other), number: number,
        isCapitalised: false, hasGap: gap != nil, startsParagraph: (gap ?? 0) > 1))
  }

  /// General punctuation, U+2010…U+203F, which no word holds.
  private var isWideMark: Bool {
    position + 2 < bytes.count && bytes[position] == 0xE2 && bytes[position + 1] == 0x80
  }

  /// The width of a no-break or thin space here.
  private var wideSpace: Int? {
    guard position + 1 < bytes.count else { return nil }
    if bytes[position] == 0xC2, bytes[position + 1] == 0xA0 { return 2 }
    guard isWideMark else { return nil }
    let last = bytes[position + 2]
    return (0x80...0x8B).contains(last) || last == 0xAF ? 3 : nil
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

  private static func isLetter(_ byte: UInt8) -> Bool {
    byte >= 0x80 || (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A
  }
}
