public import Articles

/// An actor of an article beside an entry of a list: a possible match, never a finding of guilt.
public struct ListMatch: Hashable, Sendable {
  public enum Listed: String, Hashable, Sendable, CaseIterable {
    case yes, no, unknown
  }

  /// How the names were found to be one.
  public enum Method: String, Hashable, Sendable, CaseIterable {
    case exact, alias
    case weakAlias = "weak alias"
    case transliteration, fuzzy
    /// A ship's IMO number, under whatever name.
    case identifier
  }

  public let actor: NewsActor.ID
  /// The actor's name as the article gives it.
  public let name: String
  /// The list's short name, with the day and digest of its file.
  public let list: String
  public let listDate: PartialDate?
  public let listSHA256: String
  public let entry: ListEntry
  /// The entry's name that was matched.
  public let listedName: ListedName
  /// Whether the entry stood on the list when the article appeared.
  public let listedAtArticleDate: Listed
  public let score: NameScore
  public let method: Method
  /// Another entry of the same kind scores almost as high.
  public let isAmbiguous: Bool
  /// The score in words, with what else speaks for or against.
  public let reason: String

  /// Whether the entry stood on the list on the day of another article.
  package func listed(at published: PartialDate?) -> Listed {
    ListedAtDate.answer(since: entry.listedSince, published: published)
  }

  public var programmes: [String] { entry.programmes }
  public var listedSince: PartialDate? { entry.listedSince }
  /// Never nil: only banded scores become matches.
  public var band: NameScore.Band { score.band ?? .weak }
}
