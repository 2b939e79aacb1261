internal import Articles

/// The telling words of a statement, to find the same one in other words of reporting.
struct StatementWords: Sendable {
  /// Share of the shorter statement's words that the other one has.
  private static let likeness = 0.6
  /// Fewer words must all be the same.
  private static let fewest = 3

  private let hashes: Set<UInt32>

  /// Words of four bytes or more in lower case, without what follows their sixth byte.
  init(_ statement: Statement, _ article: Article) {
    var hashes: Set<UInt32> = []
    for span in statement.content {
      for word in article.text.utf8[span.range].split(whereSeparator: { !StatementWords.isWord($0) }
      )
      where word.count >= 4 {
        var hash: UInt32 = 0x811c_9dc5
        for byte in word.prefix(6) {
          hash = (hash ^ UInt32(byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte)) &* 0x0100_0193
        }
        hashes.insert(hash)
      }
    }
    self.hashes = hashes
  }

  func areLike(_ other: StatementWords) -> Bool {
    let least = min(hashes.count, other.hashes.count)
    guard least >= StatementWords.fewest else { return least > 0 && hashes == other.hashes }
    let shared = hashes.intersection(other.hashes).count
    return Double(shared) >= StatementWords.likeness * Double(least)
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    switch byte | 0x20 {
    case UInt8(ascii: "a")...UInt8(ascii: "z"): true
    default: byte >= 0x80 || (byte >= 0x30 && byte <= 0x39)
    }
  }
}
