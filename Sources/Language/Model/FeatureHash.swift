/// Hashes of bytes and of feature values: the same on every machine and in every run.
enum FeatureHash {
  static let seed: UInt32 = 0x811C_9DC5

  /// One step of FNV-1a; finish with `finished`.
  @inline(__always)
  static func step(_ hash: UInt32, _ byte: UInt8) -> UInt32 {
    (hash ^ UInt32(byte)) &* 0x0100_0193
  }

  /// Spreads the bits, which FNV leaves close together for short words; never 0.
  @inline(__always)
  static func finished(_ hash: UInt32) -> UInt32 {
    var value = hash
    value ^= value >> 16
    value = value &* 0x7FEB_352D
    value ^= value >> 15
    value = value &* 0x846C_A68B
    value ^= value >> 16
    return value | 1
  }

  @inline(__always)
  static func of(_ bytes: some Sequence<UInt8>) -> UInt32 {
    finished(bytes.reduce(seed, step))
  }

  /// A feature: a template's number and up to four values, multiplied by odd constants and added.
  ///
  /// 0 marks an empty slot in the weight tables, so it is never returned.
  @inline(__always)
  static func feature(
    _ template: UInt32, _ first: UInt32, _ second: UInt32 = 0, _ third: UInt32 = 0,
    _ fourth: UInt32 = 0
  ) -> UInt32 {
    var sum = UInt64(template &+ 1) &* 0x9E37_79B9_7F4A_7C15
    sum = sum &+ UInt64(first) &* 0xBF58_476D_1CE4_E5B9
    sum = sum &+ UInt64(second) &* 0x94D0_49BB_1331_11EB
    sum = sum &+ UInt64(third) &* 0xD6E8_FEB8_6659_FD93
    sum = sum &+ UInt64(fourth) &* 0xA076_1D64_78BD_642F
    sum ^= sum >> 32
    sum = sum &* 0xE703_7ED1_A0B4_28DB
    return UInt32(truncatingIfNeeded: sum >> 32) | 1
  }
}
