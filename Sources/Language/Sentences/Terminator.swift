/// What a token may end.
enum Terminator: Equatable {
  case none
  case fullStop
  /// “?”, “!” and their runs.
  case question
  case ellipsis
  /// Full stops of scripts that use them for nothing else.
  case wide
  /// Never ends a sentence within a line: “Mr.”, “No.”, “J.”.
  case abbreviation
  /// Ends one or not, as what follows decides: “Inc.”, “p.m.”.
  case final

  init(
    _ bytes: UnsafeBufferPointer<UInt8>, _ tokens: TokenColumns, _ index: Int, _ lists: WordLists
  ) {
    let range = tokens.range(index)
    let last = bytes[range.upperBound - 1]
    switch last {
    case .dot: self = Terminator.dotted(bytes, range, lists)
    case 0x21, 0x3F:
      self =
        range.count > 8 || bytes[range.lowerBound] == last
          || bytes[range.lowerBound] == 0x21 || bytes[range.lowerBound] == 0x3F ? .question : .none
    case 0x80...: self = Terminator.beyondASCII(bytes, range)
    default: self = .none
    }
  }

  private static func dotted(
    _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ lists: WordLists
  ) -> Terminator {
    if range.count == 1 { return .fullStop }
    if bytes[range.lowerBound] == .dot { return .ellipsis }
    let word = range.lowerBound..<range.upperBound - 1
    if bytes[word.lowerBound].isUpper, lists.smallOnly.contains(bytes, word) { return .fullStop }
    if lists.titles.contains(bytes, word) || lists.beforeNumber.contains(bytes, word) {
      return word.count == 1 && bytes[word.lowerBound].isUpper ? .final : .abbreviation
    }
    return bytes[word.lowerBound].isDigit ? .abbreviation : .final
  }

  private static func beyondASCII(
    _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>
  ) -> Terminator {
    switch ScalarReader.scalar(bytes, range.lowerBound).0 {
    case 0x2026: .ellipsis
    case 0x3002, 0xFF01, 0xFF1F, 0xFF0E, 0x61F, 0x6D4, 0x964: .wide
    case 0x203C, 0x2047...0x2049: .question
    default: .none
    }
  }
}
