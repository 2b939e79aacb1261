internal import CZlib

/// Unpacks one deflated part in pieces and reckons its checksum.
struct PartInflater: ~Copyable {
  enum Progress {
    case needsMore
    /// The part has ended; so many bytes of the last piece belong to what follows.
    case ended(left: Int)
    case broken
  }

  /// On the heap: zlib keeps its address.
  private let stream: UnsafeMutablePointer<z_stream>
  private let output: UnsafeMutableBufferPointer<UInt8>
  private(set) var checksum: UInt32 = 0
  private(set) var bytes: UInt64 = 0

  /// `inflateInit2` with raw data, as ZIP files hold it.
  init?() {
    stream = .allocate(capacity: 1)
    stream.initialize(to: z_stream())
    output = .allocate(capacity: 1 << 16)
    let status = inflateInit2_(
      stream, -MAX_WBITS, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
    guard status == Z_OK else { return nil }
  }

  deinit {
    inflateEnd(stream)
    stream.deallocate()
    output.deallocate()
  }

  mutating func feed(
    _ piece: UnsafeBufferPointer<UInt8>, _ body: (UnsafeBufferPointer<UInt8>) -> Void
  ) -> Progress {
    stream.pointee.next_in = UnsafeMutablePointer(mutating: piece.baseAddress)
    stream.pointee.avail_in = UInt32(piece.count)
    while true {
      stream.pointee.next_out = output.baseAddress
      stream.pointee.avail_out = UInt32(output.count)
      let status = inflate(stream, Z_NO_FLUSH)
      let filled = output.count - Int(stream.pointee.avail_out)
      if filled > 0 {
        checksum = UInt32(
          truncatingIfNeeded: crc32(UInt(checksum), output.baseAddress, UInt32(filled)))
        bytes += UInt64(filled)
        body(UnsafeBufferPointer(rebasing: output[..<filled]))
      }
      if status == Z_STREAM_END { return .ended(left: Int(stream.pointee.avail_in)) }
      guard status == Z_OK || status == Z_BUF_ERROR else { return .broken }
      if stream.pointee.avail_in == 0, stream.pointee.avail_out > 0 { return .needsMore }
    }
  }
}
