internal import Articles

/// Finds which mentions are one event.
struct EventPairing: Sendable {
  private(set) var clusters: [EventCluster] = []
  /// Events that are the same but for modality or numbers.
  private(set) var related: [Int: Set<Int>] = [:]
  private var byDay = ClusterIndex()
  /// Events that only a publication date places, under the day before it.
  private var byEve = ClusterIndex()
  private var byMonth = ClusterIndex()
  private var byStory = ClusterIndex()

  mutating func add(_ mention: EventMention) {
    let candidates = candidates(for: mention)
    if let found = candidates.first(where: { clusters[$0].accepts(mention) }) {
      clusters[found].add(mention)
      enter(mention, found)
      return
    }
    clusters.append(EventCluster(mention))
    let new = clusters.count - 1
    for other in candidates {
      related[new, default: []].insert(other)
      related[other, default: []].insert(new)
    }
    enter(mention, new)
  }

  private func candidates(for mention: EventMention) -> [Int] {
    guard let days = mention.days else { return [] }
    var found: [Int] = []
    for actor in mention.actors {
      func key(_ place: Int) -> ClusterIndex.Key { .init(mention, actor, place) }
      // What a copy tells without a date is what its story tells.
      if mention.anchor == .default {
        found += byStory[key(mention.story)].filter { !clusters[$0].isDated }
      }
      if days.count == 1 {
        let day = days.lowerBound
        found += byDay[key(day)]
        // Without a date of its own an event is as likely of the day before publication; two such
        // events are one only on the same day, else daily news would run together.
        found +=
          mention.anchor == .default
          ? byDay[key(day - 1)].filter { clusters[$0].isDated } : byEve[key(day)]
      } else if EventPairing.isShort(days) {
        found += byMonth[key(EventPairing.month(of: days))].filter {
          clusters[$0].sharedActors(with: mention) > 1
            && clusters[$0].mentions[0].days?.overlaps(days) == true
        }
      }
    }
    var seen: Set<Int> = []
    return found.filter { seen.insert($0).inserted && clusters[$0].concerns(mention) }
  }

  private mutating func enter(_ mention: EventMention, _ cluster: Int) {
    guard let days = mention.days, EventPairing.isShort(days) else { return }
    for actor in mention.actors {
      func key(_ place: Int) -> ClusterIndex.Key { .init(mention, actor, place) }
      let day = days.lowerBound
      byStory.put(cluster, at: key(mention.story))
      if days.count == 1 {
        byDay.put(cluster, at: key(day))
        if mention.anchor == .default { byEve.put(cluster, at: key(day - 1)) }
      }
      byMonth.put(cluster, at: key(EventPairing.month(of: days)))
    }
  }

  /// Weeks and months may be the same event told loosely; quarters and years are too long for that.
  private static func isShort(_ days: ClosedRange<Int>) -> Bool {
    days.upperBound - days.lowerBound <= 31
  }

  private static func month(of days: ClosedRange<Int>) -> Int {
    let day = CivilDay(dayNumber: days.lowerBound)
    return day.year * 12 + day.month - 1
  }
}
