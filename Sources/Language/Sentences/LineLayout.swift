/// How a text uses its line breaks: as paragraph ends, or to wrap long lines.
struct LineLayout: Sendable {
  /// Whether single line breaks inside paragraphs stand for spaces.
  let isHardWrapped: Bool

  /// A text is hard-wrapped when it parts its paragraphs with blank lines and nearly all other
  /// lines are about as long as the longest, none of which is over 100 bytes.
  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    var inner = 0
    var fullLines = 0
    var blankLines = 0
    var longest = 0
    var lineStart = 0
    var previous = 0
    for index in 0...bytes.count {
      guard index == bytes.count || bytes[index] == 0x0A else { continue }
      let length = index - lineStart
      lineStart = index + 1
      if length <= 1 {
        blankLines += 1
      } else if previous > 1 {
        inner += 1
        if previous >= 50 && previous <= 100 { fullLines += 1 }
      }
      longest = max(longest, length)
      previous = length
    }
    isHardWrapped = inner >= 3 && blankLines > 0 && longest <= 100 && fullLines * 10 >= inner * 8
  }
}
