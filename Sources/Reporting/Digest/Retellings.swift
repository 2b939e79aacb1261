internal import Articles

/// Rows that an independent origin has told before, in another row.
///
/// Copies of one text are one row already. An article that rewrites an agency's story, or a second
/// article of one outlet, brings rows of its own; they stay visible, and counts leave them out.
struct Retellings: Sendable {
  /// For each row that is told again, the row that tells it first.
  private(set) var firstRows: [RowID: RowID] = [:]
  /// For each article the first article of the same origin that tells the same.
  private(set) var stories: [Int] = []

  /// An article tells another's story again when the other has told this share of its rows.
  private static let sharedRows = 1.0 / 3
  /// Earlier statements of one speaker and origin that each other one is held against.
  private static let lookBack = 16

  private let articles: ArticleShelf
  private let copies: CopyGroups
  private let actors: CanonicalActors
  /// How many rows of the second article the first has told.
  private var shared: [Pair: Int] = [:]

  init(
    articles: ArticleShelf, statements: [Folded<Statement>], claims: [Folded<SanctionsClaim>],
    events: [TimelineEvent], copies: CopyGroups, actors: CanonicalActors
  ) {
    self.articles = articles
    self.copies = copies
    self.actors = actors
    tell(claims)
    tell(statements)
    var rows = [Int](repeating: 0, count: articles.count)
    for article in claims.lazy.map(\.article) { rows[article] += 1 }
    for article in statements.lazy.map(\.article) { rows[article] += 1 }
    for event in events {
      var tally = OriginTally(copies)
      for article in Set(event.told.map(Int.init)).sorted() {
        rows[article] += 1
        if let first = tally.insert(article) { share(first, article) }
      }
    }
    stories = stories(rows)
    shared = [:]
  }

  func isRetold(_ row: RowID) -> Bool { firstRows[row] != nil }
}

extension Retellings {
  private struct Pair: Hashable {
    let first: Int
    let second: Int
  }

  private mutating func share(_ first: Int, _ second: Int) {
    if first != second { shared[Pair(first: first, second: second), default: 0] += 1 }
  }

  private func stories(_ rows: [Int]) -> [Int] {
    var sets = DisjointSets(count: articles.count)
    for index in articles.indices { sets.merge(index, copies.group(of: index)) }
    for (pair, count) in shared
    where Double(count) >= Retellings.sharedRows * Double(rows[pair.second]) {
      sets.merge(pair.first, pair.second)
    }
    return articles.indices.map { copies.group(of: sets.root(of: $0)) }
  }

  /// Claims of one origin on one topic, status, month and set of parties.
  private mutating func tell(_ claims: [Folded<SanctionsClaim>]) {
    let groups = Dictionary(grouping: claims.indices) { key(of: claims[$0]) }
    for group in groups.values where group.count > 1 {
      var tally = OriginTally(copies)
      var rows: [Int: RowID] = [:]
      for claim in group.lazy.map({ claims[$0] }) {
        if let first = tally.insert(claim.article) {
          firstRows[claim.id] = rows[first]
          share(first, claim.article)
        } else {
          rows[claim.article] = claim.id
        }
      }
    }
  }

  private func key(of claim: Folded<SanctionsClaim>) -> UInt64 {
    let found = articles.finding(claim)
    let article = articles[claim.article].article
    let parties = [found.sender, found.target, found.thirdParty, found.beneficiary].map { party in
      party.map {
        actors.entry($0.actor, article: claim.article)?.key ?? article.text[$0.span].lowercased()
      } ?? ""
    }
    let month = ClaimMonth.text(found.date ?? article.published?.description) ?? ""
    return Retellings.hash(
      [found.topic, found.status ?? "", Retellings.standing(found.modality), month] + parties)
  }

  /// The narrator's word, a report and an allegation all tell that it is so.
  private static func standing(_ modality: SanctionsClaim.Modality) -> String {
    switch modality {
    case .asserted, .reported, .alleged: "told"
    case .conditional, .negated, .hypothetical: modality.rawValue
    }
  }

  /// Statements of one speaker and origin with mostly the same words.
  private mutating func tell(_ statements: [Folded<Statement>]) {
    var groups: [UInt64: [Int]] = [:]
    for (index, folded) in statements.enumerated() {
      let source = articles.finding(folded).source?.actor
      guard let speaker = actors.entry(source, article: folded.article) else { continue }
      for origin in copies.originNumbers(of: copies.group(of: folded.article)) {
        groups[Retellings.hash([speaker.key, "\(origin)"]), default: []].append(index)
      }
    }
    for (_, group) in groups.sorted(by: { $0.key < $1.key }) where group.count > 1 {
      tell(group.map { statements[$0] }[...])
    }
  }

  private mutating func tell(_ statements: ArraySlice<Folded<Statement>>) {
    var told: [(row: RowID, article: Int, words: StatementWords)] = []
    for folded in statements {
      let words = StatementWords(articles.finding(folded), articles[folded.article].article)
      let group = copies.group(of: folded.article)
      let earlier = told.last { copies.group(of: $0.article) != group && $0.words.areLike(words) }
      if let earlier, firstRows[folded.id] == nil {
        firstRows[folded.id] = firstRows[earlier.row] ?? earlier.row
        share(earlier.article, folded.article)
      }
      told.append((folded.id, folded.article, words))
      if told.count > Retellings.lookBack { told.removeFirst() }
    }
  }

  /// FNV-1a over the parts and their borders.
  private static func hash(_ parts: [String]) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for part in parts {
      for byte in part.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
      hash = (hash ^ 0xFF) &* 0x100_0000_01b3
    }
    return SplitMix.finish(hash)
  }
}
