internal import Articles
internal import Language

/// What governs one cue in its clause: status words from the outermost to the innermost, and the
/// verbs that they are or stand with.
struct ClauseReading {
  private(set) var links: [StatusReading.Link] = []
  /// Verbs on the way from the cue to the clause's root, the innermost first; the cue's own first
  /// when it is a verb.
  private(set) var verbs: [Int] = []
  private(set) var isConditional = false
  private(set) var isHypothetical = false
  private(set) var isNegated = false
  private(set) var isAlleged = false
  /// The verb of saying over the clause.
  private(set) var saying: Int?

  /// Whoever is asked to: “wants [the bloc] to stop”, “pressure on [Vienna] to bar”.
  private(set) var controller: Int?

  private let tree: ClauseTree
  private let statuses: [Int: [StatusReading.Link]]
  private let measures: Set<Int>

  /// - Parameters:
  ///   - cue: the token that heads the cue.
  ///   - statuses: status words by the token that heads them.
  ///   - mute: tokens of the cue whose status words only name the measure.
  ///   - names: tokens of the cue.
  ///   - measures: tokens of all cues that open rows.
  init(
    _ cue: Int, in tree: ClauseTree, statuses: [Int: [StatusReading.Link]], mute: Set<Int>,
    names: Set<Int>, measures: Set<Int>
  ) {
    self.tree = tree
    self.statuses = statuses
    self.measures = measures
    climb(from: cue, own: mute)
    collectBefore(names)
    links.reverse()
  }

  private mutating func climb(from cue: Int, own: Set<Int>) {
    var node = cue
    collectBelow(cue)
    for _ in 0..<24 {
      collect(at: node, own: own)
      guard let head = tree.head(of: node) else { break }
      guard let next = step(from: node, to: head) else { break }
      node = next
    }
  }

  /// How many of the verbs may name who makes the measure: those up to the outermost status word,
  /// or the innermost alone.
  var reach: Int {
    let last = verbs.lastIndex { verb in links.contains { $0.word == verb && !$0.isWeak } }
    return (last ?? 0) + 1
  }

  /// Whether a verb leaves the act beneath it open.
  func isOpen(_ verb: Int) -> Bool {
    links.contains { $0.word == verb && $0.status.reach == .open }
  }

  /// The next token of the way up; nil where the clause ends.
  private mutating func step(from node: Int, to head: Int) -> Int? {
    switch tree.relation(of: node) {
    case .parataxis, .discourse, .list, .vocative, .dislocated, .root:
      noteSaying(head)
      return nil
    case .conj:
      return conjunctStep(from: node, to: head)
    case .advcl, .advclRelcl:
      noteMark(of: node)
      guard let mark = mark(of: node),
        ["to", "of", "against", "for", "from", "whether"].contains(mark)
      else {
        return nil
      }
      return statuses[head]?.contains { $0.status.reach == .open } == true ? head : nil
    case .aclRelcl:
      if statuses[head] != nil { return head }
      // “proposed a package that would ban”: what a draft would do is as open as the draft.
      let isSettled = links.contains { !$0.isWeak && $0.status.reach == .open }
      return isDraft(head) && !isSettled ? head : nil
    case .acl, .amod, .appos:
      // “the Treasury, long under sanctions, asked for talks”: what only describes an actor takes no
      // part in what the actor does.
      let isActor =
        tree.tag(of: head) == .propn || SenderSearch.isAgentNoun(tree.text(of: head))
      if isActor, statuses[head] == nil, !measures.contains(head) { return nil }
      // “voted to take over the sanctioned refinery”: nor does the participle of a thing.
      let isDone =
        tree.relation(of: node) == .amod && node < head
        && [.vbn, .vbd].contains(tree.analysis.fineTags[node])
      return isDone && measures.contains(node) && statuses[head] == nil && !measures.contains(head)
        ? nil : head
    case .ccomp, .csubj, .xcomp, .csubjPass:
      noteMark(of: node)
      noteSaying(head)
      return head
    case .obl, .nmod:
      let preposition = tree.preposition(of: node) ?? ""
      if ClauseReading.outside.contains(preposition) { return nil }
      if tree.relation(of: node) == .obl || tree.isVerb(head) { return head }
      // “put [28 firms] on its list”: whoever stands on a list is put there by the verb.
      if ["list", "lists", "blacklist"].contains(tree.text(of: node)),
        ["on", "to", "from", "off"].contains(preposition)
      {
        return head
      }
      // “agreed on Monday evening on the package”: the day is no noun that the measure belongs to.
      if tree.isTime(head) { return head }
      // “guidance on the price cap”, “a law in response to the ban” are about the measure.
      return preposition == "of"
        ? head : statuses[head] == nil && !isOwn(head, of: node) ? nil : head
    default:
      return head
    }
  }

  /// From a conjunct to what governs the first of its row; a clause of its own ends the way.
  private mutating func conjunctStep(from node: Int, to first: Int) -> Int? {
    var first = first
    for _ in 0..<8 where tree.relation(of: first) == .conj {
      first = tree.head(of: first) ?? first
    }
    if tree.analysis.fineTags[node] == .vb, isFinite(first), let base = baseVerb(before: node) {
      return tree.head(of: base).flatMap { step(from: base, to: $0) }
    }
    guard let governor = tree.head(of: first) else { return nil }
    guard tree.isVerb(node) else { return step(from: first, to: governor) }
    let hasSubject = !tree.children(of: node, by: [.nsubj, .nsubjPass]).isEmpty
    if hasSubject, tree.relation(of: first) == .root { return nil }
    // “threatened to ban X and froze Y”: a finite verb does not hang on the infinitive before it.
    if isFinite(node), !isFinite(first) { return nil }
    return step(from: first, to: governor)
  }

  /// “proposed a package that would freeze X, and ban Y”: a bare verb goes with the bare verb before
  /// it, whatever the parse says.
  private func baseVerb(before node: Int) -> Int? {
    (max(tree.tokens.lowerBound, node - 40)..<node).reversed().first { token in
      tree.analysis.fineTags[token] == .vb && tree.tag(of: token) == .verb
        && tree.relation(of: token) != .conj
    }
  }

  /// A text, or the measures themselves, that a relative clause tells the content of.
  private func isDraft(_ noun: Int) -> Bool {
    if measures.contains(noun) || ClauseTree.documents.contains(tree.text(of: noun)) { return true }
    guard tree.preposition(of: noun) == "of", let head = tree.head(of: noun) else { return false }
    return ClauseTree.documents.contains(tree.text(of: head))
  }

  /// Whether two nouns are parts of one cue.
  private func isOwn(_ head: Int, of node: Int) -> Bool {
    measures.contains(head) && measures.contains(node) && head < node
      && (head..<node).allSatisfy { measures.contains($0) || tree.tag(of: $0) == .adj }
  }

  private func isFinite(_ token: Int) -> Bool {
    let tag = tree.analysis.fineTags[token]
    return tag == .vbd || tag == .vbz || tag == .vbp
  }

  private mutating func collect(at node: Int, own: Set<Int>) {
    if tree.isVerb(node) || tree.tag(of: node) == .verb { verbs.append(node) }
    if !own.contains(node) { links += statuses[node] ?? [] }
    if tree.isNegated(node) { isNegated.toggle() }
    if WordClass.of(tree.word(of: node)).contains(.accusing) { isAlleged = true }
    for child in tree.children(of: node) {
      switch tree.relation(of: child) {
      case .aux, .advmod, .compoundPrt, .auxPass:
        if !own.contains(child) { links += statuses[child] ?? [] }
        noteModal(child)
      case .amod, .compound:
        if !own.contains(child), !tree.isVerb(node) { links += statuses[child] ?? [] }
      case .advcl:
        if ["if", "unless"].contains(mark(of: child) ?? "") { isConditional = true }
      case .nsubj, .nsubjPass:
        if WordClass.of(tree.word(of: child)).contains(.negation) || hasNoDeterminer(child) {
          isNegated = true
        }
        // “Options include a cap”, “a draft would add”: an act of a draft is as open as the draft.
        if !own.contains(child), tree.tag(of: child) == .noun {
          links += (statuses[child] ?? []).filter {
            $0.status.reach == .open && !links.contains($0)
          }
        }
      case .obl:
        // “Under a plan put forward by Tallinn, they would be refused entry”
        if ["under", "in"].contains(tree.preposition(of: child) ?? ""), child < node {
          let said = tree.children(of: child, by: [.acl]).flatMap { statuses[$0] ?? [] }
          links += (said + (statuses[child] ?? [])).filter {
            ["considered", "proposed"].contains($0.status.id)
          }
        }
      case .obj, .xcomp:
        // “relief remains its main demand”
        if ClauseReading.linking.contains(tree.text(of: node)), tree.tag(of: child) == .noun {
          links += statuses[child] ?? []
        }
      default: continue
      }
    }
  }

  /// Participles and relative clauses under a noun: “sanctions imposed by”, “the ban that X lifted”.
  private mutating func collectBelow(_ cue: Int) {
    guard !tree.isVerb(cue) else { return }
    if hasNoDeterminer(cue) { isNegated = true }
    for child in tree.children(of: cue, by: [.acl, .aclRelcl]) {
      links += statuses[child] ?? []
      verbs.append(child)
    }
  }

  /// “wants [the bloc] to stop”, “is likely to tighten”: what stands before the infinitive with no
  /// more than a noun phrase between governs it, wherever the parse hung it.
  private mutating func collectBefore(_ own: Set<Int>) {
    // “the EU's planned ban”, “a proposed cap”
    if let first = own.min(), first > tree.tokens.lowerBound,
      [.adj, .verb].contains(tree.tag(of: first - 1)), tree.analysis.fineTags[first - 1] != .vbg
    {
      links += (statuses[first - 1] ?? []).filter {
        $0.status.reach == .open && !$0.isWeak && !links.contains($0)
          && ["considered", "proposed"].contains($0.status.id)
      }
    }
    guard let verb = verbs.last(where: { isInfinitive($0) }) ?? verbs.first, isInfinitive(verb),
      let to = (max(tree.tokens.lowerBound, verb - 3)..<verb).last(where: {
        tree.text(of: $0) == "to"
      })
    else { return }
    for token in (max(tree.tokens.lowerBound, to - 8)..<to).reversed() {
      if let open = statuses[token]?.filter({ $0.status.reach == .open && !links.contains($0) }),
        !open.isEmpty, tree.tag(of: token) == .verb || token == to - 1 || token == to - 2
      {
        links += open
        controller = asked(between: token, and: to)
        return
      }
      if tree.tag(of: token) == .punct || isFinite(token) || tree.tag(of: token) == .sconj {
        return
      }
    }
  }

  private func asked(between verb: Int, and to: Int) -> Int? {
    guard to - verb > 1 else { return nil }
    let isTied = ["on", "upon", "for"].contains(tree.text(of: verb + 1))
    guard let chunk = tree.chunk(from: isTied ? verb + 2 : verb + 1), chunk.upperBound == to else {
      return nil
    }
    return tree.head(of: chunk)
  }

  private func isInfinitive(_ verb: Int) -> Bool {
    tree.analysis.fineTags[verb] == .vb
      && (max(tree.tokens.lowerBound, verb - 3)..<verb).contains { tree.text(of: $0) == "to" }
  }

  private func hasNoDeterminer(_ noun: Int) -> Bool {
    tree.children(of: noun, by: [.det]).contains { tree.text(of: $0) == "no" }
  }

  private mutating func noteModal(_ token: Int) {
    if ["could", "may", "might"].contains(tree.text(of: token)) { isHypothetical = true }
  }

  private func mark(of token: Int) -> String? {
    tree.children(of: token, by: [.mark]).first.map(tree.text(of:))
  }

  private mutating func noteMark(of node: Int) {
    switch mark(of: node) {
    case "if", "unless": isConditional = true
    case "whether": isHypothetical = true
    default: return
    }
  }

  private mutating func noteSaying(_ head: Int) {
    let kind = WordClass.of(tree.word(of: head))
    if kind.contains(.saying) { saying = saying ?? head }
    if kind.contains(.accusing) { isAlleged = true }
    if kind.contains(.doubt) { isHypothetical = true }
  }

  private static let linking: Set<String> = [
    "is", "was", "are", "were", "remains", "remain", "remained", "became", "becomes",
  ]

  /// Prepositions whose phrase stands beside the act, not in it.
  private static let outside: Set<String> = [
    "after", "since", "before", "during", "despite", "amid", "following", "under", "because",
    "until", "without", "as", "unlike", "like",

  ]
}
