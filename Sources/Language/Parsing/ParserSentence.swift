/// One sentence as the parser and the labeller see it: pointers into rows, and running counts.
///
/// Token -1 stands for no token, token `count` for the root; both are boundary rows.
package struct ParserSentence {
  package let count: Int
  let lexemes: UnsafePointer<Lexeme>
  let tags: UnsafePointer<UInt8>
  let coarse: UnsafePointer<UInt8>
  private let marks: UnsafePointer<SIMD8<UInt16>>

  /// - Parameter marks: one more than tokens, filled here.
  package init(
    count: Int, lexemes: UnsafePointer<Lexeme>, tags: UnsafePointer<UInt8>,
    coarse: UnsafePointer<UInt8>, marks: UnsafeMutablePointer<SIMD8<UInt16>>
  ) {
    self.count = count
    self.lexemes = lexemes
    self.tags = tags
    self.coarse = coarse
    var running = SIMD8<UInt16>(repeating: 0)
    for token in 0..<count {
      marks[token] = running
      let traits = lexemes[token].traits
      running &+= SIMD8(
        traits.contains(.comma) ? 1 : 0,
        // Not the apostrophe of a possessive.
        traits.contains(.quote) && coarse[token] == PartOfSpeech.punct.rawValue + 1 ? 1 : 0,
        traits.contains(.breaking) ? 1 : 0,
        Self.isVerb(coarse[token]) ? 1 : 0, Self.isConjunction(coarse[token]) ? 1 : 0,
        Self.isSubordinator(coarse[token]) ? 1 : 0, 0, 0)
    }
    marks[count] = running
    self.marks = UnsafePointer(marks)
  }

  /// What stands strictly between two tokens: commas, quotes, breaks, verbs, conjunctions.
  @inline(__always)
  func between(_ left: Int, _ right: Int) -> SIMD8<UInt16> {
    guard left + 1 < right else { return .zero }
    return marks[right] &- marks[left + 1]
  }

  /// Whether an odd number of quotation marks stands before the token.
  @inline(__always)
  func isQuoted(_ token: Int) -> Bool {
    token >= 0 && marks[min(token, count)][1] & 1 == 1
  }

  @inline(__always)
  private static func isVerb(_ coarse: UInt8) -> Bool {
    coarse == PartOfSpeech.verb.rawValue + 1
  }

  @inline(__always)
  private static func isConjunction(_ coarse: UInt8) -> Bool {
    coarse == PartOfSpeech.cconj.rawValue + 1
  }

  @inline(__always)
  private static func isSubordinator(_ coarse: UInt8) -> Bool {
    coarse == PartOfSpeech.sconj.rawValue + 1
  }
}
