/// How often a trainer goes over its texts, and how much of what it learnt is kept.
struct TrainingPlan {
  let rounds: Int
  /// Trainings in orders of their own, whose averages are added: each forgets something else.
  var repeats = 1
  /// Pairs of feature and class to keep, the largest; nil keeps all.
  var limit: Int?
  /// Leaves out features that one example alone has changed.
  var needsSharedFeatures = false

  /// The order of `count` examples in one round of one training.
  func order(_ count: Int, round: Int, of training: Int) -> [Int] {
    SeededGenerator.order(count, round: round + training * 100)
  }
}
