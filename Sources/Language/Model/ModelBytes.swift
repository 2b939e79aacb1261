internal import CWeights

/// The bytes of a weights file, in memory as long as somebody holds them; 64-byte aligned.
package final class ModelBytes: @unchecked Sendable {
  package let buffer: UnsafeRawBufferPointer
  private let isOwned: Bool

  /// The weights that are part of the program; nothing is copied.
  package static func embedded() -> ModelBytes {
    let weights = clipsheet_language_weights()
    return ModelBytes(
      UnsafeRawBufferPointer(start: weights.bytes, count: weights.count), isOwned: false)
  }

  package convenience init(copying bytes: [UInt8]) {
    let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count, alignment: 64)
    copy.copyBytes(from: bytes)
    self.init(UnsafeRawBufferPointer(copy), isOwned: true)
  }

  private init(_ buffer: UnsafeRawBufferPointer, isOwned: Bool) {
    self.buffer = buffer
    self.isOwned = isOwned
  }

  deinit {
    if isOwned { buffer.deallocate() }
  }
}
