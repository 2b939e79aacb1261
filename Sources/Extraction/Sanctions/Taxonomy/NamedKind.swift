internal import Articles

/// What words that name a target are of, told by their head noun.
package enum NamedKind: String, Sendable {
  case ship, sector, party
}

extension SanctionsTaxonomy {
  /// What the head of a phrase is: “183 tankers of the shadow fleet” are ships, “Russia's energy
  /// sector” is a sector, “two Iranian banks” are parties; nil for other heads.
  ///
  /// Ships and sectors have their words here, parties in `party_nouns` of the topic files.
  package func namedKind(_ phrase: String) -> NamedKind? {
    let bytes = Array(phrase.utf8)
    let words = CueWords(bytes[...])
    var end = 0
    while end < words.count {
      if NamedKind.breaks.contains(words.words[end]), end > 0 { break }
      if end > 0, bytes[words.spans[end - 1].end..<words.spans[end].start].contains(0x2C) { break }
      end += 1
    }
    guard end > 0 else { return nil }
    let forms = WordForms.forms(of: words.words[end - 1])
    if forms.contains(where: NamedKind.sectors.contains) { return .sector }
    if forms.contains(where: ShipSearch.isKind) || forms.contains(Array("fleet".utf8)) {
      return .ship
    }
    return forms.contains(where: partyNouns.contains) ? .party : nil
  }
}

extension NamedKind {
  fileprivate static let sectors: Set<[UInt8]> = ["sector", "industry"].mapToBytes()

  /// Words behind which a phrase says more of its head.
  fileprivate static let breaks: Set<[UInt8]> = [
    "of", "in", "from", "for", "to", "on", "with", "by", "at", "over", "under", "and", "or",
    "that", "which", "who", "whose", "linked", "including", "accused", "suspected", "involved",
    "carrying", "owned", "based", "used", "tied", "related", "behind",
  ].mapToBytes()
}

extension [String] {
  fileprivate func mapToBytes() -> Set<[UInt8]> { Set(map { [UInt8]($0.utf8) }) }
}
