internal import Articles

/// Which entry an article's actor belongs to; an article's actors are few and looked through.
struct ActorPlaces: Sendable {
  /// Where each article's actors begin, and where the last one's end.
  private var starts: [Int] = [0]
  private var ids: [NewsActor.ID] = []
  private var entries: [Int32] = []

  /// - Parameter entries: of the next article's actors, in their order.
  mutating func append(_ actors: [NewsActor], entries: [Int]) {
    ids += actors.map(\.id)
    self.entries += entries.map { Int32($0) }
    starts.append(ids.count)
  }

  func entry(of actor: NewsActor.ID, article: Int) -> Int? {
    guard article + 1 < starts.count else { return nil }
    let range = starts[article]..<starts[article + 1]
    return ids[range].lastIndex(of: actor).map { Int(entries[$0]) }
  }
}
