internal import Articles

/// The runs of four words that a text has, as sorted distinct hashes.
struct ShingleSet {
  /// Four words: three are stock phrases, and each word that a desk changes breaks only four runs.
  static let width = 4

  let hashes: [UInt32]

  /// - Parameter hashes: sorted and distinct.
  init(hashes: [UInt32]) {
    self.hashes = hashes
  }

  init(_ text: ArticleText) {
    let words = WordHashes(text.utf8).hashes
    guard words.count >= ShingleSet.width else {
      hashes = []
      return
    }
    var found: [UInt32] = []
    found.reserveCapacity(words.count)
    for start in 0...words.count - ShingleSet.width {
      var hash: UInt64 = 0
      for offset in 0..<ShingleSet.width {
        hash = SplitMix.finish(hash ^ words[start + offset])
      }
      found.append(UInt32(truncatingIfNeeded: hash >> 32))
    }
    found.sort()
    var distinct: [UInt32] = []
    distinct.reserveCapacity(found.count)
    for hash in found where distinct.last != hash { distinct.append(hash) }
    hashes = distinct
  }

  var count: Int { hashes.count }

  /// How many runs two texts share, by one walk over both.
  func shared(with other: ShingleSet) -> Int {
    var (mine, theirs, shared) = (0, 0, 0)
    while mine < hashes.count, theirs < other.hashes.count {
      let (left, right) = (hashes[mine], other.hashes[theirs])
      if left == right { shared += 1 }
      if left <= right { mine += 1 }
      if right <= left { theirs += 1 }
    }
    return shared
  }
}
