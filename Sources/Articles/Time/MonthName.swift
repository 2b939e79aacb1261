/// English names of months and days, as metadata prints them.
enum MonthName {
  private static let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
  ]
  private static let weekdays: Set<String> = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "mon", "tue",
    "tues", "wed", "thu", "thur", "thurs", "fri", "sat", "sun",
  ]

  /// 1...12 for a name or its abbreviation of three letters, in lower case; also `sept`.
  static func month(_ word: String) -> Int? {
    if word == "sept" { return 9 }
    let index = months.firstIndex { $0 == word || (word.utf8.count == 3 && $0.hasPrefix(word)) }
    return index.map { $0 + 1 }
  }

  static func isWeekday(_ word: String) -> Bool {
    weekdays.contains(word)
  }
}
