/// A fixed set of words in lower case, asked with bytes and without building a string.
struct WordSet: Sendable {
  private let hashes: Set<UInt64>
  private let longest: Int

  /// - Parameter words: separated by white space.
  init(_ words: String) {
    let list = words.split(whereSeparator: \.isWhitespace)
    hashes = Set(list.map { WordSet.hash($0.utf8) })
    longest = list.map(\.utf8.count).max() ?? 0
  }

  /// Whether the bytes, with A–Z read as a–z, are one of the words.
  @inline(__always)
  func contains(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
    guard range.count <= longest, !range.isEmpty else { return false }
    return hashes.contains(WordSet.hash(bytes[range]))
  }

  /// FNV-1a over the bytes, A–Z read as a–z.
  static func hash(_ bytes: some Sequence<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in bytes {
      hash = (hash ^ UInt64(byte &- 0x41 < 26 ? byte | 0x20 : byte)) &* 0x100_0000_01b3
    }
    return hash
  }
}
