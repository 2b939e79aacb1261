/// One part of a weights file. A table starts with its sizes, two 32-bit counts in 64 bytes.
package struct ModelSection: Sendable {
  let name: String
  let bytes: ModelBytes
  let range: Range<Int>

  package var buffer: UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(rebasing: bytes.buffer[range])
  }

  func error(_ problem: String) -> LanguageError {
    LanguageError(.damaged, at: "section \(name)", problem)
  }

  func count(at index: Int) throws(LanguageError) -> Int {
    guard range.count >= ModelFormat.alignment else { throw error("it ends too early") }
    return Int(buffer.loadUnaligned(fromByteOffset: index * 4, as: UInt32.self))
  }

  /// The lists that follow the counts, each at a multiple of 64.
  func regions(sizes: [Int]) throws(LanguageError) -> [UnsafeRawBufferPointer] {
    var offset = ModelFormat.alignment
    var regions: [UnsafeRawBufferPointer] = []
    for size in sizes {
      guard offset + size <= range.count else { throw error("it ends too early") }
      regions.append(UnsafeRawBufferPointer(rebasing: buffer[offset..<offset + size]))
      offset = (offset + size + ModelFormat.alignment - 1) & ~(ModelFormat.alignment - 1)
    }
    return regions
  }
}
