import Extraction

/// Logistic regression over hashed features, one example at a time, in a fixed order.
struct BinaryTrainer {
  let bits: Int
  let epochs: Int
  let rate: Float

  /// - Parameters:
  ///   - features: buckets of all examples, one after another.
  ///   - ends: where each example's features end.
  func train(features: [UInt32], ends: [Int], labels: [Bool]) -> HashedWeights {
    var weights = AdaptiveWeights(count: 1 << bits, rate: rate)
    var bias: Float = 0
    var random = SeededGenerator(seed: 1)
    var order = Array(ends.indices)
    for _ in 0..<epochs {
      order.shuffle(using: &random)
      for example in order {
        let start = example == 0 ? 0 : ends[example - 1]
        var score = bias
        for index in start..<ends[example] { score += weights[Int(features[index])] }
        let gradient = logistic(score) - (labels[example] ? 1 : 0)
        guard abs(gradient) > 1e-3 else { continue }
        bias -= 0.01 * gradient
        for index in start..<ends[example] {
          weights.step(Int(features[index]), gradient: gradient)
        }
      }
      weights.decay(0.97)
    }
    return HashedWeights(bits: bits, bias: [bias], weights: weights.values)
  }
}
