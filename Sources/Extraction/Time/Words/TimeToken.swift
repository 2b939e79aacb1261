/// A word, a number or a mark: finer than the engine's tokens, so that `19-Nov-12`, `1980s` and
/// `5pm` come apart in one way whatever the tokeniser makes of them.
struct TimeToken: Sendable {
  enum Shape: UInt8, Sendable {
    case word, digits, mark
  }

  let start: Int
  let end: Int
  let shape: Shape
  let word: TimeWord
  /// The number of a run of at most nine digits, else −1; the byte of a mark.
  let number: Int
  let isCapitalised: Bool
  /// White space stands before it.
  let hasGap: Bool
  /// A blank line stands before it: no expression runs over one.
  let startsParagraph: Bool

  var length: Int { end - start }
}
