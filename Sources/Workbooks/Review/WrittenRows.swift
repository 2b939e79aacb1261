/// The rows of a data set as a workbook's hidden base sheet remembers them.
struct WrittenRows: Sendable {
  private var keys = RowKeys()
  private var fingerprints: [UInt64] = []
  private var table = KeyTable()

  /// Of equal keys the last one's fingerprint counts.
  mutating func add(_ key: String, fingerprint: UInt64) {
    if let known = table.number(of: key.utf8, key: keys.utf8) {
      fingerprints[known] = fingerprint
      return
    }
    keys.append(key)
    fingerprints.append(fingerprint)
    table.enter(keys.count - 1, key: keys.utf8)
  }

  func contains(_ key: String) -> Bool { table.number(of: key.utf8, key: keys.utf8) != nil }

  func fingerprint(of key: String) -> UInt64? {
    table.number(of: key.utf8, key: keys.utf8).map { fingerprints[$0] }
  }
}
