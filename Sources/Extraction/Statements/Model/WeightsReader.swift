/// Reads the tables of a weights file; never beyond its end.
struct WeightsReader {
  private let file: [UInt8]
  private var place = 0

  /// At the first table: past magic, version and the FNV-1a checksum of all that follows.
  /// - Throws: `AttributionModelError` for anything but a file that `WeightsWriter.file` made.
  init(
    _ file: [UInt8], magic: [UInt8], version: UInt32
  ) throws(AttributionModelError) {
    self.file = file
    guard try bytes(magic.count) == magic else { throw AttributionModelError(.notWeights) }
    guard try word() == version else { throw AttributionModelError(.otherVersion) }
    let checksum = try word()
    guard Self.checksum(of: file[place...]) == checksum else {
      throw AttributionModelError(.damaged)
    }
  }

  static func checksum(of bytes: ArraySlice<UInt8>) -> UInt32 {
    var hash: UInt32 = 0x811C_9DC5
    for byte in bytes { hash = (hash ^ UInt32(byte)) &* 0x0100_0193 }
    return hash
  }

  mutating func bytes(_ count: Int) throws(AttributionModelError) -> [UInt8] {
    guard count <= file.count - place else { throw AttributionModelError(.damaged) }
    defer { place += count }
    return Array(file[place..<place + count])
  }

  mutating func word() throws(AttributionModelError) -> UInt32 {
    try bytes(4).reversed().reduce(0) { $0 << 8 | UInt32($1) }
  }

  mutating func floats() throws(AttributionModelError) -> [Float] {
    let count = try word()
    guard count <= 1 << 16 else { throw AttributionModelError(.damaged) }
    var values: [Float] = []
    for _ in 0..<count { values.append(Float(bitPattern: try word())) }
    return values
  }

  mutating func table() throws(AttributionModelError) -> HashedWeights {
    let bits = try word()
    guard (1...24).contains(bits) else { throw AttributionModelError(.damaged) }
    let scale = Float(bitPattern: try word())
    let bias = try floats()
    guard (1...8).contains(bias.count) else { throw AttributionModelError(.damaged) }
    let values = try bytes(bias.count << Int(bits)).map { Int8(bitPattern: $0) }
    return HashedWeights(
      bits: Int(bits), classes: bias.count, scale: scale, bias: bias, values: values)
  }
}
