internal import CZlib

/// Bytes made smaller for the archive, in zlib's format (RFC 1950).
enum PackedBytes {
  /// The largest list is below 200 MB; a number beyond this one is damage.
  private static let limit = 1 << 30

  /// - Throws: `full` when memory runs out.
  static func pack(_ bytes: [UInt8]) throws(ArchiveError) -> [UInt8] {
    var length = compressBound(uLong(bytes.count))
    var status = Z_OK
    let packed = [UInt8](unsafeUninitializedCapacity: Int(length)) { buffer, count in
      status = compress2(
        buffer.baseAddress, &length, bytes, uLong(bytes.count), Z_DEFAULT_COMPRESSION)
      count = status == Z_OK ? Int(length) : 0
    }
    guard status == Z_OK else {
      throw ArchiveError(.full, path: "", message: "no memory is left to keep a sanctions list")
    }
    return packed
  }

  /// - Parameter count: how many bytes they were; nil is the answer where they are not.
  static func unpack(_ packed: [UInt8], count: Int) -> [UInt8]? {
    guard (0...limit).contains(count) else { return nil }
    var length = uLong(count)
    var isWhole = false
    let bytes = [UInt8](unsafeUninitializedCapacity: max(1, count)) { buffer, initialized in
      let status = uncompress(buffer.baseAddress, &length, packed, uLong(packed.count))
      isWhole = status == Z_OK && Int(length) == count
      initialized = isWhole ? count : 0
    }
    return isWhole ? bytes : nil
  }
}
