import Language

/// Lays sections out as `ModelFormat` says.
struct ModelWriter {
  private var sections: [(name: ModelFormat.Section, bytes: [UInt8])] = []

  mutating func add(_ name: ModelFormat.Section, _ bytes: [UInt8]) {
    sections.append((name, bytes))
  }

  func bytes() -> [UInt8] {
    let tableEnd = ModelFormat.headerSize + sections.count * ModelFormat.entrySize
    var body = ByteTable()
    var table = ByteTable()
    for (name, bytes) in sections {
      body.align(startingAt: tableEnd)
      var text = Array(name.rawValue.utf8)
      text += Array(repeating: 0, count: ModelFormat.nameSize - text.count)
      table.bytes += text
      table.append(UInt64(tableEnd + body.bytes.count))
      table.append(UInt64(bytes.count))
      body.bytes += bytes
    }
    let rest = table.bytes + body.bytes
    var header = ByteTable()
    header.bytes = ModelFormat.magic
    header.append(ModelFormat.version)
    header.append(ModelFormat.featureVersion)
    header.append(UInt32(sections.count))
    header.append(UInt32(0))
    header.append(rest.withUnsafeBytes { ModelFormat.checksum($0) })
    return header.bytes + rest
  }
}

/// Little-endian numbers one after the other.
struct ByteTable {
  var bytes: [UInt8] = []

  mutating func append(_ value: some FixedWidthInteger) {
    withUnsafeBytes(of: value.littleEndian) { bytes.append(contentsOf: $0) }
  }

  /// Fills with zeros up to a multiple of the format's alignment.
  mutating func align(startingAt offset: Int = 0) {
    while (offset + bytes.count) % ModelFormat.alignment != 0 { bytes.append(0) }
  }

  /// A table's start: two counts in 64 bytes.
  static func counts(_ first: Int, _ second: Int = 0) -> ByteTable {
    var table = ByteTable()
    table.append(UInt32(first))
    table.append(UInt32(second))
    table.align()
    return table
  }
}
