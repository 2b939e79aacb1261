/// A mention in the text as pronouns and nominals look back on it.
struct MentionPlace: Sendable {
  let draft: Int
  let token: Int
  let sentence: Int
  let isSubject: Bool
  /// The verb that the mention depends on; -1 for none.
  let verb: Int
  /// Subject of a word of saying.
  let speaks: Bool
  let isQuoted: Bool
}
