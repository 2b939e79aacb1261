/// FNV-1a over the lower-case ASCII form of a word.
enum WordHash {
  static func of(_ bytes: some Sequence<UInt8>) -> UInt32 {
    var hash: UInt32 = 0x811C_9DC5
    for byte in bytes {
      let lower = (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
      hash = (hash ^ UInt32(lower)) &* 0x0100_0193
    }
    return hash
  }

  static func of(_ word: String) -> UInt32 {
    of(word.utf8)
  }
}
