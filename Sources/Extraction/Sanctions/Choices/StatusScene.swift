internal import Articles
internal import Language

/// What the features of a row's status are made of: its cue, what governs it, what the rules read, and
/// the status words of its clause.
struct StatusScene {
  /// A status word of the clause.
  struct Near {
    let key: UInt32
    /// Before the cue 1, behind it 2, within it 0.
    let side: UInt32
    let distance: UInt32
    /// The relations from the word to the cue.
    let path: UInt32
    let isWeak: Bool
  }

  let tree: ClauseTree
  let cue: Int
  let own: Set<Int>
  let bounds: ClosedRange<Int>
  let clause: ClauseReading
  let reading: StatusReading
  let ruleStatus: UInt32
  let modality: UInt32
  let topic: UInt32
  let group: UInt32
  let kind: UInt32
  let isCueVerb: Bool
  let cueWords: UInt32
  /// Tokens of the clause around the cue, by its commas and conjunctions.
  let clauseTokens: Range<Int>
  let near: [Near]
  private let actorKind: (Int) -> UInt32

  init(
    _ hit: CueHit, topic: SanctionsTopic, reading row: RowStatus, tree: ClauseTree,
    in claims: SentenceClaims
  ) {
    let cue = row.cue
    self.cue = cue
    self.tree = tree
    own = Set(row.own)
    bounds = (row.own.min() ?? cue)...(row.own.max() ?? cue)
    clause = row.clause
    reading = row.reading
    ruleStatus = WordHash.of(row.status ?? "-")
    modality = WordHash.of("\(row.modality)")
    self.topic = WordHash.of(topic.id)
    group = WordHash.of(topic.group)
    kind = WordHash.of("\(topic.kind)")
    isCueVerb = tree.isVerb(cue) || tree.isAct(cue)
    var words: UInt32 = 7
    for word in hit.core { words = words &* 31 &+ WordHash.of(claims.scan.words.words[word]) }
    cueWords = words
    let clauseWords = claims.phrases.clause(of: hit.words.lowerBound)
    clauseTokens =
      claims.map[clauseWords.lowerBound]..<(claims.map[clauseWords.upperBound - 1] + 1)
    near = StatusScene.near(hit, cue: cue, tree: tree, in: claims)
    actorKind = { token in
      let span = claims.context.analysis.span(token)
      switch claims.context.actors.mentions(in: span).first?.actor.kind {
      case .government?, .country?: return 2
      case .organization?, .outlet?: return 3
      case .person?: return 4
      case .group?: return 5
      case .other?, nil: return tree.tag(of: token) == .propn ? 6 : 0
      }
    }
  }

  static func key(_ link: StatusReading.Link) -> UInt32 {
    WordHash.of(link.status.id) &* 31 &+ (link.isWeak ? 1 : 0)
  }

  func kindOfActor(_ token: Int) -> UInt32 { actorKind(token) }

  func word(_ token: Int) -> UInt32 { WordHash.of(tree.word(of: token)) }

  func lemma(_ token: Int) -> UInt32 { WordHash.of(tree.analysis.lemma(token)) }

  /// The Brown cluster of a word: words that stand in like places.
  func cluster(_ token: Int) -> UInt32 {
    let paths = tree.analysis.clusterPaths
    return paths.indices.contains(token) ? paths[token] : Analysis.noCluster
  }

  /// The first ten steps of its path.
  func wideCluster(_ token: Int) -> UInt32 { cluster(token) & 0x3FF }

  func form(_ token: Int) -> UInt32 { WordHash.of(tree.analysis.fineTags[token].rawValue) }

  func relation(_ token: Int) -> UInt32 { tree.hashedRelation(of: token) }

  func side(_ token: Int) -> UInt32 {
    token < bounds.lowerBound ? 1 : token > bounds.upperBound ? 2 : 0
  }

  func isContent(_ token: Int) -> Bool {
    switch tree.tag(of: token) {
    case .noun, .verb, .adj, .adv: true
    default: false
    }
  }

  /// The auxiliaries of a verb, in their order, with its negation.
  func auxiliaries(of verb: Int) -> UInt32 {
    var hash: UInt32 = tree.isNegated(verb) ? 3 : 5
    for child in tree.children(of: verb, by: [.aux, .auxPass, .mark]) {
      hash = hash &* 31 &+ word(child)
    }
    return hash
  }

  private static func near(
    _ hit: CueHit, cue: Int, tree: ClauseTree, in claims: SentenceClaims
  ) -> [Near] {
    let clause = claims.phrases.clause(of: hit.words.lowerBound)
    return claims.scan.statuses.compactMap { status in
      let place = status.hit.words
      guard clause.contains(place.lowerBound),
        let token = tree.top(of: claims.map.tokens(of: status.hit))
      else { return nil }
      let isBefore = place.upperBound <= hit.words.lowerBound
      let isBehind = place.lowerBound >= hit.words.upperBound
      let gap =
        isBefore
        ? hit.words.lowerBound - place.upperBound
        : isBehind ? place.lowerBound - hit.words.upperBound : 0
      return Near(
        key: WordHash.of(status.meaning) &* 31 &+ (status.hit.isWeak ? 1 : 0),
        side: isBefore ? 1 : isBehind ? 2 : 0,
        distance: gap == 0 ? 0 : gap < 3 ? 1 : gap < 7 ? 2 : 3,
        path: tree.path(from: token, to: cue, most: 7).hash, isWeak: status.hit.isWeak)
    }
  }
}
