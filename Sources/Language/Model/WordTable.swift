/// A number for each known word, by the word's hash; 0 for the others.
///
/// Each slot is six bytes, a hash and the number, in two lists.
package struct WordTable: @unchecked Sendable {
  private let bytes: ModelBytes
  private let keys: UnsafePointer<UInt32>
  private let values: UnsafePointer<UInt16>
  private let slotCount: UInt64

  init(_ section: ModelSection) throws(LanguageError) {
    let slotCount = try section.count(at: 0)
    let lists = try section.regions(sizes: [slotCount * 4, slotCount * 2])
    bytes = section.bytes
    keys = lists[0].baseAddress!.assumingMemoryBound(to: UInt32.self)
    values = lists[1].baseAddress!.assumingMemoryBound(to: UInt16.self)
    self.slotCount = UInt64(slotCount)
    guard (0..<slotCount).contains(where: { keys[$0] == 0 }) else {
      throw section.error("no free slot")
    }
  }

  @inline(__always)
  package subscript(hash: UInt32) -> UInt16 {
    var index = (UInt64(hash) &* slotCount) >> 32
    while true {
      let key = keys[Int(index)]
      if key == hash { return values[Int(index)] }
      if key == 0 { return 0 }
      index += 1
      if index == slotCount { index = 0 }
    }
  }
}
