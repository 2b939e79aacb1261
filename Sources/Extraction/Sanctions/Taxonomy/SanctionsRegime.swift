/// An act, list or package that a text may name as what a measure rests on.
public struct SanctionsRegime: Hashable, Sendable, Identifiable {
  public let id: String
  /// The programme that official lists file it under: `EU-RUS`, `RUSSIA-EO14024`.
  public let programme: String?
  /// A law, order, regulation, resolution or annex, rather than a list or a package.
  public let isLegalBasis: Bool
}
