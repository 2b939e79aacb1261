internal import Articles
internal import Extraction

/// What all articles together say on sanctions: measures with their lives, contradictions, and
/// possible matches on lists.
struct SanctionsDigest: Sendable {
  /// By topic, sender, target and regime; of every kind but context.
  let measures: [SanctionsMeasure]
  let screening: ScreeningDigest
  private let measureByClaim: [SanctionsClaim.ID: Int]
  private let opposed: [SanctionsClaim.ID: [SanctionsClaim.ID]]

  /// Nothing folded and nothing screened.
  init() {
    measures = []
    screening = ScreeningDigest()
    measureByClaim = [:]
    opposed = [:]
  }

  init(_ digest: Digest, taxonomy: SanctionsTaxonomy, screener: Screener?) {
    let folder = MeasureFolder(
      digest.articles, taxonomy: taxonomy,
      side: { party, article, part in SanctionsDigest.side(party, article, part, in: digest) },
      independentOrigins: digest.copies.independentOrigins(of:))
    measures = folder.measures()
    screening = ScreeningDigest(digest, screener: screener)
    var measureByClaim: [SanctionsClaim.ID: Int] = [:]
    var opposed: [SanctionsClaim.ID: [SanctionsClaim.ID]] = [:]
    for (index, measure) in measures.enumerated() {
      for reference in measure.claims { measureByClaim[reference.claim] = index }
      for pair in measure.contradictions where pair.first.claim != pair.second.claim {
        opposed[pair.first.claim, default: []].append(pair.second.claim)
        opposed[pair.second.claim, default: []].append(pair.first.claim)
      }
    }
    self.measureByClaim = measureByClaim
    self.opposed = opposed
  }

  func measure(of claim: SanctionsClaim.ID) -> SanctionsMeasure? {
    measureByClaim[claim].map { measures[$0] }
  }

  /// Claims that cannot hold beside this one.
  func contradictions(of claim: SanctionsClaim.ID) -> [SanctionsClaim.ID] {
    opposed[claim] ?? []
  }

  /// Ministries, agencies and leaders impose for their state; as targets they stand for themselves.
  private static func side(
    _ party: Party, _ article: Int, _ part: SanctionsMeasure.Part, in digest: Digest
  ) -> SanctionsMeasure.Side {
    let words = digest.articles[article].article.text[party.span]
    guard let entry = digest.actors.entry(party.actor, article: article) else {
      return .init(key: folded(words), name: words, country: nil)
    }
    let isState = entry.kind == .country || entry.kind == .government
    if let country = entry.country, isState || part == .sender {
      return .init(key: "country:" + country, name: entry.name, country: country)
    }
    return .init(key: entry.key, name: entry.name, country: entry.country)
  }

  /// Lower case, without an article in front.
  private static func folded(_ words: String) -> String {
    let lower = words.lowercased()
    for article in ["the ", "a ", "an "] where lower.hasPrefix(article) {
      return String(lower.dropFirst(article.count))
    }
    return lower
  }
}
