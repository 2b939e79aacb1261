/// What stands after a possible sentence end: the first word past opening marks.
struct Follower {
  enum Shape {
    case capital, lower, digit
    /// A comma, a closing mark or another sign that carries the sentence on.
    case mark
    /// Letters without case, symbols, pictograms.
    case other
  }

  let first: Int
  let word: Int
  let shape: Shape
  var isQuoted: Bool { word > first }

  init(_ bytes: UnsafeBufferPointer<UInt8>, _ tokens: TokenColumns, _ next: Int) {
    first = next
    var word = next
    while word < min(next + 3, tokens.count - 1), Follower.opens(bytes, tokens.range(word)) {
      word += 1
    }
    self.word = word
    shape = Follower.shape(bytes, tokens.range(word))
  }

  private static func opens(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
    let byte = bytes[range.lowerBound]
    if byte == 0x28 || byte == 0x5B { return true }
    return QuoteMark(bytes, range) != nil
  }

  private static func shape(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Shape {
    let byte = bytes[range.lowerBound]
    if byte.isUpper { return .capital }
    if byte.isLower { return .lower }
    if byte.isDigit { return .digit }
    if byte < 0x80 {
      switch byte {
      case .comma, .colon, 0x3B, 0x29, 0x5D, 0x7D, .slash: return .mark
      default: return .other
      }
    }
    let (value, _) = ScalarReader.scalar(bytes, range.lowerBound)
    return ScalarReader.classOf(value) == .letter ? letterShape(value) : .other
  }

  /// Case by Unicode's blocks of alternating or split case; enough for names in Latin, Greek and
  /// Cyrillic letters.
  private static func letterShape(_ value: UInt32) -> Shape {
    switch value {
    case 0xC0...0xDE, 0x391...0x3A9, 0x400...0x42F: .capital
    case 0xDF...0xFF, 0x3B1...0x3C9, 0x430...0x45F: .lower
    case 0x139...0x148, 0x179...0x17E: value & 1 == 1 ? .capital : .lower
    case 0x100...0x17F, 0x460...0x52F, 0x1E00...0x1EFF: value & 1 == 0 ? .capital : .lower
    default: .other
    }
  }
}
