/// Weights of the parser's three transitions, side by side in the slot of their feature.
///
/// Each slot is 16 bits of the feature, never 0, and three 16-bit weights. The place in the table
/// tells the rest of the feature's bits; what slips through is one foreign feature in thousands.
package struct TransitionWeights: TransitionScorer, @unchecked Sendable {
  private let bytes: ModelBytes
  private let slots: UnsafePointer<SIMD4<Int16>>
  private let slotCount: UInt64

  init(_ section: ModelSection) throws(LanguageError) {
    let slotCount = try section.count(at: 0)
    let lists = try section.regions(sizes: [slotCount * 8])
    bytes = section.bytes
    slots = lists[0].baseAddress!.assumingMemoryBound(to: SIMD4<Int16>.self)
    self.slotCount = UInt64(slotCount)
    guard (0..<slotCount).contains(where: { slots[$0][0] == 0 }) else {
      throw section.error("no free slot")
    }
  }

  /// The part of a feature that a slot keeps.
  @inline(__always)
  package static func mark(_ feature: UInt32) -> Int16 {
    Int16(truncatingIfNeeded: feature) | 1
  }

  @inline(__always)
  package func scores(of features: UnsafeBufferPointer<UInt32>) -> SIMD4<Int32> {
    var sum = SIMD4<Int32>(repeating: 0)
    for feature in features {
      let mark = Self.mark(feature)
      var index = (UInt64(feature) &* slotCount) >> 32
      var slot = slots[Int(index)]
      while slot[0] != 0, slot[0] != mark {
        index += 1
        if index == slotCount { index = 0 }
        slot = slots[Int(index)]
      }
      sum &+= SIMD4<Int32>(truncatingIfNeeded: slot) & (slot[0] == 0 ? 0 : -1)
    }
    return sum
  }
}

/// Scores transitions: lane 0 is not used, lanes 1 to 3 are shift, left and right.
package protocol TransitionScorer {
  func scores(of features: UnsafeBufferPointer<UInt32>) -> SIMD4<Int32>
}
