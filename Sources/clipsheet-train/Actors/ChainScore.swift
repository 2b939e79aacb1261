import Articles

/// How well found chains agree with marked ones: F1 over pairs of mentions that mean one actor.
///
/// A pair counts for pronouns when one of the two is a pronoun, else for names. Each found mention
/// stands for the marked one that it overlaps most; one that stands for none makes its pairs wrong.
struct ChainScore {
  struct Tally {
    var found = 0
    var marked = 0
    var right = 0

    var precision: Double { found == 0 ? 0 : Double(right) / Double(found) }
    var recall: Double { marked == 0 ? 0 : Double(right) / Double(marked) }
    var f1: Double { found + marked == 0 ? 0 : 2 * Double(right) / Double(found + marked) }
  }

  private(set) var names = Tally()
  private(set) var pronouns = Tally()
  /// Canonical names asked for, and those given.
  private(set) var named = Tally()
  /// One line for each passage with a wrong or missing pair.
  private(set) var misses: [String] = []

  private struct Link: Hashable {
    let first: Int
    let second: Int
  }

  /// - Parameter skipsNominals: leaves found nominals out, where a corpus marks more than actors.
  mutating func add(_ actors: [NewsActor], to chains: MarkedChains, skipsNominals: Bool = false) {
    let all = actors.enumerated().flatMap { chain, actor in
      actor.mentions.filter { !skipsNominals || $0.form != .nominal }
        .map { (span: $0.span, chain: chain, form: $0.form) }
    }.sorted { $0.span < $1.span }
    let allPartners = ChainScore.partners(of: all.map(\.span), in: chains)
    let kept = all.indices.filter { index in
      allPartners[index].map { chains.mentions[$0].isActor } ?? true
    }
    let found = kept.map { all[$0] }
    let partners = kept.map { allPartners[$0] }
    var unknown = chains.mentions.count
    let places = partners.map { partner in
      if let partner { return partner }
      unknown += 1
      return unknown
    }
    let isPronoun = zip(found, partners).map { found, partner in
      partner.map { chains.mentions[$0].isPronoun } ?? (found.form == .pronoun)
    }
    let foundLinks = ChainScore.links(found.map(\.chain), places: places, isPronoun)
    let marked = chains.mentions.indices.filter { chains.mentions[$0].isActor }
    let markedLinks = ChainScore.links(
      marked.map { chains.mentions[$0].chain }, places: marked,
      marked.map { chains.mentions[$0].isPronoun })
    count(foundLinks.names, markedLinks.names, in: \.names)
    count(foundLinks.pronouns, markedLinks.pronouns, in: \.pronouns)
    countNames(actors, partners, found.map(\.chain), chains)
    if foundLinks != markedLinks { misses.append(ChainScore.describe(actors, chains)) }
  }

  private mutating func count(
    _ found: Set<Link>, _ marked: Set<Link>, in tally: WritableKeyPath<ChainScore, Tally>
  ) {
    self[keyPath: tally].found += found.count
    self[keyPath: tally].marked += marked.count
    self[keyPath: tally].right += found.intersection(marked).count
  }

  private mutating func countNames(
    _ actors: [NewsActor], _ partners: [Int?], _ places: [Int], _ chains: MarkedChains
  ) {
    for (chain, name) in chains.names {
      named.marked += 1
      named.found += 1
      let given = zip(partners, places).first { partner, _ in
        partner.map { chains.mentions[$0].chain == chain } ?? false
      }
      if given.map({ actors[$0.1].name }) == name { named.right += 1 }
    }
  }
}

extension ChainScore {
  private struct Links: Equatable {
    var names: Set<Link> = []
    var pronouns: Set<Link> = []
  }

  private static func links(_ chains: [Int], places: [Int], _ isPronoun: [Bool]) -> Links {
    var links = Links()
    let byChain = Dictionary(grouping: chains.indices, by: { chains[$0] })
    for members in byChain.values {
      for (index, one) in members.enumerated() {
        for other in members[..<index] {
          let link = Link(
            first: min(places[one], places[other]), second: max(places[one], places[other]))
          if isPronoun[one] || isPronoun[other] {
            links.pronouns.insert(link)
          } else {
            links.names.insert(link)
          }
        }
      }
    }
    return links
  }

  /// For each found span the marked mention that it stands for, every one at most once.
  private static func partners(of found: [TextSpan], in chains: MarkedChains) -> [Int?] {
    var pairs: [(found: Int, marked: Int, rest: Int)] = []
    for (index, span) in found.enumerated() {
      for (place, mention) in chains.mentions.enumerated()
      where span.overlaps(mention.head) {
        let shared = min(span.end, mention.span.end) - max(span.start, mention.span.start)
        pairs.append((index, place, span.count + mention.span.count - 2 * shared))
      }
    }
    var partners = [Int?](repeating: nil, count: found.count)
    var isTaken = [Bool](repeating: false, count: chains.mentions.count)
    for pair in pairs.sorted(by: { ($0.rest, $0.found) < ($1.rest, $1.found) })
    where partners[pair.found] == nil && !isTaken[pair.marked] {
      partners[pair.found] = pair.marked
      isTaken[pair.marked] = true
    }
    return partners
  }

  private static func describe(_ actors: [NewsActor], _ chains: MarkedChains) -> String {
    let rows = actors.map { actor in
      let words = actor.mentions.map { chains.text[$0.span] }.joined(separator: " | ")
      return "\(actor.name) (\(actor.kind.rawValue)): \(words)"
    }
    return chains.text.string + "\n    ⟶ " + rows.joined(separator: "\n    ⟶ ")
  }
}
