internal import Articles
internal import CWeights

/// The weights that choose among the answers of a slot, one table a slot.
package struct ChoiceModel: Sendable {
  package static let bits = 18
  private static let magic = Array("CSCH".utf8)
  private static let version: UInt32 = 2

  private let tables: [HashedWeights]

  /// - Precondition: one table a slot, in the order of the slots.
  package init(_ tables: [HashedWeights]) {
    precondition(tables.count == SlotChoice.Slot.allCases.count)
    self.tables = tables
  }

  package subscript(slot: SlotChoice.Slot) -> HashedWeights { tables[slot.rawValue] }

  /// The weights in the program.
  package static func embedded() throws(AttributionModelError) -> ChoiceModel {
    let weights = clipsheet_claim_weights()
    return try ChoiceModel(
      decoding: Array(UnsafeBufferPointer(start: weights.bytes, count: weights.count)))
  }

  /// - Throws: `AttributionModelError` for anything but a file that `encoded` wrote.
  package init(decoding bytes: [UInt8]) throws(AttributionModelError) {
    var reader = try WeightsReader(bytes, magic: Self.magic, version: Self.version)
    var tables: [HashedWeights] = []
    for _ in SlotChoice.Slot.allCases { tables.append(try reader.table()) }
    guard tables.allSatisfy({ $0.classes == 1 }) else { throw AttributionModelError(.damaged) }
    self.init(tables)
  }

  package func encoded() -> [UInt8] {
    var body: [UInt8] = []
    for table in tables { WeightsWriter.append(table, to: &body) }
    return WeightsWriter.file(body, magic: Self.magic, version: Self.version)
  }
}
