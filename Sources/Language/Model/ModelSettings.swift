/// Choices that training and use must share.
package enum ModelSettings {
  /// Partial parses kept at each step. 8 gains over 4 what the time budget can pay for.
  package static let beamWidth = 8
}
