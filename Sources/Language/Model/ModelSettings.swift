/// Choices of the parser's search.
package enum ModelSettings {
  /// Partial parses kept at each step.
  package static let beamWidth = 8
  /// How far behind the best a partial parse may lie, in the weights' units. Most steps are clear,
  /// so that only one or two parses go on.
  package static let beamSlack = 20_000
  /// In training nothing is given up: rivals teach.
  package static let trainingBeamWidth = 8
}
