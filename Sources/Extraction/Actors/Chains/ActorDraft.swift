internal import Articles

/// An actor while its mentions are being gathered.
struct ActorDraft: Sendable {
  struct Mention: Hashable, Sendable {
    let tokens: Range<Int>
    let form: NewsActor.Mention.Form
  }

  var name: String
  let kind: NewsActor.Kind
  var names: [String] = []
  var gender = Gender.unknown
  var role: String?
  var country: String?
  var wikidata: String?
  var nominals: [String] = []
  var mentions: [Mention] = []

  var surname: String { names.last ?? name }
  var isPerson: Bool { kind == .person }
}
