/// Finds the end of a web or mail address at the start of a chunk.
struct AddressScanner {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let lists: WordLists

  init(_ bytes: UnsafeBufferPointer<UInt8>, _ lists: WordLists) {
    self.bytes = bytes
    self.lists = lists
  }

  /// The end of the address that begins a range, or nil when none does.
  func address(_ range: Range<Int>) -> Int? {
    let start = range.lowerBound
    var host = start
    while host < range.upperBound, isHostByte(bytes[host]) { host += 1 }
    guard host > start else { return nil }
    if host < range.upperBound, bytes[host] == .at { return mail(range, at: host) }
    if host + 2 < range.upperBound, bytes[host] == .colon, bytes[host + 1] == .slash,
      bytes[host + 2] == .slash
    {
      return trimmed(start, path(host + 3, range.upperBound))
    }
    return domain(range, hostEnd: host)
  }

  private func mail(_ range: Range<Int>, at: Int) -> Int? {
    var end = at + 1
    while end < range.upperBound, isHostByte(bytes[end]) { end += 1 }
    while end > at + 1, !bytes[end - 1].isASCIIWord { end -= 1 }
    return end > at + 1 ? end : nil
  }

  private func domain(_ range: Range<Int>, hostEnd: Int) -> Int? {
    var end = hostEnd
    while end > range.lowerBound, !bytes[end - 1].isASCIIWord { end -= 1 }
    var dots = 0
    var lastDot = range.lowerBound
    for index in range.lowerBound..<end where bytes[index] == .dot {
      dots += 1
      lastDot = index
    }
    guard dots > 0, lastDot > range.lowerBound, isDomainLabel(lastDot + 1..<end) else { return nil }
    let hasPath = end == hostEnd && end < range.upperBound && bytes[end] == .slash
    let isWeb = lists.www.contains(bytes, range.lowerBound..<min(range.lowerBound + 3, end))
    let label = (lastDot + 1)..<end
    guard
      lists.domains.contains(bytes, label) || (isWeb && dots > 1)
        || (lists.wordDomains.contains(bytes, label) && (dots > 1 || hasPath))
    else { return nil }
    return hasPath ? trimmed(range.lowerBound, path(end, range.upperBound)) : end
  }

  /// Small letters, or capitals throughout as in “Censor.NET”.
  private func isDomainLabel(_ label: Range<Int>) -> Bool {
    guard let first = label.first else { return false }
    return bytes[first].isLower
      || label.count > 1 && label.allSatisfy { bytes[$0] >= 0x41 && bytes[$0] <= 0x5A }
  }

  /// Where a path stops: a quotation mark, an angle bracket or the chunk's end.
  private func path(_ start: Int, _ limit: Int) -> Int {
    var end = start
    while end < limit {
      switch bytes[end] {
      case 0x22, 0x3C, 0x3E: return end
      case 0xE2
      where end + 2 < limit && bytes[end + 1] == 0x80 && bytes[end + 2] >= 0x98
        && bytes[end + 2] <= 0x9F:
        return end
      default: end += 1
      }
    }
    return end
  }

  /// Gives back the punctuation of the sentence around the address.
  private func trimmed(_ start: Int, _ limit: Int) -> Int {
    var opened = 0
    for index in start..<limit {
      if bytes[index] == 0x28 { opened += 1 }
      if bytes[index] == 0x29 { opened -= 1 }
    }
    var end = limit
    while end > start {
      switch bytes[end - 1] {
      case .dot, .comma, .colon, 0x3B, 0x21, 0x3F, .apostrophe, 0x2A, 0x5D, 0x7D: end -= 1
      case 0x29 where opened < 0:
        opened += 1
        end -= 1
      default: return end
      }
    }
    return limit
  }

  private func isHostByte(_ byte: UInt8) -> Bool {
    byte.isASCIIWord || byte == .dot || byte == .hyphen || byte == .underscore || byte == .plus
      || byte == 0x25
  }
}
