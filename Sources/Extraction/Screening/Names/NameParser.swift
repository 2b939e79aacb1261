/// Takes names apart by the rules of their kind.
package struct NameParser: Sendable {
  /// More parts than any listed name has; the rest is left out.
  static let partLimit = 24

  let tables: NameTables

  package init(tables: NameTables) {
    self.tables = tables
  }

  package func form(_ text: String, kind: NameKind) -> NameForm {
    var draft = NameDraft()
    let words = NameScanner.words(of: text)
    switch kind {
    case .person: PersonNameParser(tables: tables).parse(words, into: &draft)
    case .organization, .vessel:
      OrganisationNameParser(tables: tables, isVessel: kind == .vessel).parse(words, into: &draft)
    }
    return NameForm(text: text, kind: kind, units: draft.units, parts: draft.parts)
  }

  /// “Al-Qaida/Islamic Army” and “A; B” print two names; a person's “A, B, C” more than one.
  package func forms(_ text: String, kind: NameKind) -> [NameForm] {
    var pieces: [Substring] = []
    for piece in text.split(whereSeparator: { $0 == "/" || $0 == ";" }) {
      let commas = piece.split(separator: ",")
      if kind == .person, commas.count > 2 { pieces += commas } else { pieces.append(piece) }
    }
    let usable = pieces.filter { piece in
      piece.unicodeScalars.lazy.filter { $0.properties.isAlphabetic }.prefix(4).count > 3
    }
    guard usable.count > 1, usable.count <= 8 else { return [form(text, kind: kind)] }
    return [form(text, kind: kind)] + usable.map { form(String($0), kind: kind) }
  }
}

/// A form under construction.
struct NameDraft {
  private(set) var units: [UInt16] = []
  var parts: [NamePart] = []

  mutating func add(
    _ key: [UInt16], _ word: NameWord, role: NamePart.Role, weight: Float, symbol: Int32 = -1,
    flags: NamePart.Flags = []
  ) {
    guard parts.count < NameParser.partLimit, !key.isEmpty else { return }
    let start = units.count
    units += key
    var letters: UInt64 = 0
    for unit in key { letters |= 1 << (UInt64(unit) & 63) }
    var flags = flags
    if word.isUnvowelled { flags.insert(.unvowelled) }
    if word.separator == .hyphen { flags.insert(.hyphened) }
    if (0x3400...0x9FFF).contains(key[0]) { flags.insert(.ideographs) }
    parts.append(
      NamePart(
        start: UInt16(start), end: UInt16(units.count),
        textStart: UInt16(clamping: word.textStart), textEnd: UInt16(clamping: word.textEnd),
        role: role, flags: flags, symbol: symbol, hash: KeyHash.hash(key), letters: letters,
        weight: weight))
  }

  func key(_ part: NamePart) -> ArraySlice<UInt16> { units[Int(part.start)..<Int(part.end)] }
}
