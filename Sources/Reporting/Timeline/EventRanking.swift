internal import Articles

/// How much an event matters, from 0 to 100.
///
/// Points that an editor would count: who else tells of it, what kind of thing it is, whether it
/// happened, whether doer and done-to are known, how sure its date is, and how high in the article it
/// stands.
struct EventRanking: Sendable {
  let copies: CopyGroups

  func importance(of cluster: EventCluster, best: EventMention, articles told: [Int]) -> Int {
    let publishers = copies.independentOrigins(of: told)
    var points = 9 * min(publishers.bitWidth - publishers.leadingZeroBitCount, 5)
    if best.category.isNews { points += 15 } else if best.category != .other { points += 8 }
    points += modality(best.modality)
    if best.hasDoer { points += 8 }
    if best.hasDoneTo { points += 5 }
    points += max(0, 8 - 2 * best.anchor.strength)
    if cluster.mentions.contains(where: \.isLead) { points += 9 }
    return min(points, 100)
  }

  private func modality(_ modality: NewsEvent.Modality) -> Int {
    switch modality {
    case .happened, .ongoing: 10
    case .planned: 7
    case .proposed, .denied: 4
    case .alleged, .conditional: 2
    }
  }
}
