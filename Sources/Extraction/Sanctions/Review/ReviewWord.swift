/// What a word of the topic files' `review` tells about a sentence.
enum ReviewWord: String, Hashable, Sendable, CaseIterable {
  /// The sentence, or the article, is about sanctions.
  case matter
  /// People whom an entry ban keeps out.
  case people
  /// Somebody may not come in.
  case entry
  /// A speech, a vote or a meeting that is boycotted.
  case gatherings
  /// A list that is no sanctions list.
  case otherLists = "other_lists"
  /// Somebody is put on a list, or called something.
  case naming
  /// War.
  case fighting
  /// Police work and the law of property.
  case policing
  /// Courts, police, boards and clubs: what they forbid is a home affair where no other nation is named.
  case homeSenders = "home_senders"
  /// Before an indefinite measure: somebody would like it.
  case wishes
  /// Before an indefinite measure: it may come.
  case chances
}
