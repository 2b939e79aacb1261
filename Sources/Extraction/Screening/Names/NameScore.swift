/// How alike two names are, and why.
public struct NameScore: Hashable, Sendable {
  public enum Band: String, Hashable, Sendable, CaseIterable {
    /// Every part that counts is there on both sides; a reader would call them one name.
    case strong
    /// Worth a reader's look: a typing slip, a missing part, an initial.
    case review
    /// Something in common, and something against it.
    case weak

    /// Nil below 0.5: the names have too little in common to show.
    public init?(value: Double) {
      switch value {
      case NameScore.strongFrom...: self = .strong
      case NameScore.reviewFrom...: self = .review
      case NameScore.weakFrom...: self = .weak
      default: return nil
      }
    }
  }

  static let strongFrom = 0.86
  package static let reviewFrom = 0.7
  static let weakFrom = 0.5

  /// 0...1.
  public let value: Double
  public let band: Band?
  /// The pairs of parts and the left-overs, in words.
  public let explanation: String

  package init(value: Double, explanation: String) {
    self.value = value
    band = Band(value: value)
    self.explanation = explanation
  }
}
