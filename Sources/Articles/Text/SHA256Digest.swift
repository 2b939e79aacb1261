internal import CLibCrypto

/// SHA-256 through libcrypto's `SHA256`.
public enum SHA256Digest {
  /// Lower-case hexadecimal, 64 digits.
  public static func hexadecimal(of bytes: [UInt8]) -> String {
    let digits = Array("0123456789abcdef".utf8)
    var text: [UInt8] = []
    text.reserveCapacity(64)
    for byte in digest(of: bytes) {
      text.append(digits[Int(byte >> 4)])
      text.append(digits[Int(byte & 15)])
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// The first sixteen bytes as two words, the first byte highest: thirty-two hexadecimal digits.
  public static func leadingWords(of bytes: [UInt8]) -> (UInt64, UInt64) {
    let digest = digest(of: bytes)
    func word(_ start: Int) -> UInt64 {
      digest[start..<start + 8].reduce(0) { $0 << 8 | UInt64($1) }
    }
    return (word(0), word(8))
  }

  private static func digest(of bytes: [UInt8]) -> [UInt8] {
    var digest = [UInt8](repeating: 0, count: Int(SHA256_DIGEST_LENGTH))
    _ = SHA256(bytes, bytes.count, &digest)
    return digest
  }
}
