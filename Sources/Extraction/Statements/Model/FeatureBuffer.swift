/// Features of one decision as hashes; reused from decision to decision.
package struct FeatureBuffer: Sendable {
  package private(set) var hashes: [UInt32] = []

  package init() {
    hashes.reserveCapacity(64)
  }

  mutating func removeAll() {
    hashes.removeAll(keepingCapacity: true)
  }

  /// Adds the conjunction of up to three values under a template.
  mutating func add(_ template: FeatureTemplate, _ a: UInt32, _ b: UInt32 = 0, _ c: UInt32 = 0) {
    var hash = (UInt32(template.rawValue) &+ 1) &* 0x9E37_79B1
    hash = FeatureBuffer.mix(hash ^ a)
    hash = FeatureBuffer.mix(hash ^ b)
    hash = FeatureBuffer.mix(hash ^ c)
    hashes.append(hash)
  }

  @inline(__always)
  private static func mix(_ value: UInt32) -> UInt32 {
    var hash = value &* 0x85EB_CA77
    hash ^= hash >> 15
    hash = hash &* 0xC2B2_AE3D
    return hash ^ (hash >> 13)
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
