/// A ship's number at the International Maritime Organization: the hull keeps it under every name,
/// owner and flag.
///
/// Source: IMO resolution A.1117(30); the last digit is the last digit of the sum of the other six
/// times seven to two.
public struct IMONumber: Hashable, Sendable, CustomStringConvertible {
  /// Seven digits.
  public let digits: String

  /// Nil for anything but seven ASCII digits of which the last checks the others.
  public init?(_ digits: some StringProtocol) {
    self.init(utf8: Array(digits.utf8))
  }

  init?(utf8 bytes: [UInt8]) {
    guard bytes.count == 7, bytes.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) else { return nil }
    let sum = zip(bytes.prefix(6), (2...7).reversed()).reduce(0) { $0 + Int($1.0 - 0x30) * $1.1 }
    guard sum > 0, sum % 10 == Int(bytes[6] - 0x30) else { return nil }
    digits = String(decoding: bytes, as: UTF8.self)
  }

  public var description: String { digits }

  /// The numbers that a list's remark prints behind the word IMO, in its order: “IMO 9187629”,
  /// “IMO number: 9187629”, “IMO9187629”. Numbers of companies are none of a ship.
  static func all(in remark: String) -> [IMONumber] {
    let words = CueWords.split(remark)
    return words.indices.compactMap { index in
      let word = words[index]
      guard word.starts(with: Array("imo".utf8)) else { return nil }
      if word.count > 3 { return IMONumber(utf8: Array(word.dropFirst(3))) }
      for next in words[(index + 1)...].prefix(3) {
        if next == Array("company".utf8) { return nil }
        if let number = IMONumber(utf8: next) { return number }
      }
      return nil
    }
  }
}
