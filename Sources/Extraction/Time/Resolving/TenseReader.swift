internal import Articles
internal import Language

/// Whether the clause around an expression looks back or ahead.
enum Tense: Sendable {
  case past, future, unknown
}

/// Reads tense from the words around an expression, at most sixteen to each side in its sentence.
struct TenseReader {
  let tokens: [TimeToken]
  let bytes: [UInt8]

  func tense(around range: Range<Int>, sentence: Range<Int>) -> Tense {
    let left = max(sentence.lowerBound, range.lowerBound - 16)
    for index in stride(from: range.lowerBound - 1, through: left, by: -1) {
      if let tense = sign(index) { return tense }
      if endsClause(index) { break }
    }
    let right = min(sentence.upperBound, range.upperBound + 16)
    for index in range.upperBound..<max(right, range.upperBound) {
      if let tense = sign(index) { return tense }
    }
    return .unknown
  }

  private func sign(_ index: Int) -> Tense? {
    let token = tokens[index]
    guard token.shape == .word else { return nil }
    switch token.word.kind {
    case .futureSign: return .future
    case .pastSign: return .past
    case .other: return isRegularPast(token) ? .past : nil
    default: return nil
    }
  }

  private func isRegularPast(_ token: TimeToken) -> Bool {
    guard token.length > 4, !token.isCapitalised else { return false }
    return bytes[token.end - 1] | 0x20 == 0x64 && bytes[token.end - 2] | 0x20 == 0x65
  }

  private func endsClause(_ index: Int) -> Bool {
    tokens[index].shape == .mark && tokens[index].number == 0x3B
  }
}
