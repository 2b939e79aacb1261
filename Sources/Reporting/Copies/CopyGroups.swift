internal import Articles

/// Groups of articles that carry one text: all stay visible, one counts.
struct CopyGroups: Sendable {
  private let groups: [Int]

  init(articles: [Article]) {
    var firstByText: [String: Int] = [:]
    groups = articles.enumerated().map { index, article in
      let first = firstByText[article.sha256] ?? index
      firstByText[article.sha256] = first
      return first
    }
  }

  /// The index of the article that stands for the group; the article itself when it is no copy.
  func group(of article: Int) -> Int {
    groups[article]
  }

  /// How many independent origins a set of articles has.
  func independentOrigins(of articles: [Int]) -> Int {
    Set(articles.map { groups[$0] }).count
  }
}
