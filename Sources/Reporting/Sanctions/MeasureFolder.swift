internal import Articles
internal import Extraction

/// Folds the claims of one real-world measure, or of one supply or evasion, over many articles into
/// one line.
///
/// Claims belong together when topic family, sender, target and regime agree; a claim that leaves
/// a side open joins the one measure that fits it, and stays alone when several do. Of supply and
/// evasion the sides are who helps and who gains.
struct MeasureFolder {
  private let articles: ArticleShelf
  private let taxonomy: SanctionsTaxonomy
  private let side: (Party, Int, SanctionsMeasure.Part) -> SanctionsMeasure.Side
  private let independentOrigins: ([Int]) -> Int

  /// - Parameters:
  ///   - side: the party of an article, by its index, as named over all articles.
  ///   - independentOrigins: how many of some articles, by index, are no copies of each other.
  init(
    _ articles: ArticleShelf, taxonomy: SanctionsTaxonomy,
    side: @escaping (Party, Int, SanctionsMeasure.Part) -> SanctionsMeasure.Side,
    independentOrigins: @escaping ([Int]) -> Int
  ) {
    self.articles = articles
    self.taxonomy = taxonomy
    self.side = side
    self.independentOrigins = independentOrigins
  }

  /// One a measure, by topic order of the files, then sender, target and regime.
  func measures() -> [SanctionsMeasure] {
    let entries = entries()
    let whole = Dictionary(grouping: entries.filter(\.key.isWhole), by: \.key)
    var groups = whole
    let hosts = MeasureFolder.hosts(whole.keys)
    for entry in entries where !entry.key.isWhole {
      groups[hosts[entry.key]?.only ?? entry.key, default: []].append(entry)
    }
    let order = Dictionary(
      taxonomy.topics.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    return groups.sorted { left, right in
      let leftOrder = order[left.key.topic] ?? 0
      let rightOrder = order[right.key.topic] ?? 0
      return (leftOrder, left.key.text) < (rightOrder, right.key.text)
    }
    .map { measure(of: $0.value, key: $0.key) }
  }
}

extension MeasureFolder {
  /// What must agree for claims to be one measure.
  struct Key: Hashable {
    let topic: String
    let sender: String?
    let target: String?
    let regime: String?

    var isWhole: Bool { sender != nil && target != nil }
    var text: String { [topic, sender ?? "", target ?? "", regime ?? ""].joined(separator: "|") }

    /// The keys of claims that leave a side open and fit this whole one.
    var openings: Set<Key> {
      var found: Set<Key> = []
      for (sender, target) in [(sender, nil), (nil, target), (nil, nil)] {
        for regime in [regime, nil] where sender != nil || target != nil || regime != nil {
          found.insert(Key(topic: topic, sender: sender, target: target, regime: regime))
        }
      }
      return found
    }
  }

  /// The measure that claims with a side open belong to.
  private enum Host {
    case one(Key)
    case several

    var only: Key? { if case .one(let key) = self { key } else { nil } }
  }

  /// By the key of the open claims: one look each, however many measures there are.
  private static func hosts(_ whole: some Sequence<Key>) -> [Key: Host] {
    var hosts: [Key: Host] = [:]
    for key in whole {
      for opening in key.openings {
        hosts[opening] = hosts[opening] == nil ? .one(key) : .several
      }
    }
    return hosts
  }

  struct Entry {
    let key: Key
    let status: SanctionsClaim.StatusID?
    let modality: SanctionsClaim.Modality
    let kind: SanctionsClaim.RecordKind
    let reference: SanctionsMeasure.ClaimReference
    let sender: SanctionsMeasure.Side?
    let target: SanctionsMeasure.Side?
    let regime: String?
    let date: String
    let basis: SanctionsMeasure.Stage.DateBasis
    let published: String?
  }

  private func entries() -> [Entry] {
    articles.enumerated().flatMap { index, parsed in
      parsed.findings.claims.enumerated().filter { $0.element.kind != .context }
        .map { entry(of: $0.element, number: $0.offset, in: parsed, at: index) }
        // A claim that names neither side nor regime cannot be told to be one measure or another.
        .filter { $0.key.sender != nil || $0.key.target != nil || $0.key.regime != nil }
    }
  }

  private func entry(
    of claim: SanctionsClaim, number: Int, in parsed: ParsedArticle, at index: Int
  ) -> Entry {
    let isHelp = claim.kind == .supply || claim.kind == .circumvention
    let sender = (isHelp ? claim.thirdParty ?? claim.sender : claim.sender)
      .map { side($0, index, .sender) }
    let target = (isHelp ? claim.beneficiary ?? claim.target : claim.target)
      .map { side($0, index, .target) }
    let regime = claim.regime.map { parsed.article.text[$0] }
    let published = parsed.article.published.map(MeasureFolder.day)
    // A value such as XXXX-XX-XX is no date that a life can be ordered by.
    let date = claim.date.flatMap { value in
      value.first?.isNumber == true ? String(value.prefix { $0 != "T" }) : nil
    }
    let basis: SanctionsMeasure.Stage.DateBasis =
      date != nil ? .event : published != nil ? .publication : .unknown
    return Entry(
      key: Key(
        topic: family(of: claim.topic), sender: sender?.key, target: target?.key,
        regime: regime?.lowercased()),
      status: claim.status, modality: claim.modality, kind: claim.kind,
      reference: .init(article: index, number: number, claim: claim.id), sender: sender,
      target: target, regime: regime, date: date ?? published ?? "", basis: basis,
      published: published)
  }

  /// In days or coarser: hours say nothing about a measure.
  private static func day(_ date: PartialDate) -> String {
    String(date.description.prefix { $0 != "T" })
  }

  /// The widest topic above one.
  private func family(of topic: SanctionsClaim.TopicID) -> SanctionsClaim.TopicID {
    var topic = topic
    while let parent = taxonomy.topic(topic)?.parent { topic = parent }
    return topic
  }

  private func measure(of entries: [Entry], key: Key) -> SanctionsMeasure {
    let dates = entries.compactMap(\.published).sorted()
    return SanctionsMeasure(
      id: "m_" + SHA256Digest.hexadecimal(of: Array(key.text.utf8)).prefix(16), topic: key.topic,
      kind: taxonomy.topic(key.topic)?.kind ?? entries[0].kind,
      sender: entries.compactMap(\.sender).first, target: entries.compactMap(\.target).first,
      regime: entries.compactMap(\.regime).first, life: life(of: entries),
      claims: entries.map(\.reference), firstSeen: dates.first, lastSeen: dates.last,
      independentOrigins: independentOrigins(articles(of: entries)),
      contradictions: ClaimContradictions(entries).found)
  }

  /// Only what is said to be so makes a stage; what is denied, supposed or negated does not.
  private func life(of entries: [Entry]) -> [SanctionsMeasure.Stage] {
    let real = entries.filter { [.asserted, .reported].contains($0.modality) }
    let byStatus = Dictionary(grouping: real) { $0.status ?? "" }
    return taxonomy.statuses.compactMap { status in
      guard let told = byStatus[status.id] else { return nil }
      let sorted = told.sorted {
        ($0.date.isEmpty ? 1 : 0, $0.date, $0.reference.article)
          < ($1.date.isEmpty ? 1 : 0, $1.date, $1.reference.article)
      }
      return SanctionsMeasure.Stage(
        status: status.id, date: sorted[0].date, basis: sorted[0].basis,
        claims: sorted.map(\.reference), independentOrigins: independentOrigins(articles(of: told)))
    }
  }

  private func articles(of entries: [Entry]) -> [Int] {
    Array(Set(entries.map(\.reference.article))).sorted()
  }
}
