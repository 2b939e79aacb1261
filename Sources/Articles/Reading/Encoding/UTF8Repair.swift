/// Makes bytes valid UTF-8: what is not becomes U+FFFD.
enum UTF8Repair {
  /// - Returns: how many characters were put in.
  static func repair(_ bytes: inout [UInt8]) -> Int {
    guard !isValid(bytes) else { return 0 }
    let repaired = Array(String(decoding: bytes, as: UTF8.self).utf8)
    let count = replacements(in: repaired) - replacements(in: bytes)
    bytes = repaired
    return count
  }

  static func isValid(_ bytes: [UInt8]) -> Bool {
    guard bytes.contains(where: { $0 >= 0x80 }) else { return true }
    return String(validating: bytes, as: UTF8.self) != nil
  }

  private static func replacements(in bytes: [UInt8]) -> Int {
    var count = 0
    for index in bytes.indices.dropLast(2)
    where bytes[index] == 0xEF && bytes[index + 1] == 0xBF && bytes[index + 2] == 0xBD {
      count += 1
    }
    return count
  }
}
