/// One opened input that gives its items piece by piece.
protocol ItemSource {
  /// The items of the next piece: of a line, a row, an object or a whole file. It may be empty; nil
  /// is the end.
  mutating func nextItems() -> [ReadItem]?
}

/// Items that are all at hand.
struct ReadyItems: ItemSource {
  private var items: [ReadItem]?

  init(_ items: [ReadItem]) {
    self.items = items
  }

  mutating func nextItems() -> [ReadItem]? {
    defer { items = nil }
    return items
  }
}
