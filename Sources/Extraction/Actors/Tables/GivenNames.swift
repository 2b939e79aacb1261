internal import Definitions

/// Given names and what they tell of he and she.
struct GivenNames: Sendable {
  private var genders: [String: Gender] = [:]

  init(_ node: DefinitionNode) throws(DefinitionError) {
    let map = try node.map(keys: ["male", "female"])
    for name in try map["male"]?.strings() ?? [] { genders[name] = .male }
    for name in try map["female"]?.strings() ?? [] {
      genders[name] = genders[name] == .male ? .unknown : .female
    }
  }

  func contains(_ word: String) -> Bool {
    genders[word] != nil
  }

  func gender(_ word: String) -> Gender {
    genders[word] ?? .unknown
  }
}

enum Gender: Hashable, Sendable {
  case male, female, unknown

  func agrees(with other: Gender) -> Bool {
    self == .unknown || other == .unknown || self == other
  }
}
