internal import Articles

/// One real-world measure, supply or evasion as many articles tell it: who, against whom, and its life in dates.
struct SanctionsMeasure: Sendable {
  /// A claim by its place in the reading order.
  struct ClaimReference: Hashable, Sendable {
    private let index: Int32
    private let place: Int32
    let claim: SanctionsClaim.ID

    /// - Parameters:
    ///   - article: index of the article.
    ///   - number: of the claim among those of the article, from 0.
    init(article: Int, number: Int, claim: SanctionsClaim.ID) {
      index = Int32(article)
      place = Int32(number)
      self.claim = claim
    }

    var article: Int { Int(index) }
    var number: Int { Int(place) }
  }

  /// Which part a party plays; whoever acts for a state is that state as sender.
  enum Part: Hashable, Sendable {
    case sender, target
  }

  /// A party named once over all articles.
  struct Side: Hashable, Sendable {
    /// Equal for mentions of one party.
    let key: String
    let name: String
    /// ISO 3166-1 alpha-2.
    let country: String?
  }

  /// A step of the measure's life, as first told.
  struct Stage: Sendable {
    enum DateBasis: String, Sendable {
      case event, publication, unknown
    }

    let status: SanctionsClaim.StatusID
    /// ISO 8601 in the precision known; empty when unknown.
    let date: String
    let basis: DateBasis
    /// In date order, the first is the stage's source.
    let claims: [ClaimReference]
    /// Articles, copies counted once.
    let independentOrigins: Int
  }

  /// Two claims that cannot both hold.
  struct Contradiction: Hashable, Sendable {
    let first: ClaimReference
    let second: ClaimReference
    /// Why, in plain words.
    let reason: String
  }

  /// Stable over runs: a hash of topic, sides and regime.
  let id: String
  /// The widest topic of the claims; a relief of the measure lies under the same one.
  let topic: SanctionsClaim.TopicID
  let kind: SanctionsClaim.RecordKind
  let sender: Side?
  let target: Side?
  /// As first printed.
  let regime: String?
  /// In the order of a measure's life.
  let life: [Stage]
  /// All claims, also those that deny or only suppose; in reading order.
  let claims: [ClaimReference]
  /// ISO 8601; nil when no article has a date.
  let firstSeen: String?
  let lastSeen: String?
  let independentOrigins: Int
  let contradictions: [Contradiction]

  /// The latest stage by date: where the measure stands.
  var current: Stage? {
    life.max { ($0.date, $0.claims.count) < ($1.date, $1.claims.count) }
  }
}
