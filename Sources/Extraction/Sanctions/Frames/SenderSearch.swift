internal import Language

/// Finds the head of the phrase that names who makes a measure.
struct SenderSearch {
  let question: PartyReading.Question
  let clause: ClauseReading
  let tree: ClauseTree

  /// By-phrase, then whoever the measure's own phrase names when the subject is an outsider or
  /// there is none, then the subject of the innermost verb.
  var head: Int? {
    if question.isAgent, let agent = cueAsSubject { return agent }
    if let asked = clause.controller, isDoer(asked), !question.own.contains(asked) { return asked }
    let makers = clause.verbs.prefix(3).filter { !clause.isOpen($0) && !isMereSaying($0) }
    if let agent = makers.compactMap({ tree.agent(of: $0) }).first(where: isDoer) { return agent }
    if let agent = byBehind ?? byPhrase { return agent }
    if let owner = listOwner { return owner }
    // “Chinese yuan”, “Malaysian crude”: no word beside a cue of evasion says who evades.
    let named = question.hasTarget || question.isAgent ? modifier : nil
    if let named, question.isOutsider || isPassive { return named }
    if question.isState { return named }
    return addressee ?? subject
      ?? clause.verbs.prefix(3).compactMap { tree.agent(of: $0) }.first(where: isDoer)
      ?? named ?? underwriter ?? beforeStatus ?? (question.hasTarget ? nil : evader)
  }

  /// “The Treasury on Thursday imposed sanctions”, where the parse took the verb for an adjective.
  private var beforeStatus: Int? {
    guard !isPassive,
      let link = clause.links.first(where: { $0.status.reach != .state && !$0.isWeak }),
      link.word < question.cue, tree.subject(of: link.word) == nil
    else { return nil }
    return nearest(before: link.word)
  }

  /// “cut off under [the EU's 14th package]”: the text that bans, where nobody else is named.
  private var underwriter: Int? {
    for verb in clause.verbs.prefix(3) {
      let found = tree.children(of: verb, by: [.obl]).first { token in
        ["under", "in"].contains(tree.preposition(of: token) ?? "") && isMaker(token)
          && question.isActor(tree.phrase(of: token))
      }
      if let found { return found }
    }
    return nil
  }

  /// The parse's subject where it can be somebody who acts, else the nearest actor before the verb.
  private var subject: Int? {
    guard let (found, verb) = parsedSubject else { return nil }
    if isDoer(found) { return found }
    return nearest(before: verb)
  }

  /// “[Dubai] has become a hub for evasion”, “[Couriers] smuggled scopes”: the subject over a cue of
  /// evasion, whatever verb it belongs to.
  private var evader: Int? {
    var node = question.cue
    for _ in 0..<6 {
      let subjects = tree.children(of: node, by: [.nsubj, .nsubjPass])
      if let found = subjects.last(where: { !question.own.contains($0) }) {
        let named = tree.antecedent(of: found)
        return tree.tag(of: named) != .pron && isDoer(named) ? named : nil
      }
      guard let head = tree.head(of: node), tree.relation(of: node) != .parataxis else { break }
      node = head
    }
    return nil
  }

  /// “on [Britain]'s sanctions list”, “under [Ukrainian] sanctions”: who stands between the
  /// preposition and the cue.
  private var listOwner: Int? {
    guard let first = question.own.min() else { return nil }
    var token = first - 1
    var owner: Int?
    while token >= max(tree.tokens.lowerBound, first - 6) {
      let word = tree.text(of: token)
      if ["under", "on", "off", "from"].contains(word) {
        let isList = question.own.contains { ["list", "blacklist"].contains(tree.text(of: $0)) }
        return word == "under" || isList ? owner : nil
      }
      switch tree.tag(of: token) {
      case .propn, .adj, .noun:
        if owner == nil, question.isActor(token..<(token + 1)) { owner = token }
      case .det, .part, .num: break
      default: return nil
      }
      token -= 1
    }
    return nil
  }

  /// “travel bans by [Ottawa]”, right behind the cue.
  private var byBehind: Int? {
    guard let last = question.own.max() else { return nil }
    for token in (last + 1)..<max(last + 1, min(last + 3, tree.tokens.upperBound)) {
      guard tree.text(of: token) == "by", let chunk = tree.chunk(from: token + 1) else { continue }
      let head = tree.head(of: chunk)
      return question.isActor(chunk) && isDoer(head) ? head : nil
    }
    return nil
  }

  private var cueAsSubject: Int? {
    var node = question.cue
    for _ in 0..<3 {
      if [.nsubj, .nsubjPass].contains(tree.relation(of: node)) { return node }
      guard let head = tree.head(of: node), !tree.isVerb(head) else { return nil }
      node = head
    }
    return nil
  }

  /// “asked [the United States] for a waiver”: who is called on makes the measure.
  private var addressee: Int? {
    guard let link = clause.links.first(where: { $0.status.id == "called_for" && !$0.isWeak }),
      tree.relation(of: question.cue) == .obl, tree.head(of: question.cue) == link.word
    else { return nil }
    return tree.children(of: link.word, by: [.obj, .iobj]).first
  }

  private var isPassive: Bool {
    guard !tree.isVerb(question.cue), let verb = clause.verbs.first else { return false }
    return tree.isPassive(verb) || tree.isSubject(question.cue, of: verb)
  }

  private var parsedSubject: (subject: Int, verb: Int)? {
    for verb in clause.verbs.prefix(clause.reach)
    where !isMereSaying(verb) && (!tree.isBearing(verb) || isAct(verb)) {
      guard let subject = tree.subject(of: verb) else { continue }
      if tree.isPassive(verb), tree.children(of: verb, by: [.nsubjPass]).contains(subject) {
        continue
      }
      if question.own.contains(subject) || tree.governs(subject, question.cue) { continue }
      if question.measures.contains(subject), !question.isActor(subject..<(subject + 1)),
        !isMaker(subject)
      {
        continue
      }
      return (author(of: resolved(subject), over: verb), verb)
    }
    return nil
  }

  /// “got around the cap”: a verb of getting that is part of a status word acts.
  private func isAct(_ verb: Int) -> Bool {
    clause.links.contains { $0.word == verb && $0.status.reach == .act }
  }

  /// A package or law that bans: its own doer in “the 14th package bans”.
  func isMaker(_ token: Int) -> Bool {
    ClauseTree.documents.contains(tree.text(of: token))
  }

  func isMereSaying(_ verb: Int) -> Bool {
    WordClass.of(tree.word(of: verb)).contains(.saying) && verb != question.cue
      && !clause.links.contains { $0.word == verb }
  }

  /// The noun behind a relative pronoun, the speaker behind “he said he would”.
  private func resolved(_ subject: Int) -> Int {
    guard tree.tag(of: subject) == .pron else { return subject }
    let antecedent = tree.antecedent(of: subject)
    if antecedent != subject { return antecedent }
    guard ["he", "she", "it", "they"].contains(tree.text(of: subject)) else { return subject }
    if let saying = clause.saying, let speaker = tree.children(of: saying, by: [.nsubj]).first {
      return speaker
    }
    // “Seoul announced it was putting”
    guard let verb = tree.head(of: subject), tree.relation(of: verb) == .ccomp,
      let governor = tree.head(of: verb),
      let speaker = tree.children(of: governor, by: [.nsubj]).first, tree.tag(of: speaker) != .pron
    else { return subject }
    return speaker
  }

  /// Who brought in the bill that bans: “[Senators] introduced a bill that would sanction”, “[The
  /// Commission] proposed a package of sanctions that would ban”.
  private func author(of subject: Int, over verb: Int) -> Int {
    var text = subject
    if tree.relation(of: text) == .nmod, tree.preposition(of: text) == "of" {
      text = tree.head(of: text) ?? text
    }
    guard ClauseTree.documents.contains(tree.text(of: text)), tree.relation(of: text) == .obj,
      let governor = tree.head(of: text), governor != verb,
      let author = tree.subject(of: governor)
    else { return subject }
    return author
  }

  static let measureNouns: Set<String> = [
    "sanctions", "list", "blacklist", "embargo", "ban", "freeze", "package", "cap", "controls",
    "restrictions", "tariffs", "measures",
  ]

  /// An actor in the measure's own phrase: “[EU] sanctions”, “[Bern]'s freeze”, “sanctions by [X]”.
  private var modifier: Int? {
    // Goods in the cue are the target's: “a ban on Russian fuel” is not by Russia.
    var nouns =
      [question.cue]
      + question.own.sorted().filter { SenderSearch.measureNouns.contains(tree.text(of: $0)) }
    if tree.relation(of: question.cue) == .compound || tree.relation(of: question.cue) == .nmod,
      let head = tree.head(of: question.cue), !tree.isVerb(head)
    {
      nouns.append(head)
    }
    for noun in nouns {
      let before: Set<Relation> = [.nmodPoss, .compound, .amod, .nmodUnmarked, .nmodDesc, .nsubj]
      for child in tree.children(of: noun, by: before).reversed()
      where !question.own.contains(child) && !tree.isOpposed(child) && tree.tag(of: child) != .pron
        && !tree.isTime(child)
        && question.isActor(tree.phrase(of: child))
      {
        return child
      }
      let after = tree.children(of: noun, by: [.nmod]).first { token in
        ["by", "from"].contains(tree.preposition(of: token) ?? "")
      }
      // “parallel imports from Georgia” are not Georgia's act.
      if let after, question.hasTarget, question.isActor(tree.phrase(of: after)) { return after }
    }
    return nil
  }
}
