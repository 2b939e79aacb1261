/// Numbers in names: digits, ordinals, English number words, Roman numerals.
enum Numerals {
  private static let units: [String: Int] = [
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
    "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "first": 1, "second": 2, "third": 3,
    "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10,
  ]
  private static let tens: [String: Int] = [
    "twenty": 20, "thirty": 30, "forty": 40, "fourty": 40, "fifty": 50, "sixty": 60, "seventy": 70,
    "eighty": 80, "ninety": 90,
  ]
  private static let roman: [String: Int] = [
    "ii": 2, "iii": 3, "iv": 4, "v": 5, "vi": 6, "vii": 7, "viii": 8, "ix": 9, "x": 10, "xi": 11,
    "xii": 12, "xiii": 13, "xiv": 14, "xv": 15, "xvi": 16, "xvii": 17, "xviii": 18, "xix": 19,
    "xx": 20, "xxi": 21, "i": 1,
  ]

  static func value(
    _ words: [NameWord], at index: Int, allowRoman: Bool
  ) -> (value: Int, count: Int)? {
    let letters = words[index].letters
    guard letters.count <= 9, letters.allSatisfy({ $0 < 0x7B }) else { return nil }
    if let digits = digits(letters) { return (digits, 1) }
    let text = String(decoding: letters, as: UTF16.self)
    if let ten = tens[text] {
      guard index + 1 < words.count else { return (ten, 1) }
      let next = words[index + 1].letters
      let unit = units[String(decoding: next, as: UTF16.self)] ?? digits(next)
      if let unit, unit < 10 { return (ten + unit, 2) }
      return (ten, 1)
    }
    if let unit = units[text] { return (unit, 1) }
    if allowRoman, words[index].isUpper || letters.count == 1, let value = roman[text],
      index == words.count - 1 || letters.count > 1 || index > 1
    {
      return (value, 1)
    }
    return nil
  }

  /// “44”, “1st”, “22nd”.
  private static func digits(_ letters: [UInt16]) -> Int? {
    var value = 0
    var count = 0
    for letter in letters where (0x30...0x39).contains(letter) && count < 9 {
      value = value * 10 + Int(letter) - 0x30
      count += 1
    }
    guard count > 0 else { return nil }
    let rest = letters.dropFirst(count)
    let suffix = String(decoding: rest, as: UTF16.self)
    let isPrefix = letters.prefix(count).allSatisfy { (0x30...0x39).contains($0) }
    return isPrefix && ["", "st", "nd", "rd", "th"].contains(suffix) ? value : nil
  }

  /// The digits as key codes, so that two numbers can be told apart by one stroke.
  static func key(_ value: Int) -> [UInt16] {
    String(value).utf8.map { UInt16($0) - 0x30 + 27 }
  }
}
