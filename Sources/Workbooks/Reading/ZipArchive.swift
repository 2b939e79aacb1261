internal import CZip
internal import Glibc

/// How much a file from outside may make us read.
package struct ReadLimits: Hashable, Sendable {
  /// Parts of the archive.
  package var parts = 20_000
  /// Bytes of one part once unpacked.
  package var partBytes = 4 << 30
  /// Bytes of all shared strings together.
  package var sharedTextBytes = 512 << 20
  package var cells = 50_000_000
  /// Unpacked bytes for one packed byte, looked at past the first megabyte.
  package var ratio = 1_000

  package init() {}
}

/// A ZIP file that is read part by part. `zip_close` and `zip_discard` free it; we only discard.
final class ZipArchive {
  struct Part: Hashable, Sendable {
    let name: String
    let index: UInt64
    let bytes: UInt64
    let packedBytes: UInt64
    /// CRC-32 by the directory.
    let checksum: UInt32
  }

  let path: String
  let limits: ReadLimits
  let parts: [Part]
  private let handle: OpaquePointer

  init(path: String, limits: ReadLimits = ReadLimits()) throws(WorkbookError) {
    self.path = path
    self.limits = limits
    var code: Int32 = 0
    guard let handle = zip_open(path, ZIP_RDONLY, &code) else {
      let isZip = code != ZIP_ER_NOZIP && code != ZIP_ER_INCONS
      throw WorkbookError(
        isZip ? .unreadableInput : .notAWorkbook, file: path,
        message: isZip ? "cannot be read" : "is not a workbook (no ZIP archive)")
    }
    self.handle = handle
    do {
      parts = try Self.parts(of: handle, path: path, limits: limits)
    } catch {
      zip_discard(handle)
      throw error
    }
  }

  deinit { zip_discard(handle) }

  func part(named name: String) -> Part? {
    parts.first { $0.name == name } ?? parts.first { $0.name.lowercased() == name.lowercased() }
  }

  /// Hands the part over in pieces; the checksum has been looked at when this returns.
  /// - Parameter body: false to stop early.
  func read(
    _ part: Part, _ body: (UnsafeBufferPointer<UInt8>) throws(WorkbookError) -> Bool
  ) throws(WorkbookError) {
    guard let file = zip_fopen_index(handle, part.index, 0) else { throw broken(part) }
    defer { zip_fclose(file) }
    let buffer = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: 1 << 16)
    defer { buffer.deallocate() }
    var total = 0
    while true {
      let count = zip_fread(file, buffer.baseAddress, UInt64(buffer.count))
      guard count >= 0 else { throw broken(part) }
      guard count > 0 else { return }
      total += Int(count)
      guard total <= limits.partBytes,
        total < 1 << 20 || total / limits.ratio <= Int(clamping: part.packedBytes)
      else {
        throw WorkbookError(
          .tooLarge, file: path, message: "“\(part.name)” unpacks to more than may be read")
      }
      guard try body(UnsafeBufferPointer(rebasing: buffer[..<Int(count)])) else { return }
    }
  }

  private func broken(_ part: Part) -> WorkbookError {
    WorkbookError(
      .notAWorkbook, file: path, message: "“\(part.name)” is damaged and cannot be unpacked")
  }

  private static func parts(
    of handle: OpaquePointer, path: String, limits: ReadLimits
  ) throws(WorkbookError) -> [Part] {
    let count = zip_get_num_entries(handle, 0)
    guard count <= limits.parts else {
      throw WorkbookError(.tooLarge, file: path, message: "has more than \(limits.parts) parts")
    }
    var parts: [Part] = []
    for index in 0..<UInt64(max(0, count)) {
      var status = zip_stat_t()
      guard zip_stat_index(handle, index, 0, &status) == 0, let name = status.name else {
        throw WorkbookError(.notAWorkbook, file: path, message: "has a part without a name")
      }
      parts.append(
        Part(
          name: String(cString: name), index: index, bytes: status.size,
          packedBytes: status.comp_size, checksum: status.crc))
    }
    return parts
  }
}
