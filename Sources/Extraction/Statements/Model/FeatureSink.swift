/// Where the features of a decision go: into a list, to train on, or straight into a score.
protocol FeatureSink {
  mutating func add(hash: UInt32)
}

extension FeatureSink {
  /// Adds the conjunction of up to three values under a template.
  @inline(__always)
  mutating func add(_ template: FeatureTemplate, _ a: UInt32, _ b: UInt32 = 0, _ c: UInt32 = 0) {
    add(kind: template.rawValue, a, b, c)
  }

  /// Adds the conjunction of up to three values under the number of a template.
  @inline(__always)
  mutating func add(kind: UInt32, _ a: UInt32, _ b: UInt32, _ c: UInt32) {
    var hash = (kind &+ 1) &* 0x9E37_79B1
    hash = Self.mix(hash ^ a)
    hash = Self.mix(hash ^ b)
    hash = Self.mix(hash ^ c)
    add(hash: hash)
  }

  @inline(__always)
  private static func mix(_ value: UInt32) -> UInt32 {
    var hash = value &* 0x85EB_CA77
    hash ^= hash >> 15
    hash = hash &* 0xC2B2_AE3D
    return hash ^ (hash >> 13)
  }
}
