/// The class with the highest score; the lowest number of equals.
package enum ClassChoice {
  @inline(__always)
  package static func best(
    of list: borrowing FeatureList, by scorer: some ClassScorer, among classes: Int
  ) -> UInt8 {
    withUnsafeTemporaryAllocation(of: Int32.self, capacity: 256) { scores in
      scores.update(repeating: 0)
      scorer.addScores(of: list.hashes, to: scores.baseAddress!)
      var best = 0
      for index in 1..<max(1, classes) where scores[index] > scores[best] { best = index }
      return UInt8(best)
    }
  }
}
