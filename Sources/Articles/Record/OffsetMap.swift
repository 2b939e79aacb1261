/// Converts offsets of one text between UTF-8 bytes, used inside, and Unicode scalars, used in
/// records, so that a Python user can slice.
///
/// Built in one pass; each conversion looks at no more than one block of bytes.
public struct OffsetMap: Sendable {
  private static let blockSize = 64

  private let text: ArticleText
  /// Scalars that begin before each block; empty for plain ASCII, where both offsets agree.
  private let scalarsBefore: [Int32]
  /// Scalars of the whole text.
  public let scalarCount: Int

  public init(_ text: ArticleText) {
    self.text = text
    guard text.utf8.contains(where: { $0 >= 0x80 }) else {
      scalarsBefore = []
      scalarCount = text.count
      return
    }
    var counts: [Int32] = []
    counts.reserveCapacity(text.count / OffsetMap.blockSize + 1)
    var scalars = 0
    for (offset, byte) in text.utf8.enumerated() {
      if offset % OffsetMap.blockSize == 0 { counts.append(Int32(clamping: scalars)) }
      if OffsetMap.beginsScalar(byte) { scalars += 1 }
    }
    scalarsBefore = counts
    scalarCount = scalars
  }

  /// The number of scalars that begin before a byte.
  /// - Precondition: `0 <= offset <= text.count`.
  public func scalar(atByte offset: Int) -> Int {
    precondition(0 <= offset && offset <= text.count, "byte \(offset) lies outside the text")
    if scalarsBefore.isEmpty { return offset }
    if offset == text.count { return scalarCount }
    let block = offset / OffsetMap.blockSize
    var scalars = Int(scalarsBefore[block])
    for byte in text.utf8[block * OffsetMap.blockSize..<offset] where OffsetMap.beginsScalar(byte) {
      scalars += 1
    }
    return scalars
  }

  /// The byte at which a scalar begins; nil outside the text.
  public func byte(atScalar index: Int) -> Int? {
    guard 0 <= index, index <= scalarCount else { return nil }
    if scalarsBefore.isEmpty { return index }
    if index == scalarCount { return text.count }
    let block = lastBlock(beforeScalar: index)
    var remaining = index - Int(scalarsBefore[block])
    var offset = block * OffsetMap.blockSize
    while true {
      if OffsetMap.beginsScalar(text.utf8[offset]) {
        if remaining == 0 { return offset }
        remaining -= 1
      }
      offset += 1
    }
  }

  private static func beginsScalar(_ byte: UInt8) -> Bool { byte & 0xC0 != 0x80 }

  /// The last block with no more than `index` scalars before it.
  private func lastBlock(beforeScalar index: Int) -> Int {
    var low = 0
    var high = scalarsBefore.count - 1
    while low < high {
      let middle = (low + high + 1) / 2
      if Int(scalarsBefore[middle]) <= index { low = middle } else { high = middle - 1 }
    }
    return low
  }
}
