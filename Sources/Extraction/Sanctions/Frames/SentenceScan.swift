internal import Articles

/// One sentence with the cues that count in it.
struct SentenceScan: Sendable {
  let span: TextSpan
  let words: CueWords
  let classes: [WordClass]
  /// Cues that open a row; none of them share a word.
  private(set) var triggers: [Hit<SanctionsClaim.TopicID>] = []
  /// All that could open one, those that gave way to more specific ones too.
  private var candidates: [Hit<SanctionsClaim.TopicID>] = []
  /// Goods and sectors.
  private(set) var facets: [Hit<SanctionsClaim.TopicID>] = []
  private(set) var statuses: [Hit<SanctionsClaim.StatusID>] = []
  private(set) var regimes: [Hit<String>] = []
  /// Names of states whose supply is a matter of sanctions.
  private(set) var suppliedStates: [Hit<String>] = []
  /// What the review of finished rows asks for; they may share words.
  private(set) var reviews: [Hit<ReviewWord>] = []

  /// A cue with what it means.
  struct Hit<Meaning: Hashable & Sendable>: Hashable, Sendable {
    let meaning: Meaning
    let hit: CueHit
  }

  init(_ span: TextSpan, of text: ArticleText, by taxonomy: SanctionsTaxonomy) {
    self.span = span
    words = CueWords(text.utf8[span.range])
    classes = words.words.map(WordClass.of)
    var exclusions: [CueHit] = []
    var ownExclusions: [Hit<SanctionsClaim.TopicID>] = []
    var excludedClauses: [CueHit] = []
    for match in taxonomy.automaton.matches(in: words) {
      let cue = taxonomy.cues[match.cue]
      let hit = CueHit(match, cue.pattern)
      if cue.isPassive, !isPassive(hit.words.upperBound - 1) { continue }
      switch cue.meaning {
      case .topic(let id, .trigger): triggers.append(Hit(meaning: id, hit: hit))
      case .topic(let id, .facet): facets.append(Hit(meaning: id, hit: hit))
      case .topic(_, .context): continue
      case .status(let id): statuses.append(Hit(meaning: id, hit: hit))
      case .exclusion: exclusions.append(hit)
      case .ownExclusion(let topic): ownExclusions.append(Hit(meaning: topic, hit: hit))
      case .excludedClause: excludedClauses.append(hit)
      case .regime(let id): regimes.append(Hit(meaning: id, hit: hit))
      case .review(let word): reviews.append(Hit(meaning: word, hit: hit))
      case .suppliedState(let code): suppliedStates.append(Hit(meaning: code, hit: hit))
      }
    }
    drop(exclusions, excludedClauses)
    drop(ownExclusions)
    candidates = triggers
    triggers = SentenceScan.opening(candidates)
    facets = SentenceScan.resolved(facets)
    statuses = SentenceScan.resolved(statuses)
    regimes = SentenceScan.resolved(regimes)
    suppliedStates = SentenceScan.resolved(suppliedStates)
  }

  /// Whether nothing opens a row or says that the article is about sanctions.
  var isEmpty: Bool { triggers.isEmpty && suppliedStates.isEmpty && reviews.isEmpty }

  /// Takes out cues that turn out to open no row.
  /// - Returns: the cues that have their words now.
  mutating func leaveOut(_ vain: Set<CueHit>) -> [Hit<SanctionsClaim.TopicID>] {
    let before = Set(triggers)
    candidates.removeAll { vain.contains($0.hit) }
    triggers = SentenceScan.opening(candidates)
    return triggers.filter { !before.contains($0) }
  }

  func text(_ words: Range<Int>) -> TextSpan {
    TextSpan(self.words.spans[words.lowerBound].start, self.words.spans[words.upperBound - 1].end)
  }

  /// “were frozen”, “has been temporarily suspended”: a participle behind a form of “be”.
  private func isPassive(_ word: Int) -> Bool {
    let being: Set<[UInt8]> = Set(
      ["is", "are", "was", "were", "been", "being", "be"].map { Array($0.utf8) })
    guard WordForms.forms(of: words.words[word]).count > 1, words.words[word].last != 0x73 else {
      return false
    }
    guard word > 0 else { return false }
    if being.contains(words.words[word - 1]) { return true }
    return word > 1 && classes[word - 1].contains(.adverb) && being.contains(words.words[word - 2])
  }

  private mutating func drop(_ exclusions: [CueHit], _ clauses: [CueHit]) {
    guard !exclusions.isEmpty || !clauses.isEmpty else { return }
    // A semicolon or a contrast ends the reach of a look-alike's world.
    var part = 0
    let parts = words.words.indices.map { index in
      if words.marks[index] == .stop || classes[index].contains(.subordinator) { part += 1 }
      return part
    }
    let excluded = Set(clauses.map { parts[$0.words.lowerBound] })
    let lookAlikes = Set(exclusions.flatMap(\.core))
    triggers.removeAll { trigger in
      excluded.contains(parts[trigger.hit.words.lowerBound])
        || trigger.hit.core.contains(where: lookAlikes.contains)
    }
    facets.removeAll { $0.hit.core.contains(where: lookAlikes.contains) }
    reviews.removeAll { $0.hit.core.contains(where: lookAlikes.contains) }
  }

  /// Look-alikes of one topic.
  private mutating func drop(_ exclusions: [Hit<SanctionsClaim.TopicID>]) {
    guard !exclusions.isEmpty else { return }
    func isLookAlike(_ cue: Hit<SanctionsClaim.TopicID>) -> Bool {
      exclusions.contains { look in
        look.meaning == cue.meaning && look.hit.core.contains(where: cue.hit.core.contains)
      }
    }
    triggers.removeAll(where: isLookAlike)
    facets.removeAll(where: isLookAlike)
  }

  /// The cues that open rows. “A travel ban on grain dealers” is a travel ban, though “ban on grain” has
  /// more words: the head of a compound opens no cue of its own. Measures without a kind are no such
  /// compound: what “sanctions on banks” says is more than “impose sanctions”.
  private static func opening(
    _ hits: [Hit<SanctionsClaim.TopicID>]
  ) -> [Hit<SanctionsClaim.TopicID>] {
    let heads = Set(
      hits.filter { cue in
        !cue.hit.isWeak && cue.hit.weight > 1 && cue.hit.core.count == cue.hit.words.count
          && !cue.meaning.hasPrefix("m.general")
      }.map { $0.hit.words.upperBound - 1 })
    return resolved(hits.filter { !heads.contains($0.hit.words.lowerBound) })
  }

  /// The most specific of cues that share a word: more words first, then the tighter, the earlier.
  private static func resolved<Meaning>(_ hits: [Hit<Meaning>]) -> [Hit<Meaning>] {
    let ranked = hits.sorted { left, right in
      (
        -left.hit.weight, left.hit.isWeak ? 1 : 0, left.hit.words.count, left.hit.words.lowerBound,
        left.hit.cue
      )
        < (
          -right.hit.weight, right.hit.isWeak ? 1 : 0, right.hit.words.count,
          right.hit.words.lowerBound, right.hit.cue
        )
    }
    var taken: Set<Int> = []
    var kept: [Hit<Meaning>] = []
    for hit in ranked where hit.hit.core.allSatisfy({ !taken.contains($0) }) {
      taken.formUnion(hit.hit.core)
      kept.append(hit)
    }
    return kept.sorted { $0.hit.words.lowerBound < $1.hit.words.lowerBound }
  }
}
