internal import Articles

/// Reads the dates that lists print: `2022-02-23`, `17.3.2014`, `12 May 1971`, `26 Feb. 2011`, `1963`.
enum ListDate {
  static func parse(_ text: String) -> PartialDate? {
    var parts: [Substring] = []
    for part in text.split(whereSeparator: { " .-/,:T".contains($0) }) {
      parts.append(part)
      if parts.count == 4 { break }
    }
    if let first = parts.first,
      ["circa", "approximately", "about", "c"].contains(first.lowercased())
    {
      parts.removeFirst()
    }
    guard let first = parts.first else { return nil }
    if first.count == 4, let year = Int(first) { return yearFirst(year, Array(parts.dropFirst())) }
    return dayFirst(parts)
  }

  static func isEarlier(_ date: PartialDate, than other: PartialDate) -> Bool {
    (date.year, date.month ?? 1, date.day ?? 1) < (other.year, other.month ?? 1, other.day ?? 1)
  }

  private static func yearFirst(_ year: Int, _ rest: [Substring]) -> PartialDate? {
    let month = rest.first.flatMap(month)
    let day = month == nil || rest.count < 2 ? nil : Int(rest[1].prefix(2))
    return PartialDate(year: year, month: month, day: day) ?? PartialDate(year: year)
  }

  /// `17 3 2014`, `12 May 1971`, `May 1971`, `03/06/2024` (day first, as the European lists print).
  private static func dayFirst(_ parts: [Substring]) -> PartialDate? {
    if parts.count >= 3, let day = Int(parts[0]), let month = month(parts[1]),
      let year = Int(parts[2]), parts[2].count == 4
    {
      return PartialDate(year: year, month: month, day: day)
    }
    if parts.count >= 2, let month = month(parts[0]), let year = Int(parts[1]), parts[1].count == 4
    {
      return PartialDate(year: year, month: month)
    }
    return nil
  }

  private static func month(_ text: Substring) -> Int? {
    if let number = Int(text) { return (1...12).contains(number) ? number : nil }
    let names = [
      "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
    ]
    return names.firstIndex(of: text.prefix(3).lowercased()).map { $0 + 1 }
  }
}
