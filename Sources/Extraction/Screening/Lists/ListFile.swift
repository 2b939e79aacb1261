package import Articles
internal import Definitions
internal import Foundation

/// One list file in memory, with what its outside says.
package struct ListFile: Sendable {
  /// The largest official list is below 200 MB; more would only fill the memory.
  static let byteLimit = 512 << 20

  package let name: String
  package let bytes: [UInt8]
  package let sha256: String
  /// When the file was last changed, in UTC.
  package let modified: CivilDay?
  let rowLimit: Int

  package init(name: String, bytes: [UInt8], modified: CivilDay? = nil, rowLimit: Int = 3_000_000) {
    self.name = name
    self.bytes = bytes
    self.modified = modified
    self.rowLimit = rowLimit
    sha256 = SHA256Digest.hexadecimal(of: bytes)
  }

  package static func load(path: String) throws(ListError) -> ListFile {
    let name = PathParts(path).name
    let attributes = try? FileManager.default.attributesOfItem(atPath: path)
    if let size = attributes?[.size] as? Int, size > byteLimit {
      throw ListError(
        .tooLarge, file: name,
        message:
          "is \(size >> 20) MB long, over the limit of \(byteLimit >> 20) MB that no official "
          + "list comes near; download the list again, or give its parts names of their own (--name)"
      )
    }
    guard let bytes = contents(of: path) else {
      throw ListError(.unreadable, file: name, message: "cannot be read")
    }
    let modified = (attributes?[.modificationDate] as? Date).map {
      CivilDay(dayNumber: Int(($0.timeIntervalSince1970 / 86_400).rounded(.down)))
    }
    return ListFile(name: name, bytes: bytes, modified: modified)
  }

  /// Read straight into the array: a list of hundreds of megabytes stands in memory once.
  static func contents(of path: String) -> [UInt8]? {
    guard let stream = InputStream(fileAtPath: path) else { return nil }
    stream.open()
    defer { stream.close() }
    var bytes: [UInt8] = []
    let size = (try? FileManager.default.attributesOfItem(atPath: path))?[.size] as? Int
    bytes.reserveCapacity(min(size ?? 0, byteLimit))
    var block = [UInt8](repeating: 0, count: 1 << 18)
    while bytes.count <= byteLimit {
      let count = block.withUnsafeMutableBufferPointer { buffer in
        buffer.baseAddress.map { stream.read($0, maxLength: buffer.count) } ?? -1
      }
      guard count >= 0 else { return nil }
      if count == 0 { return bytes }
      bytes.append(contentsOf: block[..<count])
    }
    return nil
  }

  /// Where the text begins: after a byte order mark.
  var start: Int {
    bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }

  /// The first bytes as text, for telling formats apart.
  var head: String {
    String(decoding: bytes[start..<min(bytes.count, start + 4096)], as: UTF8.self)
  }

  /// - Throws: `notUTF8` with the line of the first wrong byte.
  func requireUTF8() throws(ListError) {
    var line = 1
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte < 0x80 {
        if byte == 0x0A { line += 1 }
        index += 1
        continue
      }
      let length = ListFile.sequenceLength(bytes, at: index)
      guard length > 0 else {
        throw ListError(
          .notUTF8, file: name, line: line,
          message: "is not UTF-8 (Latin-1?); take the official UTF-8 file or convert it")
      }
      index += length
    }
  }

  /// Whether the last line is closed, as in every official file; OFAC closes its files with 0x1A.
  var endsLine: Bool {
    bytes.last.map { [0x0A, 0x0D, 0x1A].contains($0) } ?? false
  }

  /// The line on which the file ends, from 1.
  var lastLine: Int {
    max(1, bytes.count { $0 == 0x0A } + (bytes.last == 0x0A ? 0 : 1))
  }

  /// Counts the rows before any is kept, so that a file without end costs its bytes and no more.
  /// - Throws: `tooLarge` with the line of the first row past the limit.
  func requireRowLimit() throws(ListError) {
    var (rows, line) = (0, 1)
    var (isQuoted, isOpen) = (false, false)
    for byte in bytes[start...] {
      switch byte {
      case 0x0A, 0x0D:
        if byte == 0x0A { line += 1 }
        if !isQuoted { isOpen = false }
        continue
      case 0x22: isQuoted.toggle()
      default: break
      }
      guard !isOpen, !isQuoted || byte == 0x22 else { continue }
      isOpen = true
      rows += 1
      if rows > rowLimit { throw tooManyRows(line) }
    }
  }

  func tooManyRows(_ line: Int) -> ListError {
    ListError(
      .tooLarge, file: name, line: line,
      message: "is row \(rowLimit + 1), and no official list has more than \(rowLimit); "
        + "download the list again, or give its parts names of their own (--name)")
  }

  /// The length of the well-formed multi-byte sequence at an index, or 0.
  private static func sequenceLength(_ bytes: [UInt8], at index: Int) -> Int {
    let first = bytes[index]
    let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
    guard first >= 0xC2, first <= 0xF4, index + length <= bytes.count else { return 0 }
    let second = bytes[index + 1]
    let lowest: UInt8 = first == 0xE0 ? 0xA0 : first == 0xF0 ? 0x90 : 0x80
    let highest: UInt8 = first == 0xED ? 0x9F : first == 0xF4 ? 0x8F : 0xBF
    guard second >= lowest, second <= highest else { return 0 }
    for offset in 2..<max(2, length) where bytes[index + offset] & 0xC0 != 0x80 { return 0 }
    return length
  }
}
