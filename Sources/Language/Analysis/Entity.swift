/// A named entity: a run of tokens and its type.
public struct Entity: Hashable, Sendable {
  public enum Kind: UInt8, Hashable, Sendable, CaseIterable {
    case person, organization, location, date, money, product, event, norp, misc
  }

  public let tokens: Range<Int>
  public let kind: Kind

  public init(tokens: Range<Int>, kind: Kind) {
    self.tokens = tokens
    self.kind = kind
  }
}
