/// Scores classes: what the decoders ask of shipped and of growing weights alike.
package protocol ClassScorer {
  /// Adds each feature's weights to `scores`, one place a class.
  func addScores(
    of features: UnsafeBufferPointer<UInt32>, to scores: UnsafeMutablePointer<Int32>)
}

/// Weights by feature and class, where a feature lists only the classes that it speaks about.
///
/// A hash table without pointers and without free slots, read where it lies. A bucket holds the
/// features with the same high bits. Its word says where it starts, in steps of two bytes (27 bits),
/// and how many features it has (5). A bucket is a header for each feature, from the highest bit the
/// feature's low bits (22), a shift (3) and the number of pairs (7), and behind them the pairs: a
/// class and a weight in eight bits, to be shifted left. So a feature with large weights keeps them,
/// and one with small weights keeps their differences.
package struct SparseWeights: ClassScorer, @unchecked Sendable {
  /// With fewer buckets a bucket and the low bits would not tell every two features apart.
  package static let leastBuckets = 1 << 10
  /// Features of a bucket on average.
  package static let bucketLoad = 3
  package static let largestBucket = 31

  private let bytes: ModelBytes
  private let buckets: UnsafePointer<UInt32>
  private let entries: UnsafeRawPointer
  private let bucketCount: Int

  init(_ section: ModelSection) throws(LanguageError) {
    bucketCount = try section.count(at: 0)
    let lists = try section.regions(sizes: [bucketCount * 4, section.count(at: 1)])
    guard bucketCount >= Self.leastBuckets else {
      throw section.error("\(bucketCount) buckets")
    }
    // The file's checksum vouches for what the buckets point to.
    bytes = section.bytes
    buckets = lists[0].baseAddress!.assumingMemoryBound(to: UInt32.self)
    entries = lists[1].baseAddress!
  }

  @inline(__always)
  package static func bucket(_ feature: UInt32, of count: Int) -> Int {
    Int(truncatingIfNeeded: (UInt64(feature) &* UInt64(count)) >> 32)
  }

  @inline(__always)
  package func addScores(
    of features: UnsafeBufferPointer<UInt32>, to scores: UnsafeMutablePointer<Int32>
  ) {
    for feature in features {
      let bucket = buckets[Self.bucket(feature, of: bucketCount)]
      let headers = entries + Int(bucket >> 5) &* 2
      let count = Int(bucket & 31)
      var skipped = 0
      for index in 0..<count {
        let header = headers.loadUnaligned(fromByteOffset: index &* 4, as: UInt32.self)
        if header >> 10 == feature & 0x3F_FFFF {
          Self.add(header, headers + (count &* 4 &+ skipped &* 2), to: scores)
          break
        }
        skipped &+= Int(header & 0x7F)
      }
    }
  }

  @inline(__always)
  private static func add(
    _ header: UInt32, _ pairs: UnsafeRawPointer, to scores: UnsafeMutablePointer<Int32>
  ) {
    let shift = Int32(truncatingIfNeeded: header >> 7) & 7
    for index in 0..<Int(header & 0x7F) {
      let label = pairs.load(fromByteOffset: index &* 2, as: UInt8.self)
      let weight = pairs.load(fromByteOffset: index &* 2 &+ 1, as: Int8.self)
      scores[Int(label)] &+= Int32(weight) &<< shift
    }
  }
}
