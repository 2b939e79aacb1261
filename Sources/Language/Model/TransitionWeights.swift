/// Weights of the parser's three transitions, side by side in the slot of their feature.
///
/// A table without keys: features that meet in a slot share its weights, in training as in use, so
/// the training arranges itself with every meeting (Bohnet 2010, "hash kernel"). A weight is one
/// signed byte, the root of its size: the few large weights keep their rank over the many small
/// ones, whose differences matter most near zero.
package struct TransitionWeights: TransitionScorer, @unchecked Sendable {
  /// Slots of the table; more gain little and leave the processor's cache.
  package static let slotCount = 1_500_000

  private let bytes: ModelBytes
  private let slots: UnsafePointer<SIMD4<Int8>>

  init(_ section: ModelSection) throws(LanguageError) {
    guard try section.count(at: 0) == Self.slotCount else {
      throw section.error("not \(Self.slotCount) slots")
    }
    let lists = try section.regions(sizes: [Self.slotCount * 4])
    bytes = section.bytes
    slots = lists[0].baseAddress!.assumingMemoryBound(to: SIMD4<Int8>.self)
  }

  @inline(__always)
  package static func slot(_ feature: UInt32) -> Int {
    Int(truncatingIfNeeded: (UInt64(feature) &* UInt64(slotCount)) >> 32)
  }

  @inline(__always)
  package func scores(of features: UnsafeBufferPointer<UInt32>) -> SIMD4<Int32> {
    var sum = SIMD4<Int32>(repeating: 0)
    for feature in features {
      let root = SIMD4<Int32>(truncatingIfNeeded: slots[Self.slot(feature)])
      let square = root &* root
      sum &+= square.replacing(with: 0 &- square, where: root .< 0)
    }
    return sum
  }
}

/// Scores transitions: lane 0 is not used, lanes 1 to 3 are shift, left and right.
package protocol TransitionScorer {
  func scores(of features: UnsafeBufferPointer<UInt32>) -> SIMD4<Int32>
}
