/// Sentences over the matcher's own tokens: they end at a full stop before a capital, at a line's
/// end and at a blank line.
struct TimeSentences {
  private let starts: [Int]
  private let count: Int

  init(tokens: [TimeToken], bytes: [UInt8]) {
    var starts: [Int] = tokens.isEmpty ? [] : [0]
    for index in tokens.indices.dropFirst() where TimeSentences.begins(index, tokens, bytes) {
      starts.append(index)
    }
    self.starts = starts
    count = tokens.count
  }

  func range(of token: Int) -> (index: Int, tokens: Range<Int>) {
    var low = 0
    var high = starts.count - 1
    while low < high {
      let middle = (low + high + 1) / 2
      if starts[middle] <= token { low = middle } else { high = middle - 1 }
    }
    guard low < starts.count else { return (0, 0..<count) }
    return (low, starts[low]..<(low + 1 < starts.count ? starts[low + 1] : count))
  }

  private static func begins(_ index: Int, _ tokens: [TimeToken], _ bytes: [UInt8]) -> Bool {
    let token = tokens[index]
    if token.startsParagraph { return true }
    guard token.hasGap else { return false }
    var gap = tokens[index - 1].end
    while gap < token.start {
      if bytes[gap] == 0x0A { return true }
      gap += 1
    }
    let before = tokens[index - 1]
    guard before.shape == .mark,
      before.number == 0x2E || before.number == 0x3F || before.number == 0x21
    else { return false }
    guard token.isCapitalised || token.shape == .mark else { return false }
    // “U.S.” and “Jan.” do not end a sentence.
    return index < 2 || tokens[index - 2].length > 2 && tokens[index - 2].word.kind != .shortMonth
  }
}
