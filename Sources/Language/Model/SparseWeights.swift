/// Scores classes: what the decoders ask of shipped and of growing weights alike.
package protocol ClassScorer {
  /// Adds each feature's weights to `scores`, one place a class.
  func addScores(
    of features: UnsafeBufferPointer<UInt32>, to scores: UnsafeMutablePointer<Int32>)
}

/// Weights by feature and class, where a feature lists only the classes that it speaks about.
///
/// A hash table without pointers, read where it lies. Each slot is, from the highest bit, the
/// feature (32 bits), its first pair (22), a shift (3) and the number of pairs (7); each pair is a
/// class and a weight in eight bits, to be shifted left: so a feature with large weights keeps
/// them, and one with small weights keeps their differences.
package struct SparseWeights: ClassScorer, @unchecked Sendable {
  private let bytes: ModelBytes
  private let slots: UnsafePointer<UInt64>
  private let slotCount: UInt64
  private let pairs: UnsafePointer<UInt8>

  init(_ section: ModelSection) throws(LanguageError) {
    let slotCount = try section.count(at: 0)
    let pairCount = try section.count(at: 1)
    let lists = try section.regions(sizes: [slotCount * 8, pairCount * 2])
    guard slotCount > 0 else { throw section.error("an empty table of weights") }
    bytes = section.bytes
    slots = lists[0].baseAddress!.assumingMemoryBound(to: UInt64.self)
    pairs = lists[1].baseAddress!.assumingMemoryBound(to: UInt8.self)
    self.slotCount = UInt64(slotCount)
    // The file's checksum vouches for what the slots point to; a lookup must find an end.
    guard (0..<slotCount).contains(where: { slots[$0] == 0 }) else {
      throw section.error("no free slot")
    }
  }

  @inline(__always)
  package func addScores(
    of features: UnsafeBufferPointer<UInt32>, to scores: UnsafeMutablePointer<Int32>
  ) {
    for feature in features {
      let slot = find(feature)
      let list = pairs + Self.first(slot) * 2
      let shift = Int32(truncatingIfNeeded: slot >> 7) & 7
      for index in 0..<Self.count(slot) {
        let weight = Int32(Int8(bitPattern: list[index * 2 + 1]))
        scores[Int(list[index * 2])] &+= weight &<< shift
      }
    }
  }

  @inline(__always)
  private static func first(_ slot: UInt64) -> Int { Int((slot >> 10) & 0x3F_FFFF) }

  @inline(__always)
  private static func count(_ slot: UInt64) -> Int { Int(slot & 0x7F) }

  @inline(__always)
  private func find(_ feature: UInt32) -> UInt64 {
    var index = (UInt64(feature) &* slotCount) >> 32
    while true {
      let slot = slots[Int(index)]
      if slot == 0 || UInt32(slot >> 32) == feature { return slot }
      index += 1
      if index == slotCount { index = 0 }
    }
  }
}
