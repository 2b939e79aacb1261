internal import Articles
internal import Language

/// Features of a row's status: first those of what the rules found, then what governs the cue and
/// what stands around it in its clause.
struct StatusFeatures {
  let scene: StatusScene

  func collectOfRules(into sink: inout some FeatureSink) {
    let rule = scene.ruleStatus
    let link = scene.reading.link
    sink.add(status: .rule, rule)
    sink.add(status: .ruleLink, rule, link.map { scene.lemma($0.word) } ?? 1)
    sink.add(status: .ruleKind, rule, scene.kind, link == nil ? 1 : 0)
    sink.add(status: .ruleGroup, rule, scene.group)
    sink.add(status: .ruleTopic, rule, scene.topic)
    sink.add(status: .ruleModality, rule, scene.modality)
    sink.add(status: .ruleSaid, rule, link == nil ? 0 : link?.isWeak == true ? 1 : 2)
    sink.add(status: .ruleVerb, rule, scene.isCueVerb ? 1 : 0, link == nil ? 1 : 0)
    sink.add(status: .ruleTense, rule, link.map { scene.form($0.word) } ?? 1)
  }

  func collect(into sink: inout some FeatureSink) {
    collectLinks(into: &sink)
    collectVerbs(into: &sink)
    collectCue(into: &sink)
    collectNear(into: &sink)
    collectWords(into: &sink)
  }

  private func collectLinks(into sink: inout some FeatureSink) {
    let links = scene.clause.links
    for link in links.prefix(6) {
      let id = StatusScene.key(link)
      sink.add(status: .link, id)
      sink.add(status: .linkKind, id, scene.kind)
      sink.add(status: .linkWord, scene.lemma(link.word), scene.kind)
    }
    for (first, second) in zip(links, links.dropFirst()).prefix(4) {
      sink.add(status: .linkPair, StatusScene.key(first), StatusScene.key(second))
    }
    sink.add(status: .linkFirst, links.first.map(StatusScene.key) ?? 1)
    sink.add(status: .links, UInt32(min(3, links.count)), scene.kind, scene.isCueVerb ? 1 : 0)
    sink.add(status: .linkModal, links.first.map(StatusScene.key) ?? 1, scene.modality)
  }

  private func collectVerbs(into sink: inout some FeatureSink) {
    let tree = scene.tree
    for (index, verb) in scene.clause.verbs.prefix(4).enumerated() {
      let place = UInt32(min(2, index))
      let lemma = scene.lemma(verb)
      let auxiliaries = scene.auxiliaries(of: verb)
      sink.add(status: .verb, lemma)
      sink.add(status: .verbCluster, scene.cluster(verb), place, scene.kind)
      sink.add(status: .verbWide, scene.wideCluster(verb), place, scene.form(verb))
      sink.add(status: .verbForm, scene.form(verb), place, scene.kind)
      sink.add(status: .verbGroup, lemma, scene.group)
      sink.add(status: .verbKind, lemma, scene.kind, place)
      sink.add(status: .verbTense, lemma, scene.form(verb), tree.isPassive(verb) ? 1 : 0)
      sink.add(status: .verbAuxiliary, auxiliaries, place, scene.isCueVerb ? 1 : 0)
      sink.add(status: .verbVoice, tree.isPassive(verb) ? 1 : 0, place, scene.kind)
      for particle in tree.children(of: verb, by: [.compoundPrt, .advmod]) {
        sink.add(status: .verbParticle, lemma, scene.word(particle))
      }
      if let subject = tree.subject(of: verb) {
        sink.add(status: .subjectKind, scene.kindOfActor(subject), place, lemma)
        sink.add(status: .subjectCluster, scene.cluster(subject), scene.wideCluster(verb))
        sink.add(status: .subjectWord, scene.lemma(subject))
        sink.add(status: .subjectVerb, scene.lemma(subject), lemma)
      }
    }
    guard let outer = scene.clause.verbs.last else { return }
    sink.add(status: .outer, scene.lemma(outer), scene.isCueVerb ? 1 : 0)
    sink.add(status: .outerCluster, scene.cluster(outer), scene.auxiliaries(of: outer))
    sink.add(status: .outerForm, scene.form(outer), scene.kind)
    sink.add(status: .outerAuxiliary, scene.auxiliaries(of: outer), scene.kind)
  }

  private func collectCue(into sink: inout some FeatureSink) {
    let tree = scene.tree
    let cue = scene.cue
    let lemma = scene.lemma(cue)
    let first = scene.bounds.lowerBound
    let last = scene.bounds.upperBound
    sink.add(status: .cue, lemma, scene.isCueVerb ? 1 : 0)
    sink.add(status: .cueForm, scene.form(cue), scene.kind)
    sink.add(status: .words, scene.cueWords)
    sink.add(status: .topic, scene.topic, scene.isCueVerb ? 1 : 0)
    sink.add(status: .group, scene.group, scene.isCueVerb ? 1 : 0)
    sink.add(status: .kind, scene.kind, scene.isCueVerb ? 1 : 0)
    sink.add(status: .beforeCluster, scene.cluster(first - 1))
    sink.add(status: .afterCluster, scene.cluster(last + 1), scene.isCueVerb ? 1 : 0)
    sink.add(status: .before, scene.word(first - 1))
    sink.add(status: .twoBefore, scene.word(first - 2))
    sink.add(status: .beforePair, scene.word(first - 2), scene.word(first - 1))
    sink.add(status: .after, scene.word(last + 1), scene.isCueVerb ? 1 : 0)
    sink.add(status: .twoAfter, scene.word(last + 2), scene.isCueVerb ? 1 : 0)
    sink.add(status: .afterPair, scene.word(last + 1), scene.word(last + 2))
    for child in tree.children(of: cue, by: [.amod, .compound, .det, .acl, .aclRelcl, .nummod]) {
      sink.add(status: .modifierCluster, scene.cluster(child), scene.relation(child))
      sink.add(status: .modifier, scene.lemma(child), scene.relation(child))
    }
    sink.add(status: .relation, scene.relation(cue), scene.isCueVerb ? 1 : 0)
    guard let head = tree.head(of: cue) else { return }
    sink.add(status: .head, scene.lemma(head), scene.relation(cue))
    sink.add(status: .headCluster, scene.cluster(head), scene.relation(cue))
    sink.add(status: .headForm, scene.form(head), scene.relation(cue))
    sink.add(
      status: .headPreposition, scene.lemma(head), WordHash.of(tree.preposition(of: cue) ?? "-"))
    guard let grand = tree.head(of: head) else { return }
    sink.add(status: .grandCluster, scene.cluster(grand), scene.relation(head))
    sink.add(status: .grand, scene.lemma(grand), scene.relation(head), scene.relation(cue))
  }

  /// Status words of the clause, bound to the cue or not.
  private func collectNear(into sink: inout some FeatureSink) {
    let near = scene.near
    for hit in near {
      sink.add(status: .near, hit.key)
      sink.add(status: .nearSide, hit.key, hit.side, hit.distance)
      sink.add(status: .nearPath, hit.key, hit.path)
      sink.add(status: .nearKind, hit.key, scene.kind, hit.side)
    }
    let left = near.last { $0.side == 1 && !$0.isWeak }?.key ?? 1
    let right = near.first { $0.side == 2 && !$0.isWeak }?.key ?? 1
    sink.add(status: .nearLeft, left, scene.kind)
    sink.add(status: .nearRight, right, scene.kind)
    sink.add(status: .nearPair, left, right)
    if near.isEmpty { sink.add(status: .absent, scene.kind, scene.isCueVerb ? 1 : 0) }
  }

  private func tag(_ token: Int) -> PartOfSpeech { scene.tree.tag(of: token) }

  private func collectWords(into sink: inout some FeatureSink) {
    let first = scene.bounds.lowerBound
    let last = scene.bounds.upperBound
    for token in scene.clauseTokens where !scene.own.contains(token) {
      guard scene.isContent(token) else { continue }
      let lemma = scene.lemma(token)
      if token < first { sink.add(status: .left, lemma) }
      if token > last { sink.add(status: .right, lemma) }
      if tag(token) == .verb {
        sink.add(status: token < first ? .leftCluster : .rightCluster, scene.cluster(token))
      }
      if token < first, token >= first - 5 { sink.add(status: .leftNear, lemma) }
      if token > last, token <= last + 5 { sink.add(status: .rightNear, lemma) }
    }
    for token in scene.tree.tokens.prefix(80) {
      let word = scene.word(token)
      if scene.tree.tag(of: token) == .aux { sink.add(status: .modal, word, scene.side(token)) }
      if scene.isContent(token) { sink.add(status: .sentence, scene.lemma(token)) }
      let kind = WordClass.of(scene.tree.word(of: token))
      if kind.contains(.negation) { sink.add(status: .negation, word, scene.side(token)) }
      if kind.contains(.condition) { sink.add(status: .condition, word, scene.side(token)) }
    }
    sink.add(status: .opener, scene.word(scene.tree.tokens.lowerBound))
    sink.add(status: .closing, scene.word(scene.tree.tokens.upperBound - 1), scene.kind)
  }
}
