import Extraction
import Language

/// Trains all stages of attribution on annotated articles.
struct AttributionTrainer {
  /// The last stage learns from the errors of the first two on articles that they did not see.
  private static let folds = 2
  /// Of F1 on held-out folds of the training split; see the figures in `Extraction/README.md`.
  private static let threshold: Float = 0.3

  let examples: [AttributionExample]

  func trained(progress: (String) -> Void) -> AttributionModel {
    var acceptance = AcceptanceTrainer()
    for fold in 0..<Self.folds {
      progress("fold \(fold + 1) of \(Self.folds)")
      let (rest, held) = split(fold)
      let stages = FirstStages(rest)
      let finder = CandidateFinder(
        cue: stages.cue, span: stages.span, transitions: stages.transitions)
      for example in held { acceptance.add(example, finder: finder) }
    }
    progress("all articles")
    let stages = FirstStages(examples)
    return AttributionModel(
      cue: stages.cue, span: stages.span, transitions: stages.transitions,
      acceptance: acceptance.trained(), threshold: Self.threshold)
  }

  private func split(_ fold: Int) -> (rest: [AttributionExample], held: [AttributionExample]) {
    let places = examples.indices
    return (
      places.filter { $0 % Self.folds != fold }.map { examples[$0] },
      places.filter { $0 % Self.folds == fold }.map { examples[$0] }
    )
  }
}

/// The cue classifier and the span labeller.
private struct FirstStages {
  let cue: HashedWeights
  let span: HashedWeights
  let transitions: [Float]

  init(_ examples: [AttributionExample]) {
    var cues = CueTrainer()
    var spans = SpanTrainer()
    for example in examples {
      cues.add(example)
      spans.add(example)
    }
    cue = cues.trained()
    (span, transitions) = spans.trained()
  }
}
