internal import Articles
internal import Language

/// Sender and target of one cue, read from the verbs over it and the phrases beside it.
struct PartyReading {
  private(set) var sender: Range<Int>?
  private(set) var target: Range<Int>?

  private let tree: ClauseTree
  private let cue: Int
  private let own: Set<Int>
  private let clause: ClauseReading
  private let isActor: (Range<Int>) -> Bool
  private let reachesOut: Bool

  /// - Parameters:
  ///   - own: tokens of the cue itself, which are nobody's name.
  ///   - isVictim: true when the subject of the outer verb suffers or fights the measure rather
  ///     than makes it: it then gives way to a sender named at the measure.
  ///   - isActor: whether some words name an actor.
  init(
    _ cue: Int, own: Set<Int>, clause: ClauseReading, in tree: ClauseTree, isVictim: Bool,
    isActor: @escaping (Range<Int>) -> Bool
  ) {
    self.tree = tree
    self.cue = cue
    self.own = own
    self.clause = clause
    self.isActor = isActor
    reachesOut = isVictim
    findSender()
    findTarget()
  }
}

extension PartyReading {
  private mutating func findSender() {
    let tree = tree
    if let agent = clause.verbs.compactMap({ tree.agent(of: $0) }).first {
      sender = phrase(agent)
      return
    }
    let named = modifier(of: cue)
    if let named, reachesOut || tree.isVerb(cue) == false && isPassiveChain {
      sender = named
      return
    }
    sender = subject() ?? named
  }

  private var isPassiveChain: Bool {
    clause.verbs.first.map { tree.isPassive($0) || tree.analysis.fineTags[$0] == .vbn } ?? true
  }

  /// The subject of the innermost verb whose act touches the measure.
  private func subject() -> Range<Int>? {
    for verb in clause.verbs {
      guard let subject = tree.subject(of: verb) else { continue }
      if tree.isPassive(verb) && tree.children(of: verb, by: [.nsubjPass]).contains(subject) {
        continue
      }
      if own.contains(subject) || subject == cue || governs(subject, cue) { continue }
      return phrase(subject)
    }
    return nil
  }

  private func governs(_ token: Int, _ below: Int) -> Bool {
    var node = below
    for _ in 0..<16 {
      if node == token { return true }
      guard let head = tree.head(of: node) else { return false }
      node = head
    }
    return false
  }

  /// An actor that stands before the measure in its own phrase: “[EU] sanctions”, “[Bern]'s freeze”.
  private func modifier(of noun: Int) -> Range<Int>? {
    for child in tree.children(of: noun, by: [.nmodPoss, .compound, .amod, .nmodUnmarked])
      .reversed()
    where !own.contains(child) {
      let words = tree.phrase(of: child)
      if isActor(words) { return words }
    }
    let prepositional = tree.children(of: noun, by: [.nmod]).first { token in
      ["by", "from"].contains(tree.preposition(of: token) ?? "")
    }
    if let prepositional, isActor(tree.phrase(of: prepositional)) { return phrase(prepositional) }
    return nil
  }

  private func phrase(_ token: Int) -> Range<Int>? {
    let words = tree.phrase(of: token)
    return words.isEmpty ? nil : words
  }
}

extension PartyReading {
  private mutating func findTarget() {
    target =
      nominalTarget(of: cue) ?? verbalTarget() ?? obliqueTarget() ?? ownersTarget()
  }

  /// “sanctions [on Russia]”, at the noun, at a noun coordinated with it, or at a noun above it.
  private func nominalTarget(of noun: Int) -> Range<Int>? {
    var nouns = own.union([noun])
    for token in nouns {
      nouns.formUnion(tree.children(of: token, by: [.conj]))
      if tree.relation(of: token) == .conj, let first = tree.head(of: token) {
        nouns.insert(first)
        nouns.formUnion(tree.children(of: first, by: [.conj]))
      }
    }
    for token in nouns.sorted() {
      for child in tree.children(of: token, by: [.nmod, .obl]) where !own.contains(child) {
        guard let preposition = tree.preposition(of: child),
          PartyReading.targeting.contains(preposition), !tree.isTime(child)
        else { continue }
        return phrase(child)
      }
    }
    return nil
  }

  /// The object of a verb that is the measure, or of one that hits somebody with it.
  private func verbalTarget() -> Range<Int>? {
    for verb in clause.verbs.prefix(2) {
      let isOwn = own.contains(verb) || verb == cue
      for object in tree.children(of: verb, by: [.obj, .iobj]) {
        if own.contains(object) || object == cue || governs(object, cue) { continue }
        return phrase(object)
      }
      if isOwn || !governsAsSubject(verb), tree.isPassive(verb),
        let subject = tree.children(of: verb, by: [.nsubjPass]).first, !own.contains(subject),
        subject != cue, !governs(subject, cue)
      {
        return phrase(subject)
      }
    }
    return nil
  }

  private func governsAsSubject(_ verb: Int) -> Bool {
    tree.children(of: verb, by: [.nsubjPass, .nsubj]).contains { $0 == cue || governs($0, cue) }
  }

  /// “imposed … [on Russia]”, hung on the verb.
  private func obliqueTarget() -> Range<Int>? {
    for verb in clause.verbs.prefix(2) {
      for child in tree.children(of: verb, by: [.obl, .nmod]) where !own.contains(child) {
        guard let preposition = tree.preposition(of: child), !tree.isTime(child),
          PartyReading.targeting.contains(preposition) || preposition == "to"
            || preposition == "for", !governs(child, cue)
        else { continue }
        return phrase(child)
      }
    }
    return nil
  }

  /// “assets [of 24 people]”, “exports [to China]”, “[Russian] assets”: at the cue's own nouns.
  private func ownersTarget() -> Range<Int>? {
    for token in own.union([cue]).sorted() {
      for child in tree.children(of: token, by: [.nmod, .obl]) where !own.contains(child) {
        if ["of", "to", "from", "for", "with"].contains(tree.preposition(of: child) ?? ""),
          !tree.isTime(child)
        {
          return phrase(child)
        }
      }
    }
    return nil
  }

  private static let targeting: Set<String> = [
    "on", "against", "over", "targeting", "towards", "toward",
  ]
}
