import Language

/// The parser's weights while they are learnt: an averaged perceptron in the table of
/// `TransitionWeights`, so that the features that will meet there meet here.
final class TransitionLearner: TransitionScorer {
  /// Moves forward with every example, whether it changes weights or not.
  var step: Int64 = 1

  private let weights: UnsafeMutablePointer<SIMD4<Int32>>
  /// The running total of `step * change`, for the average (Daumé 2006).
  private let totals: UnsafeMutablePointer<SIMD4<Int64>>

  init() {
    weights = .allocate(capacity: TransitionWeights.slotCount)
    weights.initialize(repeating: .zero, count: TransitionWeights.slotCount)
    totals = .allocate(capacity: TransitionWeights.slotCount)
    totals.initialize(repeating: .zero, count: TransitionWeights.slotCount)
  }

  deinit {
    weights.deallocate()
    totals.deallocate()
  }

  func scores(of features: UnsafeBufferPointer<UInt32>) -> SIMD4<Int32> {
    var sum = SIMD4<Int32>(repeating: 0)
    for feature in features { sum &+= weights[TransitionWeights.slot(feature)] }
    return sum
  }

  func update(
    _ features: UnsafeBufferPointer<UInt32>, _ transition: Transition, by change: Int32
  ) {
    let lane = Int(transition.rawValue)
    for feature in features {
      let slot = TransitionWeights.slot(feature)
      weights[slot][lane] += change
      totals[slot][lane] += step * Int64(change)
    }
  }

  /// Adds the average of each slot to `sums`, one place a slot.
  func addAverages(to sums: inout [SIMD4<Double>]) {
    for slot in sums.indices {
      sums[slot] += SIMD4<Double>(weights[slot]) - SIMD4<Double>(totals[slot]) / Double(step)
    }
  }
}
