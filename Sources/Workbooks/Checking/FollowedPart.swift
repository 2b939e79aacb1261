/// A part of a ZIP file as its reader found it on the disk.
struct FollowedPart: Hashable, Sendable {
  let name: String
  /// Of the unpacked bytes.
  let checksum: UInt32
  let bytes: UInt64
  /// Cells with a value and rows with such a cell; nil for parts that are no sheet.
  let cells: Int?
  let rows: Int?
  /// What is wrong with its XML.
  let fault: String?
}
