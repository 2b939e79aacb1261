internal import Articles

/// An actor while its mentions are being gathered.
struct ActorDraft: Sendable {
  struct Mention: Hashable, Sendable {
    let tokens: Range<Int>
    let form: NewsActor.Mention.Form
  }

  var name: String
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

  var surnameKey: String { NameSpelling.key(names.last ?? name) }
  var isPerson: Bool { kind == .person }

  /// Whether a word is one of the name's words, in lower case.
  func isNamed(_ word: String) -> Bool {
    name.lowercased().split(whereSeparator: { !($0.isLetter || $0.isNumber) })
      .contains { $0 == word }
  }
}
