internal import Articles

/// What is known of an article's own time before its text is read.
struct TimeSetting: Sendable {
  /// The publication date as far as it is known, in the publisher's zone.
  let published: PartialDate?
  let order: NumericDateOrder?

  var day: CivilDay? { published?.civilDay }

  /// The publication date at its own granularity.
  var date: TimexDate? {
    guard let published else { return nil }
    if let day = published.civilDay { return .day(day) }
    return published.month.map { .month(published.year, $0) } ?? .year(published.year)
  }
}

/// Which of the first two numbers of 05/04/2024 is the day.
enum NumericDateOrder: Sendable {
  case dayFirst, monthFirst

  /// The order of the outlet's country; nil when the country is not known.
  init?(_ article: Article) {
    if let host = article.url.flatMap(NumericDateOrder.host) {
      if let last = host.split(separator: ".").last,
        let order = NumericDateOrder.byDomain[String(last)]
      {
        self = order
        return
      }
    }
    guard let outlet = article.outlet?.lowercased() else { return nil }
    if NumericDateOrder.american.contains(where: outlet.contains) {
      self = .monthFirst
    } else if NumericDateOrder.dayFirstOutlets.contains(where: outlet.contains) {
      self = .dayFirst
    } else {
      return nil
    }
  }

  private static func host(_ url: String) -> String? {
    let parts = url.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count > 2, parts[1].isEmpty else { return nil }
    return parts[2].prefix { $0 != ":" && $0 != "?" }.lowercased()
  }

  private static let byDomain: [String: NumericDateOrder] = {
    var table: [String: NumericDateOrder] = [
      "us": .monthFirst, "gov": .monthFirst, "mil": .monthFirst,
    ]
    let others =
      """
      uk ie au nz in za ng ke de at ch fr be nl es pt it gr ro bg pl cz sk hu ua ru by rs hr si \
      me mk al tr il ae sa qa eg eu fi no dk se lv ee ge am az kz uz br ar mx cl co pe id my sg \
      th vn pk bd
      """
    for domain in others.split(separator: " ") { table[String(domain)] = .dayFirst }
    return table
  }()

  private static let american = [
    "associated press", "new york times", "washington post", "wall street journal", "cnn", "npr",
    "fox news", "usa today", "politico", "voice of america", "bloomberg", "abc news", "nbc", "cbs",
    "newsweek", "los angeles times",
  ]

  private static let dayFirstOutlets = [
    "bbc", "guardian", "financial times", "reuters", "deutsche welle", "france 24", "al jazeera",
    "tass", "ukrinform", "interfax", "euronews", "the economist", "kyiv", "kommersant",
  ]
}
