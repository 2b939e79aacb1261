/// Whether two spellings may be one name.
package enum NameSpelling {
  /// A surname as a key: lower case, with the endings that transliterations differ in made one
  /// (Zelensky, Zelenskyy, Zelenskiy).
  package static func key(_ surname: String) -> String {
    var bytes = Array(surname.lowercased().utf8)
    if bytes.starts(with: Array("al-".utf8)) { bytes.removeFirst(3) }
    guard bytes.count > 4, let last = bytes.last, isIota(last) else {
      return String(decoding: bytes, as: UTF8.self)
    }
    while bytes.count > 3, let last = bytes.last, isIota(last) { bytes.removeLast() }
    bytes.append(UInt8(ascii: "y"))
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Given names that are equal, an initial, or one inner letter apart. A last letter tells Daniel
  /// from Daniela, so that only i, y and j may change places there.
  package static func agree(_ first: String, _ second: String) -> Bool {
    let a = Array(first.lowercased().utf8.prefix(32))
    let b = Array(second.lowercased().utf8.prefix(32))
    if a == b { return true }
    guard let x = a.first, let y = b.first, x == y else { return false }
    if isInitial(a) || isInitial(b) { return true }
    guard a.count >= 4, b.count >= 4, abs(a.count - b.count) <= 1 else { return false }
    return areOneInnerEditApart(a, b)
  }

  private static func isInitial(_ bytes: [UInt8]) -> Bool {
    bytes.count == 1 || bytes.count == 2 && bytes[1] == UInt8(ascii: ".")
  }

  private static func areOneInnerEditApart(_ a: [UInt8], _ b: [UInt8]) -> Bool {
    let shorter = min(a.count, b.count)
    var start = 0
    while start < shorter, a[start] == b[start] { start += 1 }
    var end = 0
    while end < shorter - start, a[a.count - 1 - end] == b[b.count - 1 - end] { end += 1 }
    guard max(a.count, b.count) - start - end <= 1 else { return false }
    guard end == 0 else { return true }
    return a.count == b.count && isIota(a[a.count - 1]) && isIota(b[b.count - 1])
  }

  private static func isIota(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "i") || byte == UInt8(ascii: "y") || byte == UInt8(ascii: "j")
  }
}
