import Language

/// Quantises and prunes learnt weights and lays them out as the engine reads them.
struct WeightPacker {
  /// Full slots in a hundred: fuller tables are smaller and slower.
  private static let fill = 80

  /// A table for `SparseWeights`.
  static func sparse(_ weights: PerceptronWeights, name: String) -> [UInt8] {
    let features = weights.features()
    let largest = features.map { $0.weights.map { abs($0.value) }.max() ?? 0 }.max() ?? 0
    let scale = Float(127 << 7) / max(largest, 1)
    let least = 0.5 / scale
    var kept: [Feature] = []
    for (hash, list) in features {
      let weights = list.filter { abs($0.value) >= least }
      if !weights.isEmpty { kept.append(Feature(hash, weights, scale: scale)) }
    }
    TrainingLog.write(
      name, nil, "kept \(kept.count) of \(features.count) features")
    return table(kept)
  }

  /// A feature's weights in eight bits each, with the shift that the largest needs.
  private struct Feature {
    let hash: UInt32
    let shift: UInt32
    var pairs: [UInt8] = []

    /// As in `SparseWeights`.
    var header: UInt32 { hash << 10 | shift << 7 | UInt32(pairs.count / 2) }

    init(_ hash: UInt32, _ weights: [(label: UInt8, value: Float)], scale: Float) {
      self.hash = hash
      let largest = weights.map { abs($0.value) * scale }.max() ?? 0
      var shift: UInt32 = 0
      while (largest / Float(1 << shift)).rounded() > 127, shift < 7 { shift += 1 }
      self.shift = shift
      for (label, value) in weights {
        let steps = (value * scale / Float(1 << shift)).rounded()
        guard steps != 0 else { continue }
        pairs += [label, UInt8(bitPattern: Int8(max(-127, min(127, steps))))]
      }
    }
  }

  private static func table(_ kept: [Feature]) -> [UInt8] {
    let count = max(SparseWeights.leastBuckets, kept.count / SparseWeights.bucketLoad)
    var buckets = [[Feature]](repeating: [], count: count)
    for feature in kept { buckets[SparseWeights.bucket(feature.hash, of: count)].append(feature) }
    var words: [UInt32] = []
    var entries = ByteTable()
    for bucket in buckets {
      precondition(bucket.count <= SparseWeights.largestBucket, "hashes that do not spread")
      words.append(UInt32(entries.bytes.count / 2) << 5 | UInt32(bucket.count))
      for feature in bucket { entries.append(feature.header) }
      for feature in bucket { entries.bytes += feature.pairs }
    }
    var table = ByteTable.counts(count, entries.bytes.count)
    for word in words { table.append(word) }
    table.align()
    return table.bytes + entries.bytes
  }

  /// A table for `TransitionWeights`: the root of each weight's size, with its sign.
  static func transitions(_ sums: [SIMD4<Double>]) -> [UInt8] {
    let largest = sums.map { max($0.max(), -$0.min()) }.max() ?? 1
    var table = ByteTable.counts(sums.count)
    for sum in sums {
      for lane in 0..<4 {
        let root = (abs(sum[lane]) / largest).squareRoot() * 127
        table.append(Int8(sum[lane] < 0 ? -root.rounded() : root.rounded()))
      }
    }
    return table.bytes
  }

  /// A table for `WordTable`; the order of the words does not matter.
  static func words(_ values: [UInt32: UInt16]) -> [UInt8] {
    var slots = SlotTable(count: values.count * 100 / fill + 2)
    for (hash, value) in values.sorted(by: { $0.key < $1.key }) {
      slots.insert(UInt64(hash) << 16 | UInt64(value), for: hash)
    }
    var table = ByteTable.counts(slots.values.count)
    for slot in slots.values { table.append(UInt32(slot >> 16)) }
    table.align()
    for slot in slots.values { table.append(UInt16(slot & 0xFFFF)) }
    return table.bytes
  }
}

/// Open addressing with the engine's rule of places.
struct SlotTable {
  private(set) var values: [UInt64]

  init(count: Int) {
    values = Array(repeating: 0, count: count)
  }

  mutating func insert(_ value: UInt64, for key: UInt32) {
    var index = Int((UInt64(key) * UInt64(values.count)) >> 32)
    while values[index] != 0 {
      index += 1
      if index == values.count { index = 0 }
    }
    values[index] = value
  }
}
