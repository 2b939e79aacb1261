internal import CWeights

/// The trained weights of the attribution stage.
///
/// The file: magic `CSAT`, a version, the FNV-1a checksum of all that follows, then the tables.
package struct AttributionModel: Sendable {
  static let magic: [UInt8] = Array("CSAT".utf8)
  static let version: UInt32 = 1

  package var cue: HashedWeights
  package var span: HashedWeights
  /// Scores of one label after another, `[class of step][from][to]`.
  package var transitions: [Float]
  package var acceptance: HashedWeights
  /// Least probability of a row.
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
