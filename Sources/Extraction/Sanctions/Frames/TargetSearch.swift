internal import Language

/// Finds the head of the phrase that names whom or what a measure restricts.
struct TargetSearch {
  let question: PartyReading.Question
  let clause: ClauseReading
  let tree: ClauseTree
  let sender: Int?

  var head: Int? {
    let struckFirst: [() -> Int?] = [{ object }, { patient }, { struck }, { pointed }]
    let pointedFirst: [() -> Int?] = [{ pointed }, { object }, { patient }, { struck }]
    let others: [() -> Int?] = [
      { standing }, { beside }, { bearer }, { opposed }, { goodsOfActor }, { aimed },
      { underneath }, { defiant }, { breaker }, { ownedGoods },
    ]
    // What a breach is done with is nobody's target: “by sending stones to polishers in Dubai”.
    if question.isBreach {
      return [pointed, breaker, opposed].lazy.compactMap { $0 }.first.map(resolved)
    }
    for way in (question.isObjectFirst ? struckFirst : pointedFirst) + others {
      if let found = way() {
        let target = resolved(found)
        if !isReference(target), !isOnlyCue(target) { return target }
      }
    }
    return nil
  }

  func isFit(_ token: Int) -> Bool {
    guard token != sender, !tree.isTime(token), !tree.governs(token, question.cue),
      !question.measures.contains(token) || isName(token)
        || (question.isParty(token) && !question.own.contains(token))
    else { return false }
    return !question.needsActor || question.isParty(token)
      || SenderSearch.isAgentNoun(tree.text(of: token)) || question.isActor(tree.phrase(of: token))
  }

  /// “its”, “itself”: words that name nobody by themselves.
  func isReference(_ token: Int) -> Bool {
    ["its", "their", "his", "her", "itself", "themselves", "each", "other"].contains(
      tree.text(of: token))
  }

  /// Whether nothing but “its” and the cue's own words would be left.
  private func isOnlyCue(_ token: Int) -> Bool {
    let phrase = tree.phrase(of: token)
    return phrase.contains(where: isReference)
      && phrase.allSatisfy { question.own.contains($0) || isReference($0) }
  }

  private func isName(_ token: Int) -> Bool {
    !question.own.contains(token) && question.isActor(token..<(token + 1))
  }

  private func resolved(_ token: Int) -> Int {
    if ["they", "it", "he", "she"].contains(tree.text(of: token)), let verb = tree.head(of: token),
      [.ccomp, .xcomp].contains(tree.relation(of: verb)), let governor = tree.head(of: verb),
      let warned = tree.children(of: governor, by: [.obj, .iobj]).first
    {
      return warned
    }
    return tree.antecedent(of: token)
  }

  /// The cue's nouns and those coordinated with them, which share what follows the last.
  var nouns: [Int] {
    var nouns = Set(question.own.filter { !tree.isVerb($0) })
    if !tree.isVerb(question.cue) { nouns.insert(question.cue) }
    for token in nouns where tree.relation(of: token) == .compound {
      if let head = tree.head(of: token), !tree.isVerb(head) { nouns.insert(head) }
    }
    for token in nouns {
      nouns.formUnion(tree.children(of: token, by: [.conj]))
      guard tree.relation(of: token) == .conj, let first = tree.head(of: token) else { continue }
      nouns.insert(first)
      nouns.formUnion(tree.children(of: first, by: [.conj]))
    }
    return nouns.filter { !tree.isVerb($0) }.sorted()
  }

  /// Verbs that make the measure: the cue's own, and acts over it.
  var makers: [Int] {
    var verbs = question.own.filter(tree.isVerb).sorted()
    for link in clause.links where link.status.reach == .act && tree.isVerb(link.word) {
      verbs.append(link.word)
    }
    if let first = clause.verbs.first, !clause.isOpen(first), !question.isState {
      verbs.append(first)
    }
    return verbs
  }

  /// The verb that has the measure as its object, whatever it says of it: “veto the ban [on X]”.
  private var holder: [Int] {
    guard tree.relation(of: question.cue) == .obj, let verb = tree.head(of: question.cue) else {
      return []
    }
    return [verb]
  }

  /// “sanctions [on Russia]”, at the noun or at the verb.
  private var pointed: Int? {
    for token in nouns + makers + holder {
      let found = tree.children(of: token, by: [.nmod, .obl]).first { child in
        !question.own.contains(child)
          && ["on", "against", "targeting", "toward", "towards"].contains(
            tree.preposition(of: child) ?? "")
          && isFit(child)
      }
      if let found { return found }
    }
    return nil
  }

  /// “sanctioned [the bank]”, “barred [92 Americans] from entering”.
  private var object: Int? {
    for verb in question.own.filter(tree.isVerb).sorted() {
      if let antecedent = relativeObject(of: verb) { return antecedent }
      let found = tree.children(of: verb, by: [.obj, .iobj]).first { child in
        question.own.contains(child) ? question.isParty(child) : isFit(child)
      }
      if let found { return found }
    }
    return nil
  }

  /// “[A bank] that Britain sanctioned”: whatever the parse calls the verb's object.
  private func relativeObject(of verb: Int) -> Int? {
    tree.relativeNoun(before: verb).flatMap { $0 == sender || tree.isTime($0) ? nil : $0 }
  }

  /// “[The firm] was blacklisted”, “[the owner], hit with sanctions”.
  private var patient: Int? {
    for verb in makers {
      if tree.isPassive(verb), let subject = tree.children(of: verb, by: [.nsubjPass]).first {
        let isFitting =
          question.own.contains(subject) ? question.isParty(subject) : isFit(subject)
        if isFitting { return subject }
        continue
      }
      if tree.relation(of: verb) == .acl, tree.analysis.fineTags[verb] == .vbn,
        let noun = tree.head(of: verb), !question.measures.contains(noun)
      {
        return noun
      }
    }
    var node = question.cue
    for _ in 0..<3 {
      guard let head = tree.head(of: node) else { return nil }
      if [.amod, .acl].contains(tree.relation(of: node)), tree.analysis.fineTags[node] == .vbn {
        return question.own.contains(head) ? nil : head
      }
      node = head
    }
    return nil
  }

  /// “hit [Minsk] with sanctions”, “slapped [Iran] with”, “added [37 firms] to the list”.
  private var struck: Int? {
    for verb in makers where !question.own.contains(verb) {
      let found = tree.children(of: verb, by: [.obj, .iobj]).first { child in
        question.own.contains(child)
          ? question.isParty(child) : !tree.governs(child, question.cue) && isFit(child)
      }
      if let found { return found }
    }
    return nil
  }

  /// “assets [of 24 people]”, “exports of chips [to China]”, “relief [for Damascus]”: nearest first,
  /// named actors before others.
  private var beside: Int? {
    var near: [Int] = []
    var open = nouns + question.own.filter(tree.isVerb).sorted() + holder
    for depth in 0..<3 {
      let next = open.flatMap {
        tree.children(of: $0, by: depth == 0 ? [.nmod, .obl, .obj] : [.nmod])
      }
      near += next.filter { child in
        let word = tree.preposition(of: child) ?? ""
        let ties =
          ["of", "to", "for", "with"].contains(word)
          // “calls from Parliament” beside sanctions names no target; “imports from Iran” does.
          || (word == "from" && (question.needsActor || question.isObjectFirst))
        return ties
          && !question.own.contains(child) && isFit(child)
      }
      open = next
    }
    let actor = ["to", "from", "of", "for", "with"].lazy.compactMap { word in
      near.first { token in
        tree.preposition(of: token) == word && question.isActor(tree.phrase(of: token))
      }
    }.first
    return actor ?? near.first { ["of", "to", "for"].contains(tree.preposition(of: $0) ?? "") }
  }

  /// Goods in the cue itself that an actor stands before: “a ban on [Russian diamonds]”, and what an
  /// actor owns: “[Syria]'s assets”, “Russian assets”.
  private var goodsOfActor: Int? {
    let owners = nouns.flatMap { noun in
      tree.children(of: noun, by: [.nmodPoss]).filter {
        (isName($0) || question.isParty($0)) && $0 != sender
      }
    }
    if let owner = owners.first { return owner }
    return nouns.first { noun in
      noun != question.cue
        && tree.children(of: noun, by: [.amod, .compound]).contains { child in
          child != sender && question.isActor(child..<(child + 1))
        }
    }
  }

  /// “a cap on [Russian crude]”, “frozen [Russian assets]”: an actor's adjective right before goods that
  /// the cue itself names, whatever the parse made of them.
  private var ownedGoods: Int? {
    question.own.sorted().first { noun in
      guard
        tree.tag(of: noun) == .noun || tree.tag(of: noun) == .propn || noun == question.own.max(),
        !SenderSearch.measureNouns.contains(tree.text(of: noun))
      else { return false }
      return (max(tree.tokens.lowerBound, noun - 2)..<noun).contains { token in
        token != sender && [.adj, .propn].contains(tree.tag(of: token)) && !tree.isTime(token)
          && question.isActor(token..<(token + 1)) && !tree.isOpposed(token)
          && (sender.map { !tree.phrase(of: $0).contains(token) } ?? true)
      }
    }
  }

  /// “[Gazprombank] is subject to sanctions”, “[the officials] face travel bans”.
  private var bearer: Int? {
    let verb = clause.verbs.first { verb in
      (tree.isBearing(verb)
        && !clause.links.contains { $0.word == verb && $0.status.reach == .act })
        || clause.links.contains { $0.word == verb && $0.status.reach == .state }
    }
    let link = clause.links.first { $0.status.reach == .state }?.word
    guard let verb = verb ?? link, let subject = tree.subject(of: verb), isFit(subject) else {
      return nil
    }
    return subject
  }
}
