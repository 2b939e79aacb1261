/// A weights file whose header, table of sections and checksum have been checked.
package struct ModelFile: Sendable {
  private let bytes: ModelBytes
  private var ranges: [String: Range<Int>] = [:]

  package init(_ bytes: ModelBytes) throws(LanguageError) {
    self.bytes = bytes
    let buffer = bytes.buffer
    guard buffer.count >= ModelFormat.headerSize else {
      throw LanguageError(.notWeights, at: "header", "only \(buffer.count) bytes")
    }
    guard buffer.prefix(8).elementsEqual(ModelFormat.magic) else {
      throw LanguageError(.notWeights, at: "header", "the file does not start with CLIPLANG")
    }
    try Self.checkVersions(buffer)
    try readEntries()
    let body = UnsafeRawBufferPointer(rebasing: buffer[ModelFormat.headerSize...])
    guard ModelFormat.checksum(body) == buffer.loadUnaligned(fromByteOffset: 24, as: UInt64.self)
    else { throw LanguageError(.damaged, at: "checksum", "the bytes are not those written") }
  }

  private static func checkVersions(_ buffer: UnsafeRawBufferPointer) throws(LanguageError) {
    let version = buffer.loadUnaligned(fromByteOffset: 8, as: UInt32.self)
    guard version == ModelFormat.version else {
      throw LanguageError(
        .wrongVersion, at: "header", "format \(version), this program reads \(ModelFormat.version)")
    }
    let features = buffer.loadUnaligned(fromByteOffset: 12, as: UInt32.self)
    guard features == ModelFormat.featureVersion else {
      throw LanguageError(
        .wrongVersion, at: "header",
        "features \(features), this program makes \(ModelFormat.featureVersion)")
    }
  }

  private mutating func readEntries() throws(LanguageError) {
    let buffer = bytes.buffer
    let count = Int(buffer.loadUnaligned(fromByteOffset: 16, as: UInt32.self))
    guard count <= 64, buffer.count >= ModelFormat.headerSize + count * ModelFormat.entrySize
    else { throw LanguageError(.damaged, at: "table of sections", "it ends too early") }
    for index in 0..<count {
      let entry = ModelFormat.headerSize + index * ModelFormat.entrySize
      let name = buffer[entry..<entry + ModelFormat.nameSize].prefix { $0 != 0 }
      let text = String(decoding: name, as: UTF8.self)
      let offset = buffer.loadUnaligned(fromByteOffset: entry + 16, as: UInt64.self)
      let size = buffer.loadUnaligned(fromByteOffset: entry + 24, as: UInt64.self)
      let end = offset.addingReportingOverflow(size)
      guard !end.overflow, end.partialValue <= buffer.count,
        offset % UInt64(ModelFormat.alignment) == 0
      else { throw LanguageError(.damaged, at: "section \(text)", "it lies outside the file") }
      ranges[text] = Int(offset)..<Int(end.partialValue)
    }
  }

  package func section(_ name: ModelFormat.Section) throws(LanguageError) -> ModelSection {
    guard let range = ranges[name.rawValue] else {
      throw LanguageError(.damaged, at: "section \(name.rawValue)", "it is missing")
    }
    return ModelSection(name: name.rawValue, bytes: bytes, range: range)
  }
}
