/// How sure the rule is that made a row; not how true the row is.
public enum Confidence: String, Hashable, Sendable, CaseIterable {
  case certain, likely, check
}
