internal import Articles

/// Groups of articles that carry one text: all stay visible, one counts.
struct CopyGroups: Sendable {
  private let groups: [Int]
  /// Whether an article has copies, or is one.
  private let isShared: [Bool]
  /// By representative: numbers of the names that the group's articles state as their origin.
  private let origins: [Int: [Int]]

  init<Articles: RandomAccessCollection<Article>>(articles: Articles) where Articles.Index == Int {
    let sets = CopyGroups.sets(articles)
    groups = CopyGroups.representatives(articles, sets: sets)
    origins = CopyGroups.origins(articles, groups: groups)
    var isShared = [Bool](repeating: false, count: groups.count)
    for (article, group) in groups.enumerated() where article != group {
      isShared[article] = true
      isShared[group] = true
    }
    self.isShared = isShared
  }

  /// No other article carries this one's text.
  func isAlone(_ article: Int) -> Bool { !isShared[article] }

  /// The index of the article that stands for the group; the article itself when it is no copy.
  ///
  /// It is the one published first; equal or incomparable dates keep their order, undated go last.
  func group(of article: Int) -> Int {
    groups[article]
  }

  /// Numbers of the names that a group states as its origin; equal names have equal numbers.
  func originNumbers(of group: Int) -> [Int] {
    origins[group] ?? []
  }

  /// How many independent origins a set of articles has: copies are one, and so are all articles
  /// that go back to one agency or outlet.
  func independentOrigins(of articles: [Int]) -> Int {
    let distinct = Set(articles.map { groups[$0] }).sorted()
    var sets = DisjointSets(count: distinct.count)
    var firstByName: [Int: Int] = [:]
    for (index, group) in distinct.enumerated() {
      for name in origins[group] ?? [] {
        sets.merge(firstByName[name] ?? index, index)
        firstByName[name] = firstByName[name] ?? index
      }
    }
    return distinct.indices.count { sets.root(of: $0) == $0 }
  }
}

extension CopyGroups {
  /// For each article the least index of its group.
  private static func sets<Articles: RandomAccessCollection<Article>>(
    _ articles: Articles
  ) -> [Int] where Articles.Index == Int {
    var sets = DisjointSets(count: articles.count)
    var firstByText: [String: Int] = [:]
    var distinct: [Int] = []
    for (index, article) in articles.enumerated() {
      if let first = firstByText[article.sha256] {
        sets.merge(first, index)
      } else {
        firstByText[article.sha256] = index
        distinct.append(index)
      }
    }
    var near = NearCopies(candidates: distinct) { articles[$0].text }
    near.merge(into: &sets)
    return articles.indices.map { sets.root(of: $0) }
  }

  private static func representatives(
    _ articles: some Collection<Article>, sets: [Int]
  ) -> [Int] {
    let published = articles.map(\.published)
    var best: [Int: Int] = [:]
    for (index, set) in sets.enumerated() {
      guard let known = best[set] else {
        best[set] = index
        continue
      }
      guard let date = published[index] else { continue }
      if published[known].map({ date.isEarlier(than: $0) }) ?? true { best[set] = index }
    }
    return sets.map { best[$0] ?? $0 }
  }

  /// What a group's articles state; where none states anything, the outlet that published first.
  private static func origins(_ articles: some Collection<Article>, groups: [Int]) -> [Int: [Int]] {
    let stated = StatedOrigins(articles)
    var names: [Int: Set<String>] = [:]
    var outlets: [Int: String] = [:]
    for (index, article) in articles.enumerated() {
      names[groups[index], default: []].formUnion(stated.names(article))
      if groups[index] == index { outlets[index] = article.outlet }
    }
    var numbers: [String: Int] = [:]
    return names.reduce(into: [:]) { origins, entry in
      var names = entry.value
      if names.isEmpty, let outlet = outlets[entry.key] {
        names.insert(OriginName.key(Array(outlet.utf8)))
      }
      names.remove("")
      origins[entry.key] = names.map { name in
        let number = numbers[name] ?? numbers.count
        numbers[name] = number
        return number
      }
    }
  }
}
