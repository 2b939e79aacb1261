/// One part of a name, ready to compare.
struct NamePart: Sendable {
  enum Role: UInt8, Sendable {
    /// A name part of a person, a word of its own of an organisation.
    case plain
    case patronymic, initial
    /// `al`, `bin`, `von`; `bound`: `abd`, `abu`, `din`, written joined or alone.
    case particle, bound
    case honorific
    /// Of organisations: a word that many share, a country, a number, a legal form.
    case word, country, number, legal
  }

  struct Flags: OptionSet, Sendable {
    let rawValue: UInt8
    /// The family name, by print or by place.
    static let family = Flags(rawValue: 1)
    /// The family name by print: capitals beside small letters, or before a comma.
    static let printedFamily = Flags(rawValue: 2)
    /// Follows “son of”.
    static let fathers = Flags(rawValue: 4)
    static let unvowelled = Flags(rawValue: 8)
    /// Written with a hyphen to the part before.
    static let hyphened = Flags(rawValue: 16)
    static let ideographs = Flags(rawValue: 32)
    /// Has translations or short forms.
    static let hasKin = Flags(rawValue: 64)
  }

  /// Range of the form's `units`.
  var start: UInt16
  var end: UInt16
  /// UTF-8 range of the printed name.
  var textStart: UInt16
  var textEnd: UInt16
  var role: Role
  var flags: Flags = []
  /// Set of equal spellings, word class, country, legal form or number; -1 for none.
  var symbol: Int32 = -1
  var hash: UInt64
  /// One bit a letter, for a quick look at how much two parts share.
  var letters: UInt64
  var weight: Float

  var count: Int { Int(end) - Int(start) }
  /// Whether the part alone can tell names apart.
  var isContent: Bool { role == .plain || role == .word && weight > 0.3 || role == .country }
}

/// A name taken apart once, so that comparing it costs no text work.
package struct NameForm: Sendable {
  package let text: String
  package let kind: NameKind
  /// Romanisation keys of all parts, one after the other.
  let units: [UInt16]
  let parts: [NamePart]
  /// Parts that can tell names apart.
  let contentCount: Int
  /// The key of the whole name without gaps and particles, for names written as one word.
  let joinedHash: UInt64

  init(text: String, kind: NameKind, units: [UInt16], parts: [NamePart]) {
    self.text = text
    self.kind = kind
    self.units = units
    self.parts = parts
    contentCount = parts.reduce(0) { $0 + ($1.isContent ? 1 : 0) }
    var hash = KeyHash()
    for part in parts where part.role != .honorific && part.role != .legal {
      for unit in units[Int(part.start)..<Int(part.end)] { hash.add(unit) }
    }
    joinedHash = hash.value
  }

  /// A part as printed.
  func printed(_ part: NamePart) -> String {
    let utf8 = text.utf8
    let start = utf8.index(utf8.startIndex, offsetBy: Int(part.textStart))
    let end = utf8.index(utf8.startIndex, offsetBy: Int(part.textEnd))
    return String(text[start..<end])
  }
}

/// FNV-1a over key codes.
struct KeyHash {
  private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

  mutating func add(_ unit: UInt16) {
    value = (value ^ UInt64(unit)) &* 0x100_0000_01B3
  }

  /// Between the words of a phrase.
  mutating func addGap() { add(0) }

  static func hash(_ units: some Sequence<UInt16>) -> UInt64 {
    var hash = KeyHash()
    for unit in units { hash.add(unit) }
    return hash.value
  }
}
