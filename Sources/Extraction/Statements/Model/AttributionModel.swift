/// The trained weights of the attribution stage.
package struct AttributionModel: Sendable {
  package let cue: HashedWeights
  package let span: HashedWeights
  /// Scores of one label after another, `[step][from][to]`.
  package let transitions: [Float]
  package let acceptance: HashedWeights
  /// Least probability of a statement.
  package var threshold: Float

  package init(
    cue: HashedWeights, span: HashedWeights, transitions: [Float], acceptance: HashedWeights,
    threshold: Float
  ) {
    self.cue = cue
    self.span = span
    self.transitions = transitions
    self.acceptance = acceptance
    self.threshold = threshold
  }
}
