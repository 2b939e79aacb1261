internal import Articles

/// An entry while its rows are still being read.
struct EntryDraft {
  let id: String
  let kind: ListEntry.Kind
  private(set) var names: [ListedName] = []
  private(set) var programmes: [String] = []
  private(set) var countries: [String] = []
  private(set) var roles: [String] = []
  private(set) var birthDates: [PartialDate] = []
  private(set) var listedSince: PartialDate?
  private(set) var shipNumbers: [IMONumber] = []

  init(id: String, kind: ListEntry.Kind) {
    self.id = id
    self.kind = kind
  }

  mutating func add(name: String, quality: ListedName.Quality = .strong) {
    let text = name.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    guard !text.isEmpty, !names.contains(where: { $0.text == text }) else { return }
    names.append(ListedName(text, quality: quality))
  }

  mutating func add(programme: String) { EntryDraft.add(programme, to: &programmes) }
  mutating func add(country: String) { EntryDraft.add(country, to: &countries) }
  mutating func add(role: String) { EntryDraft.add(role, to: &roles) }

  /// Persons have no number; one whose check digit is wrong proves nothing and is left out.
  mutating func add(shipNumbers numbers: [IMONumber]) {
    guard kind != .person else { return }
    for number in numbers where !shipNumbers.contains(number) { shipNumbers.append(number) }
  }

  mutating func add(birthDate text: String) {
    guard let date = ListDate.parse(text), !birthDates.contains(date) else { return }
    birthDates.append(date)
  }

  /// Keeps the earliest date.
  mutating func add(listedSince text: String) {
    guard let date = ListDate.parse(text) else { return }
    guard let earlier = listedSince else {
      listedSince = date
      return
    }
    if ListDate.isEarlier(date, than: earlier) { listedSince = date }
  }

  /// Nil for an entry without a name.
  var entry: ListEntry? {
    guard !names.isEmpty else { return nil }
    return ListEntry(
      id: id, kind: kind, names: names, programmes: programmes, listedSince: listedSince,
      birthDates: birthDates, countries: countries, roles: roles, shipNumbers: shipNumbers)
  }

  private static func add(_ text: String, to list: inout [String]) {
    guard !text.isEmpty, !list.contains(text) else { return }
    list.append(text)
  }
}
