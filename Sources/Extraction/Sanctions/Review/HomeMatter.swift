internal import Articles

/// Licences, penalties, waivers, lists and hidden cargo of home affairs: they are a matter of
/// sanctions only in an article that has a word of sanctions. So is what a court, a board or a club
/// forbids where no other nation is named.
struct HomeMatter {
  let scene: ReviewScene

  func isAtHome(_ draft: ClaimDraft) -> Bool {
    if isList(draft), scene.has(.otherLists), !scene.has(.matter) { return true }
    if draft.topic.id == "m.financial.confiscation", scene.has(.policing), !scene.has(.matter) {
      return true
    }
    if isDomestic(draft) { return true }
    if scene.isArticleOnSanctions || scene.namesSuppliedState { return false }
    if HomeMatter.topics.contains(draft.topic.id) { return true }
    if draft.topic.id == "m.services.aid" {
      return !scene.namesState(draft.slots.target) && !scene.isState(draft.slots.sender)
    }
    if isList(draft) { return !scene.isState(draft.slots.sender) }
    return draft.topic.kind == .circumvention && isVague(draft)
  }

  /// “A Nairobi court froze the accounts of a singer”: a court, a board or a club, and no word of
  /// sanctions or of another nation.
  private func isDomestic(_ draft: ClaimDraft) -> Bool {
    guard draft.topic.kind == .measure, HomeMatter.groups.contains(draft.group),
      !scene.has(.matter), !scene.namesSuppliedState, !scene.isLongArticleOnSanctions,
      let sender = senderWords(of: draft), !scene.namesState(outside: sender)
    else { return false }
    return scene.scan.reviews.contains { review in
      [.homeSenders, .policing].contains(review.meaning)
        && sender.overlaps(scene.scan.text(review.hit.words))
    }
  }

  /// The sender, or the words before the cue where none was found.
  private func senderWords(of draft: ClaimDraft) -> TextSpan? {
    if let sender = draft.slots.sender { return sender.span }
    let before = scene.before(draft.hit.words.lowerBound, atMost: 4)
    return before.isEmpty ? nil : scene.scan.text(before)
  }

  /// A row on evasion with nothing named: no party, no beneficiary, no goods of rank.
  private func isVague(_ draft: ClaimDraft) -> Bool {
    let isStrategic = draft.facets.contains {
      $0.meaning.hasPrefix("g.") && !$0.meaning.hasPrefix("g.civil")
    }
    return !isStrategic && draft.slots.thirdParty == nil && draft.slots.beneficiary == nil
      && !scene.isState(draft.slots.sender)
  }

  private func isList(_ draft: ClaimDraft) -> Bool {
    draft.group == "m.persons" && draft.topic.id.hasSuffix("listing")
      && scene.names(draft.hit, ["list", "blacklist", "designate", "name"])
  }

  private static let groups: Set<String> = [
    "m.general", "m.persons", "m.financial", "m.services", "m.trade",
  ]

  private static let topics: Set<String> = [
    "m.relief.licence", "m.relief.penalty", "m.relief.guidance", "m.relief.winddown",
    "m.relief.prosecution", "m.relief.litigation", "m.financial.confiscation",
  ]
}
