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
}
