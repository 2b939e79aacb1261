/// A time expression with its normalised value.
///
/// TIMEX3 of ISO-TimeML (ISO 24617-1): attributes `type`, `value`, `mod`.
public struct TimeExpression: Hashable, Sendable, Identifiable {
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    case date = "DATE"
    case time = "TIME"
    case duration = "DURATION"
    case set = "SET"
  }

  public let id: RowID
  public let span: TextSpan
  public var kind: Kind
  /// TIMEX3 value: `2024-04-05`, `2024-W14`, `P2Y`, `XXXX-WXX-2`.
  public var value: String
  /// TIMEX3 mod: `START`, `APPROX`, `BEFORE`…
  public var mod: String?
  /// How the value was reached.
  public var anchor: NewsEvent.Anchor
  /// True when the printed form can be read as more than one date, such as 05.04.2024.
  public var ambiguous: Bool

  public init(
    id: RowID, span: TextSpan, kind: Kind, value: String, mod: String? = nil,
    anchor: NewsEvent.Anchor, ambiguous: Bool = false
  ) {
    self.id = id
    self.span = span
    self.kind = kind
    self.value = value
    self.mod = mod
    self.anchor = anchor
    self.ambiguous = ambiguous
  }
}
