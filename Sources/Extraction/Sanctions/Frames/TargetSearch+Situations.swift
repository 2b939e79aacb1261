internal import Articles
internal import Language

/// Targets that the situation names: who can still avert the measure, breaks it, stands under it, or
/// is what it is aimed at.
extension TargetSearch {
  /// “threatened sanctions if [Minsk] did not free”: who can still avert the measure.
  var defiant: Int? {
    for verb in clause.verbs.prefix(4) {
      for condition in tree.children(of: verb, by: [.advcl]) {
        let mark = tree.children(of: condition, by: [.mark]).first.map(tree.text(of:)) ?? ""
        guard ["if", "unless", "until"].contains(mark),
          let subject = tree.children(of: condition, by: [.nsubj]).first, subject != sender,
          question.isActor(tree.phrase(of: subject)), tree.tag(of: subject) != .pron
        else { continue }
        return subject
      }
    }
    return nil
  }

  /// “[The refinery] evaded U.S. sanctions”: who breaks a measure that another one made.
  var breaker: Int? {
    guard sender != nil,
      let link = clause.links.first(where: {
        ["violated", "circumvented"].contains($0.status.id) && !$0.isWeak
      }), tree.isVerb(link.word), let subject = tree.subject(of: link.word), subject != sender
    else { return nil }
    return subject
  }

  /// “[The firm] is under sanctions”, “[Russia], under sweeping sanctions, turned to”.
  var underneath: Int? {
    guard ["under", "to"].contains(tree.preposition(of: question.cue) ?? ""), sender != question.cue
    else { return nil }
    if tree.preposition(of: question.cue) == "under",
      let subject = tree.children(of: question.cue, by: [.nsubj]).first
    {
      return subject
    }
    guard let head = tree.head(of: question.cue) else { return nil }
    if tree.preposition(of: question.cue) == "under" {
      if [.noun, .propn].contains(tree.tag(of: head)) { return head }
      return tree.subject(of: head)
    }
    // “[the bank], still subject to an asset freeze”
    guard tree.text(of: head) == "subject" else { return nil }
    return tree.subject(of: head) ?? tree.head(of: head)
  }

  /// “anti-[Russian] sanctions”.
  var opposed: Int? {
    nouns.flatMap { tree.children(of: $0, by: [.amod, .compound]) }.first(where: tree.isOpposed)
  }

  /// “sanctions that target [banks]”, “measures aimed at [Iran]”, “extended to cover [traders]”.
  var aimed: Int? {
    let holders = nouns.filter { tree.relation(of: $0) == .nmod }.compactMap(tree.head(of:))
    for token in nouns + holders + makers {
      for verb in tree.children(of: token, by: [.acl, .aclRelcl, .advcl, .xcomp])
      where [
        "targeting", "targets", "target", "covering", "cover", "covers", "hitting", "aimed",
        "targeted", "include", "including",
      ].contains(tree.text(of: verb)) {
        return tree.children(of: verb, by: [.obj]).first
          ?? tree.children(of: verb, by: [.obl]).first
      }
    }
    return nil
  }
}
