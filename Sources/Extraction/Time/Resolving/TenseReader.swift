/// Whether the clause around an expression looks back or ahead.
enum Tense: Sendable {
  case past, future, unknown
}

/// Reads tense from the words around an expression, at most 24 to each side in its sentence.
///
/// The nearest sign before the expression decides, else the nearest after it. A participle counts as
/// its auxiliary does: “will be held” looks ahead, “is held” says nothing.
struct TenseReader {
  let tokens: [TimeToken]
  let bytes: [UInt8]

  func tense(around range: Range<Int>, sentence: Range<Int>) -> Tense {
    let left = max(sentence.lowerBound, range.lowerBound - 24)
    for index in stride(from: range.lowerBound - 1, through: left, by: -1) {
      if let tense = sign(index, from: sentence.lowerBound) { return tense }
      if endsClause(index) { break }
    }
    let right = min(sentence.upperBound, range.upperBound + 24)
    for index in range.upperBound..<max(right, range.upperBound) {
      if let tense = sign(index, from: sentence.lowerBound) { return tense }
    }
    return .unknown
  }

  private func sign(_ index: Int, from start: Int) -> Tense? {
    let token = tokens[index]
    guard token.shape == .word else { return nil }
    switch token.word.kind {
    case .futureSign: return .future
    case .month: return isModalMay(token) ? .future : nil
    case .pastSign: return auxiliary(of: index, from: start) ?? .past
    case .other:
      guard isRegularPast(token) else { return nil }
      switch auxiliary(of: index, from: start) {
      case .unknown: return nil
      case let tense?: return tense
      case nil: return .past
      }
    default: return nil
    }
  }

  /// The tense of the auxiliaries before a participle; `unknown` for the present; nil without any.
  private func auxiliary(of index: Int, from start: Int) -> Tense? {
    var found: Tense?
    for before in stride(from: index - 1, through: max(start, index - 4), by: -1) {
      let token = tokens[before]
      guard token.shape == .word else { return found }
      if token.word.kind == .futureSign || isModalMay(token) { return .future }
      switch AuxiliaryWord(bytes[token.start..<token.end]) {
      case .be: found = found ?? .unknown
      case .have: return .past
      case .adverb: continue
      case nil: return found
      }
    }
    return found
  }

  private func isModalMay(_ token: TimeToken) -> Bool {
    token.word.kind == .month && token.word.value == 5 && !token.isCapitalised
  }

  private func isRegularPast(_ token: TimeToken) -> Bool {
    guard token.length > 4, !token.isCapitalised else { return false }
    return bytes[token.end - 1] | 0x20 == 0x64 && bytes[token.end - 2] | 0x20 == 0x65
  }

  private func endsClause(_ index: Int) -> Bool {
    tokens[index].shape == .mark && tokens[index].number == 0x3B
  }
}

/// Small words between a modal and its participle.
private enum AuxiliaryWord {
  case be, have, adverb

  init?(_ bytes: ArraySlice<UInt8>) {
    switch bytes.count {
    case 2 where AuxiliaryWord.matches(bytes, "be") || AuxiliaryWord.matches(bytes, "is"):
      self = .be
    case 3 where AuxiliaryWord.matches(bytes, "are"): self = .be
    case 3 where AuxiliaryWord.matches(bytes, "has") || AuxiliaryWord.matches(bytes, "not"):
      self = bytes.last == 0x74 ? .adverb : .have
    case 4 where AuxiliaryWord.matches(bytes, "have") || AuxiliaryWord.matches(bytes, "also"):
      self = bytes.last == 0x6F ? .adverb : .have
    case 4 where AuxiliaryWord.matches(bytes, "been"): self = .have
    case 5... where bytes.last == 0x79 && bytes.dropLast().last == 0x6C: self = .adverb
    default: return nil
    }
  }

  private static func matches(_ bytes: ArraySlice<UInt8>, _ word: StaticString) -> Bool {
    word.withUTF8Buffer { buffer in bytes.elementsEqual(buffer) { $0 | 0x20 == $1 } }
  }
}
