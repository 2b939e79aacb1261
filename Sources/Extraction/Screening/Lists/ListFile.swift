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
        .tooLarge, file: name, message: "is larger than \(byteLimit >> 20) MB; no list is that long"
      )
    }
    guard let data = FileManager.default.contents(atPath: path) else {
      throw ListError(.unreadable, file: name, message: "cannot be read")
    }
    let modified = (attributes?[.modificationDate] as? Date).map {
      CivilDay(dayNumber: Int(($0.timeIntervalSince1970 / 86_400).rounded(.down)))
    }
    return ListFile(name: name, bytes: Array(data), modified: modified)
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
