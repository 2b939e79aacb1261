/// A difference between two runs of one report.
struct RowChange: Hashable, Sendable {
  enum Kind: String, Hashable, Sendable, CaseIterable {
    case new, changed
    case redated = "re-dated"
    case reattributed = "re-attributed"
    case withdrawn
    case text = "text changed"
  }

  let kind: Kind
  let dataset: String
  let rowID: String
  /// The words that the row shows.
  let words: String
  /// Names of the fields that say something else now.
  let fields: [String]
  let before: String
  let after: String
  /// Of the article as it is now, or as it was where the row is withdrawn.
  let articleID: String
}
