internal import Articles

/// Licences, penalties, waivers, lists and hidden cargo of home affairs: they are a matter of
/// sanctions only in an article that has a word of sanctions.
struct HomeMatter {
  let scene: ReviewScene

  func isAtHome(_ draft: ClaimDraft) -> Bool {
    if isList(draft), scene.has(.otherLists), !scene.has(.matter) { return true }
    if draft.topic.id == "m.financial.confiscation", scene.has(.policing), !scene.has(.matter) {
      return true
    }
    if scene.isArticleOnSanctions || scene.namesSuppliedState { return false }
    if HomeMatter.topics.contains(draft.topic.id) { return true }
    if draft.topic.id == "m.services.aid" {
      return !scene.namesState(draft.slots.target) && !scene.isState(draft.slots.sender)
    }
    if isList(draft) { return !scene.isState(draft.slots.sender) }
    return draft.topic.kind == .circumvention && isVague(draft)
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

  private static let topics: Set<String> = [
    "m.relief.licence", "m.relief.penalty", "m.relief.guidance", "m.relief.winddown",
    "m.relief.prosecution", "m.relief.litigation", "m.financial.confiscation",
  ]
}
