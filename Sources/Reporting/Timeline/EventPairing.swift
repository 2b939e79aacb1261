internal import Articles

/// Finds which mentions are one event.
struct EventPairing: Sendable {
  fileprivate struct Key: Hashable {
    let trigger: String
    let actor: String
    /// A day, for coarser dates a month; among copies the story.
    let place: Int
  }

  private(set) var clusters: [EventCluster] = []
  /// Events that are the same but for modality or numbers.
  private(set) var related: [Int: Set<Int>] = [:]
  private var byDay: [Key: [Int]] = [:]
  /// Events that only a publication date places, under the day before it.
  private var byEve: [Key: [Int]] = [:]
  private var byMonth: [Key: [Int]] = [:]
  private var byStory: [Key: [Int]] = [:]

  /// How many events of one day, trigger and actor a mention is compared with.
  private static let reach = 16

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
    for actor in mention.actors.sorted() {
      // What a copy tells without a date is what its story tells.
      found += (byStory[Key(mention, actor, mention.story)] ?? []).filter {
        mention.event.anchor == .default && !clusters[$0].isDated
      }
      if EventPairing.isDay(days) {
        let day = days.lowerBound.dayNumber
        found += byDay[Key(mention, actor, day)] ?? []
        // Without a date of its own an event is as likely of the day before publication; two such
        // events are one only on the same day, else daily news would run together.
        if mention.event.anchor == .default {
          found += (byDay[Key(mention, actor, day - 1)] ?? []).filter { clusters[$0].isDated }
        } else {
          found += byEve[Key(mention, actor, day)] ?? []
        }
      } else if EventPairing.isShort(days) {
        found += (byMonth[Key(mention, actor, days.lowerBound.monthNumber)] ?? []).filter {
          clusters[$0].actors.intersection(mention.actors).count > 1
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
      let day = days.lowerBound.dayNumber
      EventPairing.put(cluster, Key(mention, actor, mention.story), into: &byStory)
      if EventPairing.isDay(days) {
        EventPairing.put(cluster, Key(mention, actor, day), into: &byDay)
        if mention.event.anchor == .default {
          EventPairing.put(cluster, Key(mention, actor, day - 1), into: &byEve)
        }
      }
      EventPairing.put(
        cluster, Key(mention, actor, days.lowerBound.monthNumber), into: &byMonth)
    }
  }

  private static func put(_ cluster: Int, _ key: Key, into index: inout [Key: [Int]]) {
    let known = index[key] ?? []
    guard known.count < reach, !known.contains(cluster) else { return }
    index[key, default: []].append(cluster)
  }

  private static func isDay(_ days: ClosedRange<CivilDay>) -> Bool {
    days.lowerBound == days.upperBound
  }

  /// Weeks and months may be the same event told loosely; quarters and years are too long for that.
  private static func isShort(_ days: ClosedRange<CivilDay>) -> Bool {
    days.upperBound.dayNumber - days.lowerBound.dayNumber <= 31
  }
}

extension EventPairing.Key {
  fileprivate init(_ mention: EventMention, _ actor: String, _ place: Int) {
    self.init(trigger: mention.trigger, actor: actor, place: place)
  }
}

extension CivilDay {
  fileprivate var monthNumber: Int { year * 12 + month - 1 }
}
