internal import Articles
internal import Extraction

/// How far a claim's row can be trusted, from 0 to 1: the product of what its parts are worth.
///
/// The shares are ranks, not measured odds: a weak cue halves, a row without a parse loses a third,
/// and so on; two rows compare by them, one row proves nothing.
struct ClaimCertainty {
  let score: Double
  /// `cue.strong frame.noun status.said actors.2/2 date.publication`
  let codes: String

  init(_ row: FoundRow<SanctionsClaim>) {
    let marks = Set(row.finding.rule.split(separator: ".").map(String.init))
    let linked = row.parties.count { row.actor($0) != nil }
    let factors = [
      marks.contains("weak") ? ("cue.weak", 0.5) : ("cue.strong", 0.98),
      marks.contains("words")
        ? ("frame.words", 0.65)
        : (marks.contains("verb") ? "frame.verb" : "frame.noun", 0.97),
      marks.contains("form") ? ("status.form", 0.85) : ("status.said", 0.98),
      ClaimCertainty.actors(linked, of: row.parties.count),
      ClaimCertainty.date(row.event),
    ]
    let product = factors.reduce(1) { $0 * $1.1 }
    score = (product * 100).rounded() / 100
    codes = factors.map(\.0).joined(separator: " ")
  }

  private static func actors(_ linked: Int, of count: Int) -> (String, Double) {
    let share = count == 0 ? 0 : Double(linked) / Double(count)
    return ("actors.\(linked)/\(count)", count == 0 ? 0.7 : 0.8 + 0.2 * share)
  }

  private static func date(_ event: NewsEvent?) -> (String, Double) {
    guard let event else { return ("date.none", 0.92) }
    switch event.anchor {
    case .explicit, .partial: return ("date.printed", 1)
    case .unresolved: return ("date.unresolved", 0.9)
    case .publication, .document, .event, .default: return ("date.reckoned", 0.97)
    }
  }
}
