internal import Articles

/// A row before it is settled against its neighbours of the same sentence.
struct ClaimDraft {
  var topic: SanctionsTopic
  let hit: CueHit
  let cue: TextSpan
  var slots: ClaimSlots
  let facets: [SentenceScan.Hit<SanctionsClaim.TopicID>]
  /// Group of the cue's own topic, before it was narrowed.
  let group: String
  /// The words of the clause that the cue lies in.
  var clause: Range<Int> = 0..<0
  /// True for a participle that only describes: “a listed bank”.
  var isDescription = false

  /// The way to the row as codes: “clause.noun”, with “weak” for a weak cue and “form” where no word
  /// says the status.
  var rule: String {
    slots.rule + (hit.isWeak ? ".weak" : "") + (slots.isStatusSaid ? "" : ".form")
  }

  /// Drops a general cue that names the sender of another row (“the 14th package bans…”) and a weak
  /// cue beside a strong one, and folds rows that say the same twice.
  static func settled(_ drafts: [ClaimDraft]) -> [ClaimDraft] {
    var kept: [ClaimDraft] = []
    for draft in drafts {
      let namesSender = drafts.contains { other in
        other.cue != draft.cue && other.slots.sender?.span.overlaps(draft.cue) == true
      }
      if namesSender, draft.group == "m.general" { continue }
      if drafts.contains(where: { $0.covers(draft) }) { continue }
      var draft = draft
      if let wider = drafts.first(where: { draft.isNarrower(than: $0) }) { draft.take(wider.slots) }
      if drafts.contains(where: { $0.outranks(draft) || $0.tells(draft) }) { continue }
      // “fined for serving a listed bank”: who is meant, beside what is done.
      if draft.isDescription, drafts.contains(where: { $0.isAct }) { continue }
      if draft.hit.isWeak, drafts.contains(where: { !$0.hit.isWeak && $0.isBeside(draft) }) {
        continue
      }
      let twin = kept.firstIndex { other in
        other.topic.id == draft.topic.id
          && (other.slots.status == draft.slots.status || draft.topic.kind == .enforcement)
          && agree(other.slots.sender, draft.slots.sender)
          && (agree(other.slots.target, draft.slots.target) || draft.topic.kind == .enforcement)
      }
      guard let twin else {
        kept.append(draft)
        continue
      }
      kept[twin].slots.sender = kept[twin].slots.sender ?? draft.slots.sender
      kept[twin].slots.target = kept[twin].slots.target ?? draft.slots.target
    }
    return kept
  }

  /// The status and parties of the wider row whose place this one takes.
  private mutating func take(_ wider: ClaimSlots) {
    if !slots.isStatusSaid { slots.status = wider.status }
    slots.sender = slots.sender ?? wider.sender
    slots.target = slots.target ?? wider.target
  }

  /// Whether a row is part of this one: the shadow fleet as the target of a port ban, and the
  /// sanctions that a waiver, a delisting or a court case is about.
  private func covers(_ other: ClaimDraft) -> Bool {
    guard cue != other.cue else { return false }
    let isMeasure = topic.kind == .measure && !hit.isWeak
    let isNoun = other.hit.isWeak || other.topic.kind == .circumvention
    // “confiscate the frozen reserves”: so is a measure of the same group in the target's words.
    if isMeasure, isNoun || group == other.group, slots.target?.span.contains(other.cue) == true {
      return true
    }
    // “ban the transshipment of LNG”: a route inside the words of a measure is what it forbids.
    if isMeasure, other.topic.kind == .circumvention, cue.contains(other.cue) { return true }
    // “asked to sanction the captains of the shadow fleet”: what is asked for is the measure.
    if topic.kind == .measure, other.topic.kind == .circumvention,
      slots.status == other.slots.status,
      !["circumvented", "violated", "denied"].contains(slots.status ?? "denied")
    {
      return true
    }
    if isNarrower(than: other) { return true }
    // “Magnitsky-style sanctions”: the kind stands before the word.
    if topic.kind == .measure, topic.refinements.isEmpty, other.group == "m.general",
      hit.words.upperBound == other.hit.words.lowerBound, slots.status == other.slots.status
    {
      return true
    }
    // “listed five firms that had shipped chips to Russia”: the supply is why.
    if isAct, other.topic.kind == .supply, other.slots.rule.hasPrefix("supply."),
      other.hit.words.lowerBound >= hit.words.upperBound
    {
      return true
    }
    guard topic.kind == .relief || topic.kind == .enforcement else { return false }
    if topic.kind == .enforcement, slots.status == "enforced", other.topic.kind == .measure {
      if other.slots.status == "enforced" { return true }
      // “jailed for shipping parts in breach of sanctions”: the breach is what the case is about.
      let isBreach = ["violated", "circumvented"].contains(other.slots.status ?? "")
      if isBreach, ["m.general", "m.trade"].contains(other.group) { return true }
    }
    return ["m.general", "m.persons"].contains(other.group) && other.topic.kind == .measure
      && slots.status == other.slots.status && slots.status != nil
  }

  /// “ban imports of goods from settlements”, “blocked imports over forced labour”: a topic that
  /// goods would narrow gives way to a narrow one beside it.
  private func isNarrower(than other: ClaimDraft) -> Bool {
    guard topic.kind == .measure, topic.refinements.isEmpty, !hit.isWeak,
      ["m.export", "m.import", "m.trade"].contains(other.group), !other.topic.refinements.isEmpty,
      ["m.export", "m.import", "m.trade", "m.arms"].contains(group)
    else { return false }
    if slots.status == other.slots.status { return isBeside(other) }
    return !slots.isStatusSaid && hit.words.lowerBound >= other.hit.words.upperBound
      && hit.words.lowerBound < other.hit.words.upperBound + 10
  }

  /// Whether both tell one evasion: “settle in yuan through rural banks” is one row, of the cue that
  /// names more words. Ships are told apart from what they fly.
  private func tells(_ other: ClaimDraft) -> Bool {
    guard topic.kind == .circumvention, other.topic.kind == .circumvention,
      topic.id != other.topic.id, !clause.isEmpty, clause == other.clause, !hit.isWeak,
      group != "c.maritime" || other.group != "c.maritime"
    else { return false }
    return hit.weight > other.hit.weight || other.hit.isWeak
      || (hit.weight == other.hit.weight && hit.words.lowerBound < other.hit.words.lowerBound)
  }

  private var isAct: Bool {
    !isDescription && !hit.isWeak && topic.kind != .circumvention && topic.kind != .supply
  }

  /// Of two cues of one group that lie in each other, the one that names more words says it all:
  /// “use windfall profits from frozen Russian assets”.
  private func outranks(_ other: ClaimDraft) -> Bool {
    guard group == other.group, cue != other.cue, cue.overlaps(other.cue) else { return false }
    return hit.weight > other.hit.weight
      || (hit.weight == other.hit.weight && cue.start < other.cue.start)
  }

  /// Cues within three words of each other.
  private func isBeside(_ other: ClaimDraft) -> Bool {
    hit.words.lowerBound <= other.hit.words.upperBound + 3
      && other.hit.words.lowerBound <= hit.words.upperBound + 3
  }

  private static func agree(_ first: Party?, _ second: Party?) -> Bool {
    guard let first, let second else { return true }
    return first.span.overlaps(second.span)
  }
}
