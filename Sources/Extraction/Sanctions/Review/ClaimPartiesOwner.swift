internal import Articles
internal import Language

/// Whose measure it is by the words right before it: “[the European Union]'s new sanctions”,
/// “[Western] export controls”, “[European] plans to ban”.
struct ClaimPartiesOwner {
  private let evidence: ClaimEvidence
  private let sentence: SentenceClaims

  init(_ evidence: ClaimEvidence, in sentence: SentenceClaims) {
    self.evidence = evidence
    self.sentence = sentence
  }

  private var tree: ClauseTree { evidence.tree }

  var tokens: Range<Int>? {
    for start in fronts {
      if let found = owner(before: start) { return found }
    }
    return nil
  }

  /// A row on goods may have their owner's state as its target: “Russia's oil exports”.
  var isGoods: Bool { evidence.question.needsActor }

  /// “[Iran] sanctions”, “the [Russia] sanctions act”: the name of a state under sanctions right
  /// before the word is whom they hit.
  var struckState: Range<Int>? {
    guard [.measure, .relief].contains(evidence.topic.kind), let noun = sanctionsNoun,
      let before = bare(before: noun),
      tree.tag(of: before) == .propn || tree.relation(of: before) == .compound,
      tree.tag(of: before) != .adj
    else { return nil }
    let span = sentence.context.analysis.span(before)
    let isState = sentence.scan.suppliedStates.contains {
      sentence.scan.text($0.hit.words).overlaps(span)
    }
    return isState ? before..<(before + 1) : nil
  }

  private func bare(before noun: Int) -> Int? {
    tree.tokens.contains(noun - 1) ? noun - 1 : nil
  }

  /// “sanctions” as a noun; before “act” and “bill” whatever the parse says.
  private var sanctionsNoun: Int? {
    evidence.question.own.sorted().first {
      tree.text(of: $0) == "sanctions"
        && (!tree.isVerb($0) || ClaimPartiesOwner.texts.contains(tree.text(of: $0 + 1)))
    }
  }

  private static let texts: Set<String> = [
    "act", "bill", "law", "regime", "relief", "list", "committee", "package", "review",
  ]

  private var measureNoun: Int? {
    evidence.question.own.sorted().first {
      SenderSearch.measureNouns.contains(tree.text(of: $0)) && !tree.isVerb($0)
    }
  }

  /// Where the words of the measure begin, and those of the plan or call that it hangs on.
  private var fronts: [Int] {
    var fronts: [Int] = []
    let cue = evidence.question.cue
    // “answer the bloc's sanctions” is no measure of the bloc's.
    if evidence.topic.id == "m.secondary.counter" { return [] }
    if let noun = measureNoun ?? (isSupport ? cue : nil) { fronts.append(noun) }
    let start = measureNoun ?? cue
    if let head = tree.head(of: cue), head < start,
      ClaimPartiesThing.wills.contains(tree.text(of: head)),
      [.acl, .nmod].contains(tree.relation(of: cue))
    {
      fronts.append(head)
    }
    return fronts
  }

  /// “[China]'s support for”: a noun of supply or evasion is its possessor's.
  private var isSupport: Bool {
    [.supply, .circumvention].contains(evidence.topic.kind) && !tree.isVerb(evidence.question.cue)
  }

  private func owner(before noun: Int) -> Range<Int>? {
    var token = noun - 1
    let limit = max(tree.tokens.lowerBound, noun - 6)
    while token >= limit {
      let text = tree.text(of: token)
      if ["'s", "’s", "'", "’"].contains(text) { return name(endingAt: token - 1) }
      if ClaimPartiesOwner.makers.contains(text), tree.tag(of: token) != .pron {
        return token..<(token + 1)
      }
      guard [.adj, .num, .noun, .propn].contains(tree.tag(of: token)) || isDescription(token) else {
        return nil
      }
      token -= 1
    }
    return nil
  }

  /// “announced”, “proposed”: participles that only describe.
  private func isDescription(_ token: Int) -> Bool {
    tree.tag(of: token) == .verb && tree.relation(of: token) == .amod
  }

  private func name(endingAt last: Int) -> Range<Int>? {
    guard tree.tokens.contains(last), [.noun, .propn].contains(tree.tag(of: last)),
      !tree.isTime(last)
    else { return nil }
    var first = last
    while tree.tokens.contains(first - 1),
      [.noun, .propn, .adj].contains(tree.tag(of: first - 1)), !tree.isTime(first - 1)
    {
      first -= 1
    }
    let words = first..<(last + 1)
    return evidence.question.isActor(words) || SenderSearch.isAgentNoun(tree.text(of: last))
      ? words : nil
  }

  /// Adjectives and short names of those whose sanctions the news tells of.
  private static let makers: Set<String> = [
    "western", "american", "european", "british", "u.s.", "us", "eu", "u.n.", "un", "u.k.", "uk",
    "allied", "g7", "canadian", "australian", "japanese", "swiss", "ukrainian",
  ]
}
