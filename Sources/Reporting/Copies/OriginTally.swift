/// Takes articles one by one and says which of them is the first of its independent origin.
///
/// Copies of one text, articles of one outlet and articles that state one agency are one origin.
struct OriginTally {
  private let copies: CopyGroups
  /// By group of copies and by name of an origin: the article that was counted for it.
  private var byGroup: [Int: Int] = [:]
  private var byName: [Int: Int] = [:]

  init(_ copies: CopyGroups) {
    self.copies = copies
  }

  /// Nil when the article is counted, else the article whose origin it shares.
  mutating func insert(_ article: Int) -> Int? {
    let group = copies.group(of: article)
    let names = copies.originNumbers(of: group)
    let first = byGroup[group] ?? names.compactMap { byName[$0] }.min()
    byGroup[group] = first ?? article
    for name in names where byName[name] == nil { byName[name] = first ?? article }
    return first
  }
}
