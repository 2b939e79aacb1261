/// What the printed IMO numbers of a ship and of an entry say of each other.
enum ShipNumberEvidence: Sendable {
  /// One ship, whatever it is called now.
  case same(IMONumber)
  /// Two ships: both numbers are sound, and none is shared.
  case different(here: [IMONumber], there: [IMONumber])
  /// One side prints none.
  case unknown

  init(here: Set<IMONumber>, there: [IMONumber]) {
    if let shared = there.first(where: here.contains) {
      self = .same(shared)
    } else if here.isEmpty || there.isEmpty {
      self = .unknown
    } else {
      self = .different(here: here.sorted { $0.digits < $1.digits }, there: there)
    }
  }

  /// The name's value in the light of the numbers.
  func value(ofName value: Double) -> Double {
    switch self {
    case .same: 1
    // Weak: there is a namesake, and the number speaks against it.
    case .different: min(value, 0.65)
    case .unknown: value
    }
  }

  /// Empty when there is nothing to say.
  var words: [String] {
    switch self {
    case .same(let number): ["the IMO number agrees (\(number))"]
    case .different(let here, let there):
      [
        "the IMO number differs (\(ShipNumberEvidence.list(here)) here, "
          + "\(ShipNumberEvidence.list(there)) there): another ship of the name"
      ]
    case .unknown: []
    }
  }

  var isSame: Bool { if case .same = self { true } else { false } }

  private static func list(_ numbers: [IMONumber]) -> String {
    numbers.map(\.digits).joined(separator: ", ")
  }
}
