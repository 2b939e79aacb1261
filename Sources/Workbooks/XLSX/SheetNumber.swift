/// What a spreadsheet keeps of a number: fifteen digits, no infinities.
enum SheetNumber {
  static func isExact(_ number: Int) -> Bool {
    (-999_999_999_999_999...999_999_999_999_999).contains(number)
  }

  static func words(for number: Double) -> String {
    if number.isNaN { return "not a number" }
    return number < 0 ? "minus infinity" : "infinity"
  }
}
