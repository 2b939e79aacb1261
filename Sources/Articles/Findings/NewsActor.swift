/// Somebody or something that acts in an article, with every mention of it.
public struct NewsActor: Hashable, Sendable, Identifiable {
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    case person, organization, government, country, group, outlet, other
  }

  public struct Mention: Hashable, Sendable {
    public enum Form: String, Hashable, Sendable, CaseIterable {
      case name, nominal, pronoun, metonym
    }

    public let span: TextSpan
    public let form: Form

    public init(span: TextSpan, form: Form) {
      self.span = span
      self.form = form
    }
  }

  public let id: RowID
  /// Canonical name: “Antony Blinken”, “Government of China”.
  public var name: String
  public var kind: Kind
  /// “US Secretary of State”, as the article words it.
  public var role: String?
  /// ISO 3166-1 alpha-2; `EU` for the Union.
  public var country: String?
  /// Text order; never empty.
  public var mentions: [Mention]
  /// Wikidata id, when an actor file knows it.
  public var wikidata: String?

  public init(
    id: RowID, name: String, kind: Kind, role: String? = nil, country: String? = nil,
    mentions: [Mention], wikidata: String? = nil
  ) {
    self.id = id
    self.name = name
    self.kind = kind
    self.role = role
    self.country = country
    self.mentions = mentions
    self.wikidata = wikidata
  }
}

/// A part played in a row: the words, and the actor where they could be resolved.
public struct Party: Hashable, Sendable {
  public let actor: NewsActor.ID?
  public let span: TextSpan

  public init(actor: NewsActor.ID?, span: TextSpan) {
    self.actor = actor
    self.span = span
  }
}
