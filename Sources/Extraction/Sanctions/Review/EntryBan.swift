internal import Articles

/// “a ban on Muslims”, “banning refugees from entering”: people are kept out, and no goods.
struct EntryBan {
  let scene: ReviewScene

  /// Turns a ban on goods whose object is people into a travel ban.
  /// - Returns: whether it is one.
  func read(_ draft: inout ClaimDraft) -> Bool {
    guard ["m.import", "m.export", "m.trade"].contains(draft.group), draft.topic.kind == .measure,
      scene.names(draft.hit, ["ban", "bar", "prohibit"]), draft.facets.isEmpty,
      let travelBan = scene.sentence.taxonomy.topic("m.persons.travel_ban"),
      isOnPeople(draft.hit) || isOnHim(draft.hit)
    else { return false }
    draft.topic = travelBan
    return true
  }

  private func isOnPeople(_ hit: CueHit) -> Bool {
    let behind = scene.after(hit.words.upperBound, atMost: 5)
    if let people = scene.first(.people, in: behind) {
      return !isTrade(between: hit.words.upperBound, and: people.words.lowerBound)
    }
    // “all refugees are covered by the ban”, “the Muslim ban”
    let before = scene.before(hit.words.lowerBound, atMost: 6)
    guard let people = scene.first(.people, in: before) else { return false }
    return people.words.upperBound == hit.words.lowerBound || scene.has(.entry)
      || scene.text(hit.words.lowerBound).hasSuffix("ned")
      || [-1, -2].contains { scene.text(hit.words.lowerBound + $0) == "by" }
  }

  /// “to be banned from the United Kingdom”, “whether to bar him from the country”.
  private func isOnHim(_ hit: CueHit) -> Bool {
    let behind = scene.after(hit.words.lowerBound, atMost: 9)
    guard scene.first(.entry, in: behind) != nil else { return false }
    return scene.after(hit.words.upperBound, atMost: 3).contains {
      ["him", "her", "them", "from", "entering"].contains(scene.text($0))
    }
  }

  private func isTrade(between start: Int, and end: Int) -> Bool {
    (start..<max(start, end)).contains { EntryBan.trade.contains(scene.text($0)) }
  }

  private static let trade: Set<String> = [
    "imports", "exports", "import", "export", "sale", "sales", "supply", "shipment", "shipments",
    "goods", "products", "purchase", "purchases", "trade",
  ]
}
