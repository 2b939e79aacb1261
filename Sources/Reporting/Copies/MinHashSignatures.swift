/// MinHash signatures of many texts in one flat array: 64 numbers of 32 bits, 256 bytes a text.
///
/// Two texts agree at a place with the probability that their shingle sets have in common over
/// their union (Broder 1997).
struct MinHashSignatures {
  static let length = 64
  static let bytesPerText = length * MemoryLayout<UInt32>.stride

  private let multipliers: [UInt64]
  private let summands: [UInt64]
  private(set) var values: [UInt32] = []

  init(capacity: Int) {
    var stream = SplitMix(seed: 0x436c_6970_7368_6565)
    multipliers = (0..<MinHashSignatures.length).map { _ in stream.next() | 1 }
    summands = (0..<MinHashSignatures.length).map { _ in stream.next() }
    values.reserveCapacity(capacity * MinHashSignatures.length)
  }

  var count: Int { values.count / MinHashSignatures.length }

  mutating func append(_ set: ShingleSet) {
    for place in 0..<MinHashSignatures.length {
      let (multiplier, summand) = (multipliers[place], summands[place])
      var least = UInt32.max
      for hash in set.hashes {
        // Multiply-shift: the upper half of a·x + b.
        let value = UInt32(truncatingIfNeeded: (UInt64(hash) &* multiplier &+ summand) >> 32)
        if value < least { least = value }
      }
      values.append(least)
    }
  }

  /// The place and its neighbour as one key; the last place's neighbour is the first.
  ///
  /// Sixty-four overlapping bands of two rows find a text and its first fifth with probability
  /// 0.9; 32 separate bands of the same signature find 0.7 of these.
  func bandKey(_ band: Int, of text: Int) -> UInt64 {
    let start = text * MinHashSignatures.length
    let neighbour = (band + 1) % MinHashSignatures.length
    return UInt64(values[start + band]) << 32 | UInt64(values[start + neighbour])
  }
}
