/// The day that many outlets write into the addresses of their articles.
enum URLDate {
  /// `/2024/04/05/`, `/2024-04-05-`, `/20240405/`; nil unless year, month and day are all there.
  static func day(in url: String) -> CivilDay? {
    let path = Array(url.utf8.prefix { $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") })
    var numbers: [(value: Int, digits: Int, end: Int)] = []
    var index = 0
    while index < path.count {
      let start = index
      var value = 0
      while index < path.count, (0x30...0x39).contains(path[index]), index - start < 9 {
        value = value * 10 + Int(path[index] - 0x30)
        index += 1
      }
      if index > start { numbers.append((value, index - start, index)) }
      index += 1
    }
    for (position, number) in numbers.enumerated() {
      if number.digits == 8, let day = plausible(number.value) { return day }
      guard number.digits == 4, position + 2 < numbers.count else { continue }
      let month = numbers[position + 1]
      let day = numbers[position + 2]
      let isOneRun =
        month.digits == 2 && day.digits == 2 && month.end == number.end + 3
        && day.end == month.end + 3
      if isOneRun, let found = plausible(number.value * 10_000 + month.value * 100 + day.value) {
        return found
      }
    }
    return nil
  }

  /// Numbers in addresses are ids more often than days, so only the years of the web count.
  private static func plausible(_ number: Int) -> CivilDay? {
    let year = number / 10_000
    guard (1995...2099).contains(year) else { return nil }
    return CivilDay(year, number / 100 % 100, number % 100)
  }
}
