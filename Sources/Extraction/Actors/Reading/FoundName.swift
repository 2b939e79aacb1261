internal import Articles

/// One name as found in the text, before it is tied to an actor.
struct FoundName: Sendable {
  enum Meaning: Sendable {
    case country(Int)
    case government(Int, NewsActor.Mention.Form)
    case organization(Int)
    case known(Int)
    case person
    case newOrganization(NewsActor.Kind)
    /// A single capitalised word: a surname where the article holds such a person.
    case single
  }

  let tokens: Range<Int>
  let meaning: Meaning
  var gender = Gender.unknown
  var role: String?
  var country: String?
  /// The model takes a single word for a person's name.
  var looksPersonal = false
}
