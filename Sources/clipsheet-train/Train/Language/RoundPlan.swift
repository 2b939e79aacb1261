/// How often a trainer goes over its texts, and when it stops to take in new features.
struct RoundPlan {
  let rounds: Int
  /// Before this round the weights keep their largest entries alone; nil keeps all.
  var closing: (round: Int, limit: Int, wholeFeatures: Bool)?

  func prepare(_ weights: PerceptronWeights, for round: Int) {
    guard let closing, closing.round == round else { return }
    weights.close(limit: closing.limit, wholeFeatures: closing.wholeFeatures)
  }
}
