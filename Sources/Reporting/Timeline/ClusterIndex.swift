/// Which events a day, month or story leads to, in the order in which they were entered.
struct ClusterIndex: Sendable {
  struct Key: Hashable {
    let trigger: Int32
    let actor: Int32
    /// The number of a day or month, or the story's article.
    let place: Int32

    init(_ mention: EventMention, _ actor: Int32, _ place: Int) {
      trigger = mention.trigger
      self.actor = actor
      self.place = Int32(clamping: place)
    }
  }

  private struct Link {
    let cluster: Int32
    var next: Int32
  }

  /// How many events of one day, trigger and actor a mention is compared with.
  private static let reach = 16
  private static let none: Int32 = -1

  /// First link of each chain.
  private var heads: [Key: Int32] = [:]
  private var links: [Link] = []

  subscript(key: Key) -> [Int] {
    var found: [Int] = []
    var place = heads[key] ?? ClusterIndex.none
    while place != ClusterIndex.none {
      found.append(Int(links[Int(place)].cluster))
      place = links[Int(place)].next
    }
    return found
  }

  mutating func put(_ cluster: Int, at key: Key) {
    let new = Int32(links.count)
    guard var place = heads[key] else {
      heads[key] = new
      links.append(Link(cluster: Int32(cluster), next: ClusterIndex.none))
      return
    }
    var length = 1
    while true {
      guard links[Int(place)].cluster != cluster, length < ClusterIndex.reach else { return }
      let next = links[Int(place)].next
      guard next != ClusterIndex.none else { break }
      place = next
      length += 1
    }
    links[Int(place)].next = new
    links.append(Link(cluster: Int32(cluster), next: ClusterIndex.none))
  }
}
