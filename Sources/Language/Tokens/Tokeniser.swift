/// Cuts text into words as the English Universal Dependencies treebanks do.
///
/// One walk over the bytes, chunk by chunk between spaces; each byte is looked at a bounded number
/// of times, and nothing is allocated but the two columns.
struct Tokeniser {
  let bytes: UnsafeBufferPointer<UInt8>
  let lists: WordLists
  var columns = TokenColumns()

  init(_ bytes: UnsafeBufferPointer<UInt8>, lists: WordLists) {
    self.bytes = bytes
    self.lists = lists
    columns.starts.reserveCapacity(bytes.count / 5 + 4)
    columns.ends.reserveCapacity(bytes.count / 5 + 4)
  }

  mutating func run() -> TokenColumns {
    var index = 0
    while index < bytes.count {
      let (kind, length) = ScalarReader.read(bytes, index)
      if kind == .space {
        index += length
      } else {
        index = chunk(from: index)
      }
    }
    return columns
  }

  // MARK: Chunks

  /// Tokens of one run without spaces; returns its end.
  private mutating func chunk(from start: Int) -> Int {
    var end = start
    var mayHoldAddress = false
    while end < bytes.count {
      let (kind, length) = ScalarReader.read(bytes, end)
      if kind == .space { break }
      mayHoldAddress = mayHoldAddress || bytes[end] == .at || bytes[end] == .slash
      if bytes[end] == .dot, end > start, end + 1 < bytes.count { mayHoldAddress = true }
      end += length
    }
    var index = start
    while index < end {
      let (kind, length) = ScalarReader.read(bytes, index)
      switch kind {
      case .letter, .digit:
        if mayHoldAddress {
          mayHoldAddress = false
          if let past = AddressScanner(bytes, lists).address(index..<end) {
            columns.append(index, past)
            index = past
            continue
          }
        }
        index = word(index, chunkEnd: end)
      case .emoji: index = emoji(index, chunkEnd: end)
      case .punctuation: index = punctuation(index, chunkStart: start, chunkEnd: end)
      case .ideograph, .space:
        columns.append(index, index + length)
        index += length
      }
    }
    return end
  }

  /// One pictogram with its joiners, selectors and skin tones, or a flag's two letters.
  private mutating func emoji(_ start: Int, chunkEnd: Int) -> Int {
    let (first, length) = ScalarReader.scalar(bytes, start)
    var end = start + length
    var joined = false
    var isFlag = (0x1F1E6...0x1F1FF).contains(first)
    while end < chunkEnd, bytes[end] >= 0x80 {
      let (next, width) = ScalarReader.scalar(bytes, end)
      let extends =
        next == 0xFE0F || next == 0x200D || next == 0x20E3 || (0x1F3FB...0x1F3FF).contains(next)
      let secondOfFlag = isFlag && (0x1F1E6...0x1F1FF).contains(next)
      guard extends || secondOfFlag || (joined && ScalarReader.classOf(next) == .emoji) else {
        break
      }
      if secondOfFlag { isFlag = false }
      joined = next == 0x200D
      end += width
    }
    columns.append(start, end)
    return end
  }

  // MARK: Looking around

  func kind(at index: Int, before limit: Int) -> ScalarClass {
    index < limit ? ScalarReader.read(bytes, index).0 : .space
  }

  /// Length of an apostrophe at the byte: straight or U+2019; zero where there is none.
  @inline(__always)
  func apostrophe(_ index: Int) -> Int {
    guard index < bytes.count else { return 0 }
    if bytes[index] == .apostrophe { return 1 }
    if bytes[index] == 0xE2, index + 2 < bytes.count, bytes[index + 1] == 0x80,
      bytes[index + 2] == 0x99
    {
      return 3
    }
    return 0
  }
}

extension UInt8 {
  static var dot: UInt8 { 0x2E }
  static var comma: UInt8 { 0x2C }
  static var colon: UInt8 { 0x3A }
  static var slash: UInt8 { 0x2F }
  static var hyphen: UInt8 { 0x2D }
  static var apostrophe: UInt8 { 0x27 }
  static var ampersand: UInt8 { 0x26 }
  static var underscore: UInt8 { 0x5F }
  static var at: UInt8 { 0x40 }
  static var hash: UInt8 { 0x23 }
  static var plus: UInt8 { 0x2B }

  var isDigit: Bool { self &- 0x30 < 10 }
  var isUpper: Bool { self &- 0x41 < 26 }
  var isLower: Bool { self &- 0x61 < 26 }
  var isASCIILetter: Bool { isUpper || isLower }
  var isASCIIWord: Bool { isASCIILetter || isDigit }
}
