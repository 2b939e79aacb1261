import Articles

/// A text whose mentions of actors are known, with the chain that each belongs to.
struct MarkedChains {
  struct Mention {
    let span: TextSpan
    let chain: Int
    /// The word that stands for the mention, where the corpus tells it; else the whole span.
    let head: TextSpan
    let isPronoun: Bool
    /// False for what is no actor: found mentions of it count neither way.
    var isActor = true
  }

  let text: ArticleText
  /// In text order.
  let mentions: [Mention]
  /// Canonical names, by chain, where the annotator gave them.
  var names: [Int: String] = [:]

  /// Personal pronouns of the third person.
  static let pronouns: Set<String> = [
    "he", "him", "his", "himself", "she", "her", "hers", "herself", "it", "its", "itself",
  ]
}
