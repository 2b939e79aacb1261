/// Somebody's reported words: an attribution relation of source, cue and content.
public struct Statement: Hashable, Sendable, Identifiable {
  public enum Mode: String, Hashable, Sendable, CaseIterable {
    case direct, indirect, mixed
  }

  public enum Act: String, Hashable, Sendable, CaseIterable {
    case assertion, accusation, denial, demand, warning, promise, proposal, question, assessment
  }

  public enum Polarity: String, Hashable, Sendable, CaseIterable {
    case positive, negative
  }

  public enum Modality: String, Hashable, Sendable, CaseIterable {
    case said, planned, conditional, denied
  }

  public struct Cue: Hashable, Sendable {
    public let span: TextSpan
    public let lemma: String

    public init(span: TextSpan, lemma: String) {
      self.span = span
      self.lemma = lemma
    }
  }

  /// When the words were said, and how that is known.
  public struct SayingDate: Hashable, Sendable {
    public enum Basis: String, Hashable, Sendable, CaseIterable {
      case stated, publication, unresolved
    }

    /// TIMEX3 value.
    public let value: String
    public let basis: Basis

    public init(value: String, basis: Basis) {
      self.value = value
      self.basis = basis
    }
  }

  public let id: RowID
  /// Nil when nobody is named as the source.
  public var source: Party?
  /// Nil for a quotation without a cue.
  public var cue: Cue?
  /// The reported words, in text order; split and continued quotations have several parts.
  public var content: [TextSpan]
  public var mode: Mode
  public var act: Act
  public var polarity: Polarity
  public var modality: Modality
  public var addressees: [Party]
  public var about: [Party]
  /// The statement that this one is nested in.
  public var within: RowID?
  /// The outlet or document that relays the words.
  public var via: [Party]
  public var date: SayingDate?
  /// The sentences that hold source, cue and words; nil when the parser did not say.
  public var sentence: TextSpan?
  /// Name of the rule or classifier that found it.
  public var rule: String
  public var confidence: Confidence
  /// Why the confidence is what it is, in plain words.
  public var reason: String

  public init(
    id: RowID, source: Party?, cue: Cue?, content: [TextSpan], mode: Mode,
    act: Act = .assertion, polarity: Polarity = .positive, modality: Modality = .said,
    addressees: [Party] = [], about: [Party] = [], within: RowID? = nil, via: [Party] = [],
    date: SayingDate? = nil, sentence: TextSpan? = nil, rule: String, confidence: Confidence,
    reason: String = ""
  ) {
    self.id = id
    self.source = source
    self.cue = cue
    self.content = content
    self.mode = mode
    self.act = act
    self.polarity = polarity
    self.modality = modality
    self.addressees = addressees
    self.about = about
    self.within = within
    self.via = via
    self.date = date
    self.sentence = sentence
    self.rule = rule
    self.confidence = confidence
    self.reason = reason
  }
}
