/// Token boundaries as the tokeniser writes them: two columns of byte offsets.
struct TokenColumns: Sendable {
  var starts: [Int32] = []
  var ends: [Int32] = []

  var count: Int { starts.count }

  mutating func append(_ start: Int, _ end: Int) {
    starts.append(Int32(start))
    ends.append(Int32(end))
  }

  func range(_ token: Int) -> Range<Int> {
    Int(starts[token])..<Int(ends[token])
  }

  /// Whether bytes stand between a token and the one before it.
  func hasGap(before token: Int) -> Bool {
    token > 0 && ends[token - 1] < starts[token]
  }

  /// The same, and true at the end of a range.
  func hasGap(before token: Int, within range: Range<Int>) -> Bool {
    token >= range.upperBound || hasGap(before: token)
  }
}
