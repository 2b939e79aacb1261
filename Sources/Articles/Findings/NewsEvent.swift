/// Something that happened, is planned or was denied, with its time and that time's doubt.
public struct NewsEvent: Hashable, Sendable, Identifiable {
  public enum Precision: String, Hashable, Sendable, CaseIterable {
    case minute, hour, day, week, month, season, quarter, year, decade, century, vague
  }

  /// What the date was reckoned from.
  public enum Anchor: String, Hashable, Sendable, CaseIterable {
    case explicit, partial, publication, document, event, `default`, unresolved
  }

  public enum Modality: String, Hashable, Sendable, CaseIterable {
    case happened, ongoing, planned, proposed, denied, alleged, conditional
  }

  public struct Trigger: Hashable, Sendable {
    public let span: TextSpan
    public let lemma: String

    public init(span: TextSpan, lemma: String) {
      self.span = span
      self.lemma = lemma
    }
  }

  public struct Participant: Hashable, Sendable {
    public enum Role: String, Hashable, Sendable, CaseIterable {
      case agent, patient, other
    }

    public let party: Party
    public let role: Role

    public init(party: Party, role: Role) {
      self.party = party
      self.role = role
    }
  }

  public let id: RowID
  /// The time expression; nil when the date is the publication's.
  public var expression: TextSpan?
  /// TIMEX3 value.
  public var value: String
  /// Extended Date/Time Format, ISO 8601-2 level 1; nil when unresolved.
  public var edtf: String?
  /// First day, inclusive; nil when unresolved.
  public var from: CivilDay?
  /// Last day, inclusive; nil when unresolved.
  public var to: CivilDay?
  public var precision: Precision
  public var anchor: Anchor
  public var sentence: TextSpan
  public var trigger: Trigger
  public var participants: [Participant]
  public var place: TextSpan?
  public var modality: Modality
  public var rule: String
  public var confidence: Confidence
  /// Why the confidence is what it is, in plain words.
  public var reason: String

  public init(
    id: RowID, expression: TextSpan?, value: String, edtf: String?, from: CivilDay?,
    to: CivilDay?, precision: Precision, anchor: Anchor, sentence: TextSpan, trigger: Trigger,
    participants: [Participant] = [], place: TextSpan? = nil, modality: Modality, rule: String,
    confidence: Confidence, reason: String = ""
  ) {
    self.id = id
    self.expression = expression
    self.value = value
    self.edtf = edtf
    self.from = from
    self.to = to
    self.precision = precision
    self.anchor = anchor
    self.sentence = sentence
    self.trigger = trigger
    self.participants = participants
    self.place = place
    self.modality = modality
    self.rule = rule
    self.confidence = confidence
    self.reason = reason
  }
}
