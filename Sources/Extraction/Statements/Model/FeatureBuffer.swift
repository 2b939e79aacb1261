/// Features of one decision as hashes; reused from decision to decision.
package struct FeatureBuffer: FeatureSink, Sendable {
  package private(set) var hashes: [UInt32] = []

  package init() {
    hashes.reserveCapacity(64)
  }

  mutating func removeAll() {
    hashes.removeAll(keepingCapacity: true)
  }

  mutating func add(hash: UInt32) {
    hashes.append(hash)
  }
}

/// Buckets for counts and distances: 0, 1, 2, 3, 4–5, 6–8, 9–13, 14–24, more.
@inline(__always)
func bucket(_ count: Int) -> UInt32 {
  switch count {
  case ..<0: 9
  case 0...3: UInt32(count)
  case 4...5: 4
  case 6...8: 5
  case 9...13: 6
  case 14...24: 7
  default: 8
  }
}
