/// Whether two given names may be one: equal, an initial, or one letter apart.
enum NameSpelling {
  static func agree(_ first: String, _ second: String) -> Bool {
    if first == second { return true }
    let a = Array(first.utf8.prefix(32))
    let b = Array(second.utf8.prefix(32))
    guard let x = a.first, let y = b.first, x == y else { return false }
    if (a.count == 2 && a[1] == 0x2E) || (b.count == 2 && b[1] == 0x2E) { return true }
    guard a.count >= 4, b.count >= 4, abs(a.count - b.count) <= 1 else { return false }
    return isOneEditApart(a, b)
  }

  private static func isOneEditApart(_ a: [UInt8], _ b: [UInt8]) -> Bool {
    let shorter = min(a.count, b.count)
    var start = 0
    while start < shorter, a[start] == b[start] { start += 1 }
    var end = 0
    while end < shorter - start, a[a.count - 1 - end] == b[b.count - 1 - end] { end += 1 }
    return max(a.count, b.count) - start - end <= 1
  }
}
