/// One claim of the news about one sanctions topic: a topic, its status and who plays which part.
public struct SanctionsClaim: Hashable, Sendable, Identifiable {
  /// A topic id of the topic file, such as `m.trade.embargo`.
  public typealias TopicID = String
  /// A status id of the topic file, such as `called_for`; the file may name its own.
  public typealias StatusID = String

  public enum RecordKind: String, Hashable, Sendable, CaseIterable {
    case measure, circumvention, supply, relief, enforcement, context
  }

  public enum Modality: String, Hashable, Sendable, CaseIterable {
    case asserted, reported, alleged, conditional, negated, hypothetical
  }

  public struct Goods: Hashable, Sendable {
    public enum Basis: String, Hashable, Sendable, CaseIterable {
      case printed, topic, none
    }

    public let topic: TopicID?
    public let span: TextSpan
    /// Six-digit codes of the Harmonized System, 2022 edition.
    public let hsCodes: [String]
    public let basis: Basis
    /// Tier of the common high priority list: 1, 2, 3.A, 3.B, 4.A, 4.B.
    public let tier: String?

    public init(
      topic: TopicID?, span: TextSpan, hsCodes: [String] = [], basis: Basis = .none,
      tier: String? = nil
    ) {
      self.topic = topic
      self.span = span
      self.hsCodes = hsCodes
      self.basis = basis
      self.tier = tier
    }
  }

  /// A printed quantity or sum: “90 percent”, “$2.5 billion”.
  public struct Amount: Hashable, Sendable {
    public let span: TextSpan
    /// In decimal digits, scaled: `90`, `2500000000`.
    public let value: String
    /// `percent`, an ISO 4217 code, or the counted noun as printed.
    public let unit: String
    public let isMoney: Bool

    public init(span: TextSpan, value: String, unit: String, isMoney: Bool) {
      self.span = span
      self.value = value
      self.unit = unit
      self.isMoney = isMoney
    }
  }

  /// What the clause says beside status, parties and goods.
  public struct Details: Hashable, Sendable {
    /// Other topics whose cues stand in the clause.
    public var alsoTopics: [TopicID]
    public var sectors: [TopicID]
    /// The programme that the regime belongs to, by the topic files: `EU-RUS`.
    public var programme: String?
    /// The rule of the topic files that says so: the regime's id.
    public var programmeRule: String?
    /// Order, regulation, resolution or annex as printed.
    public var legalBasis: TextSpan?
    public var amounts: [Amount]
    /// TIMEX3 value, only where it is printed that the measure holds from or until then.
    public var validFrom: String?
    public var validTo: String?
    /// From 1; nil in records of other makers.
    public var sentenceNumber: Int?

    public init(
      alsoTopics: [TopicID] = [], sectors: [TopicID] = [], programme: String? = nil,
      programmeRule: String? = nil, legalBasis: TextSpan? = nil, amounts: [Amount] = [],
      validFrom: String? = nil,
      validTo: String? = nil, sentenceNumber: Int? = nil
    ) {
      self.alsoTopics = alsoTopics
      self.sectors = sectors
      self.programme = programme
      self.programmeRule = programmeRule
      self.legalBasis = legalBasis
      self.amounts = amounts
      self.validFrom = validFrom
      self.validTo = validTo
      self.sentenceNumber = sentenceNumber
    }
  }

  public let id: RowID
  public var kind: RecordKind
  public var topic: TopicID
  /// Nil when nothing is said of a measure's life.
  public var status: StatusID?
  public var modality: Modality
  public var sender: Party?
  public var target: Party?
  public var thirdParty: Party?
  public var beneficiary: Party?
  public var goods: [Goods]
  /// The regime as printed: “14th package”, “Executive Order 14024”.
  public var regime: TextSpan?
  /// A printed number or amount of measures: “dozens”.
  public var count: TextSpan?
  public var details: Details
  /// TIMEX3 value of the measure's date.
  public var date: String?
  /// The statement that says so; nil for the narrator.
  public var statement: Statement.ID?
  public var event: NewsEvent.ID?
  public var sentence: TextSpan
  /// The words that opened the row.
  public var cue: TextSpan
  public var rule: String
  public var confidence: Confidence
  /// Why the confidence is what it is, in plain words.
  public var reason: String

  public init(
    id: RowID, kind: RecordKind, topic: TopicID, status: StatusID? = nil,
    modality: Modality = .asserted, sender: Party? = nil, target: Party? = nil,
    thirdParty: Party? = nil, beneficiary: Party? = nil, goods: [Goods] = [],
    regime: TextSpan? = nil, count: TextSpan? = nil,
    details: Details = Details(), date: String? = nil, statement: Statement.ID? = nil,
    event: NewsEvent.ID? = nil, sentence: TextSpan, cue: TextSpan, rule: String,
    confidence: Confidence, reason: String = ""
  ) {
    self.id = id
    self.kind = kind
    self.topic = topic
    self.status = status
    self.modality = modality
    self.sender = sender
    self.target = target
    self.thirdParty = thirdParty
    self.beneficiary = beneficiary
    self.goods = goods
    self.regime = regime
    self.count = count
    self.details = details
    self.date = date
    self.statement = statement
    self.event = event
    self.sentence = sentence
    self.cue = cue
    self.rule = rule
    self.confidence = confidence
    self.reason = reason
  }
}
