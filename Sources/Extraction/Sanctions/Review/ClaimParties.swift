internal import Articles
internal import Language

/// Corrects or empties a sender and a target that cannot be who the row is about, after rules and
/// weights have chosen them.
struct ClaimParties {
  let evidence: ClaimEvidence
  let sentence: SentenceClaims

  init(_ evidence: ClaimEvidence, in sentence: SentenceClaims) {
    self.evidence = evidence
    self.sentence = sentence
  }

  func reviewed(_ slots: ClaimSlots) -> ClaimSlots {
    var slots = slots
    reviewSender(&slots)
    reviewTarget(&slots)
    dropDouble(&slots)
    slots.sender = slots.sender.map(ClaimPartiesBloc(sentence).named)
    return slots
  }

  private func tokens(of party: Party?) -> Range<Int>? {
    party.map { sentence.context.analysis.tokens(in: $0.span) }
  }
}

extension ClaimParties {
  private func reviewSender(_ slots: inout ClaimSlots) {
    let owner = ClaimPartiesOwner(evidence, in: sentence)
    if let struck = owner.struckState {
      if tokens(of: slots.sender)?.overlaps(struck) == true { slots.sender = nil }
      if slots.target == nil, slots.sender == nil || !isSame(slots.sender, struck) {
        slots.target = sentence.party(struck)
      }
    } else if let found = owner.tokens, let party = sentence.party(found) {
      if let target = tokens(of: slots.target), target.overlaps(found), !owner.isGoods {
        slots.target = nil
      }
      if replaces(owner: found, slots.sender) {
        let bearer = tokens(of: slots.sender).flatMap {
          ClaimPartiesRoles(evidence).isBearer($0) ? slots.sender : nil
        }
        slots.target = bearer ?? slots.target
        slots.sender = party
      }
      return
    }
    guard let sender = tokens(of: slots.sender), !sender.isEmpty else { return }
    let roles = ClaimPartiesRoles(evidence)
    if roles.isBystander(sender) || roles.isAside(sender)
      || ClaimPartiesComplement(evidence).isAside
    {
      slots.sender = nil
    } else if ClaimPartiesThing.isThing(sender, evidence) {
      slots.sender = ClaimPartiesThing.owner(of: sender, evidence).flatMap { sentence.party($0) }
    }
  }

  /// A possessor stands before who only judges the measure, does not apply it or has to bear it.
  private func replaces(owner: Range<Int>, _ sender: Party?) -> Bool {
    guard let sender = tokens(of: sender) else { return false }
    let roles = ClaimPartiesRoles(evidence)
    return !sender.overlaps(owner)
      && (isHelp || roles.isOutside(sender) || roles.isBearer(sender))
  }

  private var isHelp: Bool { [.supply, .circumvention].contains(evidence.topic.kind) }

  private func reviewTarget(_ slots: inout ClaimSlots) {
    guard let target = tokens(of: slots.target), !target.isEmpty else {
      if evidence.topic.kind == .relief { slots.target = letOff(slots) }
      return
    }
    let struck = ClaimPartiesOwner(evidence, in: sentence).struckState
    if struck?.overlaps(target) == true { return }
    let complement = ClaimPartiesComplement(evidence)
    if ClaimPartiesRoles(evidence).isJudge(target) {
      slots.target = nil
    } else if let listed = complement.listed(instead: target) {
      slots.target = sentence.party(listed)
    } else if let bearer = complement.bearer(over: target) {
      slots.target = sentence.party(bearer)
    } else if complement.isPlace(target) {
      keepOut(&slots)
    } else if let dealt = ClaimPartiesRelief(evidence).forbidden {
      slots.target = sentence.party(dealt)
    } else if complement.isElsewhere(target)
      || ClaimPartiesRoles(evidence).isSpeaker(target)
    {
      slots.target = nil
    } else if ClaimPartiesThing.isPaper(target, evidence) {
      slots.target = evidence.topic.kind == .relief ? letOff(slots) : nil
    }
  }

  /// Who is kept out of a place is the target, however the parse told it.
  private func keepOut(_ slots: inout ClaimSlots) {
    let kept = ClaimPartiesComplement(evidence).keptOut
    slots.target = kept.flatMap { sentence.party($0) }
    if let kept, let sender = tokens(of: slots.sender), sender.overlaps(kept) {
      slots.sender = nil
    }
  }

  private func letOff(_ slots: ClaimSlots) -> Party? {
    guard let found = ClaimPartiesRelief(evidence).letOff.flatMap({ sentence.party($0) }) else {
      return nil
    }
    return slots.sender.map { $0.span.overlaps(found.span) } == true ? nil : found
  }

  /// Nobody hits themselves: of one actor on both sides, the side outside the cue's complement goes.
  private func dropDouble(_ slots: inout ClaimSlots) {
    guard let sender = slots.sender, let target = slots.target, let words = tokens(of: target),
      sender.span.overlaps(target.span) || (sender.actor != nil && headActor(words) == sender.actor)
    else { return }
    let isMaker = tokens(of: sender).map(ClaimPartiesRoles(evidence).isMaker) ?? false
    if ClaimPartiesComplement(evidence).holds(words), !isMaker {
      slots.sender = nil
    } else {
      slots.target = nil
    }
  }

  /// The actor that the head of a phrase names: nobody in “its airline”.
  private func headActor(_ words: Range<Int>) -> NewsActor.ID? {
    let span = sentence.context.analysis.span(words)
    let head = sentence.context.analysis.span(ClaimPartiesThing.head(of: words, evidence))
    return sentence.context.actors.party(phrase: span, head: head).actor
  }

  private func isSame(_ party: Party?, _ words: Range<Int>) -> Bool {
    guard let party, let other = sentence.party(words) else { return false }
    return party.span.overlaps(other.span) || (party.actor != nil && party.actor == other.actor)
  }
}
