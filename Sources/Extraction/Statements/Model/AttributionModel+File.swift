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
    var reader = WeightsReader(bytes)
    guard try reader.bytes(4) == Self.magic else { throw AttributionModelError(.notWeights) }
    guard try reader.word() == Self.version else { throw AttributionModelError(.otherVersion) }
    let checksum = try reader.word()
    guard WeightsReader.checksum(of: bytes.dropFirst(12)) == checksum else {
      throw AttributionModelError(.damaged)
    }
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
    append(cue, to: &tables)
    append(span, to: &tables)
    append(transitions, to: &tables)
    append(acceptance, to: &tables)
    append(threshold.bitPattern, to: &tables)
    var file = Self.magic
    append(Self.version, to: &file)
    append(WeightsReader.checksum(of: tables[...]), to: &file)
    return file + tables
  }

  private func append(_ word: UInt32, to bytes: inout [UInt8]) {
    for shift in stride(from: UInt32(0), to: 32, by: 8) {
      bytes.append(UInt8(truncatingIfNeeded: word >> shift))
    }
  }

  private func append(_ floats: [Float], to bytes: inout [UInt8]) {
    append(UInt32(floats.count), to: &bytes)
    for value in floats { append(value.bitPattern, to: &bytes) }
  }

  private func append(_ table: HashedWeights, to bytes: inout [UInt8]) {
    append(UInt32(table.bits), to: &bytes)
    append(table.scale.bitPattern, to: &bytes)
    append(table.bias, to: &bytes)
    bytes += table.values.map { UInt8(bitPattern: $0) }
  }
}
