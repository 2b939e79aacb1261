internal import Articles

/// Finds texts that carry one another: re-headed, cut, extended, or with a lead of their own.
///
/// Signatures only propose pairs; each is decided on the shingle sets, built anew when needed, so
/// that memory stays at a signature a text.
struct NearCopies {
  /// Least share of the smaller text that the larger one has. Half: a reworded lead leaves more, a
  /// quotation that two stories share leaves less.
  static let containment = 0.5
  /// Fewer shared runs than this may be one quoted sentence.
  static let leastShared = 12
  /// Texts with fewer runs are copies only when equal to the byte.
  static let leastShingles = 8
  /// A text that is this many times longer compiles several stories and would join them all.
  static let greatestRatio = 5
  /// Texts of one bucket that each other is held against; bounds the work on shared boilerplate.
  static let leadersPerBucket = 8

  private let text: (Int) -> ArticleText
  private var texts: [Int] = []
  private var signatures: MinHashSignatures
  private var rejected: Set<Pair> = []

  private struct Pair: Hashable {
    let first: Int
    let second: Int
  }

  private struct Entry {
    let key: UInt64
    let text: Int
  }

  /// - Parameters:
  ///   - candidates: indices of texts that all differ.
  ///   - text: a text by its index; asked for more than once.
  init(candidates: [Int], text: @escaping (Int) -> ArticleText) {
    self.text = text
    signatures = MinHashSignatures(capacity: candidates.count)
    for index in candidates {
      let set = ShingleSet(text(index))
      guard set.count >= NearCopies.leastShingles else { continue }
      texts.append(index)
      signatures.append(set)
    }
  }

  mutating func merge(into groups: inout DisjointSets) {
    for band in 0..<MinHashSignatures.length {
      let entries = texts.indices.map { Entry(key: signatures.bandKey(band, of: $0), text: $0) }
        .sorted { ($0.key, $0.text) < ($1.key, $1.text) }
      var start = 0
      while start < entries.count {
        var end = start + 1
        while end < entries.count, entries[end].key == entries[start].key { end += 1 }
        if end - start > 1 { merge(bucket: entries[start..<end], into: &groups) }
        start = end
      }
    }
  }

  private mutating func merge(bucket: ArraySlice<Entry>, into groups: inout DisjointSets) {
    var leaders: [Int] = []
    for entry in bucket {
      let article = texts[entry.text]
      var joined = false
      for leader in leaders {
        if groups.root(of: leader) == groups.root(of: article) {
          joined = true
        } else if isCopy(leader, article) {
          groups.merge(leader, article)
          joined = true
        }
      }
      if !joined, leaders.count < NearCopies.leadersPerBucket { leaders.append(article) }
    }
  }

  private mutating func isCopy(_ first: Int, _ second: Int) -> Bool {
    let pair = Pair(first: first, second: second)
    guard !rejected.contains(pair) else { return false }
    if NearCopies.areCopies(
      ShingleSet(text(first)), ShingleSet(text(second)))
    {
      return true
    }
    // A memory of work done, not of results: it may be emptied at any time.
    if rejected.count >= 1 << 20 { rejected.removeAll(keepingCapacity: true) }
    rejected.insert(pair)
    return false
  }

  static func areCopies(_ first: ShingleSet, _ second: ShingleSet) -> Bool {
    let smaller = min(first.count, second.count)
    let larger = max(first.count, second.count)
    guard smaller >= leastShingles, larger <= smaller * greatestRatio else { return false }
    let shared = first.shared(with: second)
    return shared >= leastShared && Double(shared) >= containment * Double(smaller)
  }
}
