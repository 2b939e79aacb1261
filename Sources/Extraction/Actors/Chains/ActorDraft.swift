internal import Articles

/// An actor while its mentions are being gathered.
struct ActorDraft: Sendable {
  struct Mention: Hashable, Sendable {
    let tokens: Range<Int>
    let form: NewsActor.Mention.Form
  }

  var name: String {
    didSet { nameWords = Self.words(of: name) }
  }
  var kind: NewsActor.Kind
  /// A person's name by words; empty for others.
  var names: [String] = []
  var gender = Gender.unknown
  var role: String?
  var country: String?
  var wikidata: String?
  /// Phrases that mean it once it is named.
  var nominals: [String] = []
  /// Named by the user, whose spelling stays.
  var isKnown = false
  /// How often the surname alone has meant this person.
  var aloneCount = 0
  var mentions: [Mention] = []

  /// The name's words, in lower case.
  private var nameWords: [Substring]

  init(name: String, kind: NewsActor.Kind, names: [String] = [], country: String? = nil) {
    self.name = name
    self.kind = kind
    self.names = names
    self.country = country
    nameWords = Self.words(of: name)
  }

  var surnameKey: String { NameSpelling.key(names.last ?? name) }
  var isPerson: Bool { kind == .person }

  /// Whether a word is one of the name's words, in lower case.
  func isNamed(_ word: String) -> Bool {
    nameWords.contains { $0 == word }
  }

  private static func words(of name: String) -> [Substring] {
    name.lowercased().split(whereSeparator: { !($0.isLetter || $0.isNumber) })
  }
}
