internal import Articles
internal import CWeights

/// The weights file, little-endian: magic, version, FNV-1a checksum of all that follows, the tables.
extension AttributionModel {
  private static let magic = Array("CSAT".utf8)
  private static let version: UInt32 = 1

  /// The weights in the program.
  package static func embedded() throws(AttributionModelError) -> AttributionModel {
    let weights = clipsheet_attribution_weights()
    return try AttributionModel(
      decoding: Array(UnsafeBufferPointer(start: weights.bytes, count: weights.count)))
  }

  /// - Throws: `AttributionModelError` for anything but a file that `encoded` wrote.
  package init(decoding bytes: [UInt8]) throws(AttributionModelError) {
    var reader = try WeightsReader(bytes, magic: Self.magic, version: Self.version)
    cue = try reader.table()
    span = try reader.table()
    transitions = try reader.floats()
    acceptance = try reader.table()
    threshold = Float(bitPattern: try reader.word())
    let labels = SpanLabel.allCases.count
    guard cue.classes == 1, acceptance.classes == 1, span.classes == labels,
      transitions.count == SpanStep.allCases.count * labels * labels
    else { throw AttributionModelError(.damaged) }
  }

  package func encoded() -> [UInt8] {
    var tables: [UInt8] = []
    WeightsWriter.append(cue, to: &tables)
    WeightsWriter.append(span, to: &tables)
    WeightsWriter.append(transitions, to: &tables)
    WeightsWriter.append(acceptance, to: &tables)
    WeightsWriter.append(threshold.bitPattern, to: &tables)
    return WeightsWriter.file(tables, magic: Self.magic, version: Self.version)
  }
}
