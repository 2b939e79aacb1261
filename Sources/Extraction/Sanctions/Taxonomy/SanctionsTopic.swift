public import Articles

/// One topic of the taxonomy: a kind of measure, of evasion, of supply, of goods, of sector.
public struct SanctionsTopic: Hashable, Sendable, Identifiable {
  /// What another scheme calls the topic.
  public struct Crosswalk: Hashable, Sendable {
    /// Measure name of OpenSanctions.
    public var openSanctions: String?
    /// Type of the Global Sanctions Data Base.
    public var gsdb: String?
    /// CAMEO event code.
    public var cameo: String?
    /// GDELT theme.
    public var gdelt: String?
  }

  /// A six-digit code of the Harmonized System that the topic's goods fall under.
  public struct GoodsCode: Hashable, Sendable {
    public let code: String
    /// Tier of the common high priority list; nil for a code off that list.
    public let tier: String?
  }

  /// A narrower topic that takes the row when its sign stands in the clause.
  package struct Refinement: Hashable, Sendable {
    package enum Sign: Hashable, Sendable {
      /// The target is named: a person, a firm, a bank, a ship.
      case namedParty
      /// Goods or a sector of this group or topic are named.
      case facet(String)
    }

    package let sign: Sign
    package let topic: SanctionsClaim.TopicID
  }

  public let id: SanctionsClaim.TopicID
  public let group: String
  public let label: String
  public let definition: String
  public let kind: SanctionsClaim.RecordKind
  /// The status of a row whose clause says none.
  public let status: SanctionsClaim.StatusID?
  public let crosswalk: Crosswalk
  public let goodsCodes: [GoodsCode]
  /// The wider topic that a row on this one also counts for.
  public let parent: SanctionsClaim.TopicID?
  package let refinements: [Refinement]
  /// The supply topic of a row that says these goods are provided.
  package let supply: SanctionsClaim.TopicID?
}

/// Topics that share a sheet.
public struct SanctionsTopicGroup: Hashable, Sendable, Identifiable {
  /// What a cue of the group's topics does.
  public enum Role: String, Hashable, Sendable, CaseIterable {
    /// Opens a row.
    case trigger
    /// Fills goods and sectors of a row.
    case facet
    /// Opens nothing: diplomacy and effects around a measure.
    case context
  }

  public let id: String
  public let label: String
  public let definition: String
  public let role: Role
}

/// A step in a measure's life.
public struct SanctionsStatus: Hashable, Sendable, Identifiable {
  /// What the status says about the act beneath it.
  package enum Reach: String, Hashable, Sendable, CaseIterable {
    /// The act is open: a complement of call, threaten, propose never counts as done.
    case open
    /// The act is done.
    case act
    /// The measure stands; no new act.
    case state
  }

  public let id: SanctionsClaim.StatusID
  public let order: Int
  public let label: String
  public let definition: String
  public let cameo: [String]
  package let reach: Reach
}
