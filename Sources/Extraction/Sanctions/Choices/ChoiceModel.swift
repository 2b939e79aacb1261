internal import Articles
internal import CWeights

/// The weights that choose among the answers of a slot, one table a slot, and among the statuses.
package struct ChoiceModel: Sendable {
  package static let bits = 18
  package static let statusBits = 19
  private static let magic = Array("CSCH".utf8)
  private static let version: UInt32 = 3

  private let tables: [HashedWeights]
  package let statuses: HashedWeights

  /// - Precondition: one table a slot, in the order of the slots.
  package init(_ tables: [HashedWeights], statuses: HashedWeights) {
    precondition(tables.count == SlotChoice.Slot.allCases.count)
    self.tables = tables
    self.statuses = statuses
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
    let statuses = try reader.table()
    guard (tables + [statuses]).allSatisfy({ $0.classes == 1 }) else {
      throw AttributionModelError(.damaged)
    }
    self.init(tables, statuses: statuses)
  }

  package func encoded() -> [UInt8] {
    var body: [UInt8] = []
    for table in tables + [statuses] { WeightsWriter.append(table, to: &body) }
    return WeightsWriter.file(body, magic: Self.magic, version: Self.version)
  }
}
