/// Walks the bytes of a printed date.
struct DigitScanner {
  struct Clock {
    var hour: Int
    var minute: Int?
    var second: Int?
  }

  let bytes: [UInt8]
  var position = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  var isAtEnd: Bool { position == bytes.count }
  var current: UInt8? { position < bytes.count ? bytes[position] : nil }

  mutating func take(_ byte: UInt8) -> Bool {
    guard current == byte else { return false }
    position += 1
    return true
  }

  mutating func skipSpaces() {
    while take(UInt8(ascii: " ")) {}
  }

  /// Exactly so many digits; nothing is consumed otherwise.
  mutating func number(digits wanted: Int) -> Int? {
    guard position + wanted <= bytes.count else { return nil }
    var number = 0
    for byte in bytes[position..<position + wanted] {
      guard (0x30...0x39).contains(byte) else { return nil }
      number = number * 10 + Int(byte - 0x30)
    }
    position += wanted
    return number
  }

  /// `09`, `09:30`, `09:30:15`, `09:30:15.123`.
  mutating func clock() -> Clock? {
    guard let hour = number(digits: 2) else { return nil }
    var clock = Clock(hour: hour)
    guard take(UInt8(ascii: ":")) else { return clock }
    guard let minute = number(digits: 2) else { return nil }
    clock.minute = minute
    guard take(UInt8(ascii: ":")) else { return clock }
    guard let second = number(digits: 2) else { return nil }
    clock.second = second
    if take(UInt8(ascii: ".")) || take(UInt8(ascii: ",")) {
      while number(digits: 1) != nil {}
    }
    return clock
  }

  /// Minutes east of UTC: `Z`, `+03:00`, `+0300`, `+03`; nil and nothing consumed otherwise.
  mutating func zoneOffset() -> Int? {
    if take(UInt8(ascii: "Z")) || take(UInt8(ascii: "z")) { return 0 }
    let start = position
    let sign = take(UInt8(ascii: "+")) ? 1 : take(UInt8(ascii: "-")) ? -1 : 0
    guard sign != 0, let hours = number(digits: 2) else {
      position = start
      return nil
    }
    _ = take(UInt8(ascii: ":"))
    let minutes = number(digits: 2) ?? 0
    guard hours <= 15, minutes < 60 else {
      position = start
      return nil
    }
    return sign * (hours * 60 + minutes)
  }
}
