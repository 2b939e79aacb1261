/// Which parts of two names belong together; its value follows from what is left over.
struct NameAlignment {
  let query: NameForm
  let listed: NameForm
  /// Bits of the parts that are paired.
  var queryPaired: UInt32 = 0
  var listedPaired: UInt32 = 0

  enum Reason: Hashable {
    case contradiction, missingFamily, singleToken, manyEdits, swappedFather, doubts, slip, number,
      legalForm
  }

  init(query: NameForm, listed: NameForm) {
    self.query = query
    self.listed = listed
  }

  func isFree(query index: Int) -> Bool { queryPaired & (1 << UInt32(index)) == 0 }
  func isFree(listed index: Int) -> Bool { listedPaired & (1 << UInt32(index)) == 0 }

  mutating func take(_ pair: PartPair) {
    for index in pair.query { queryPaired |= 1 << UInt32(index) }
    for index in pair.listed { listedPaired |= 1 << UInt32(index) }
  }

  var leftInQuery: [Int] { query.parts.indices.filter { isFree(query: $0) } }
  var leftInListed: [Int] { listed.parts.indices.filter { isFree(listed: $0) } }
}
