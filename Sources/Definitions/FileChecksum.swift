internal import CLibCrypto
internal import Glibc

/// SHA-256 of a file, read piece by piece: `EVP_DigestUpdate` of libcrypto.
package enum FileChecksum {
  private static let piece = 1 << 18

  /// - Returns: lower-case hexadecimal, and how many bytes the file has; nil when it cannot be read.
  package static func sha256(_ path: String) -> (hex: String, bytes: Int)? {
    guard let file = fopen(path, "rb") else { return nil }
    defer { fclose(file) }
    guard let context = EVP_MD_CTX_new() else { return nil }
    defer { EVP_MD_CTX_free(context) }
    EVP_DigestInit_ex(context, EVP_sha256(), nil)
    var room = [UInt8](repeating: 0, count: piece)
    var bytes = 0
    while true {
      let count = fread(&room, 1, piece, file)
      guard count > 0 else { break }
      EVP_DigestUpdate(context, room, count)
      bytes += count
    }
    guard ferror(file) == 0 else { return nil }
    var digest = [UInt8](repeating: 0, count: 32)
    EVP_DigestFinal_ex(context, &digest, nil)
    let hex = digest.map { byte in
      let text = String(byte, radix: 16)
      return text.count == 1 ? "0\(text)" : text
    }
    return (hex.joined(), bytes)
  }
}
