/// Writes the tables of a weights file, as `WeightsReader` reads them.
enum WeightsWriter {
  /// A whole file: magic, version and checksum before its tables.
  static func file(_ tables: [UInt8], magic: [UInt8], version: UInt32) -> [UInt8] {
    var file = magic
    append(version, to: &file)
    append(WeightsReader.checksum(of: tables[...]), to: &file)
    return file + tables
  }

  static func append(_ word: UInt32, to bytes: inout [UInt8]) {
    for shift in stride(from: UInt32(0), to: 32, by: 8) {
      bytes.append(UInt8(truncatingIfNeeded: word >> shift))
    }
  }

  static func append(_ floats: [Float], to bytes: inout [UInt8]) {
    append(UInt32(floats.count), to: &bytes)
    for value in floats { append(value.bitPattern, to: &bytes) }
  }

  static func append(_ table: HashedWeights, to bytes: inout [UInt8]) {
    append(UInt32(table.bits), to: &bytes)
    append(table.scale.bitPattern, to: &bytes)
    append(table.bias, to: &bytes)
    bytes += table.values.map { UInt8(bitPattern: $0) }
  }
}
