internal import Definitions

/// Given names: what they tell of he and she, and which of them are spellings of one another.
struct GivenNames: Sendable {
  private var genders: [String: Gender] = [:]
  /// Sets of kindred spellings by name, in lower case.
  private var kin: [String: [Int]] = [:]

  /// - Parameters:
  ///   - node: `actors/given-names.yaml`, by gender.
  ///   - spellings: `names/given-names.yaml`, sets of spellings and short forms.
  init(_ node: DefinitionNode, spellings: DefinitionNode) throws(DefinitionError) {
    let map = try node.map(keys: ["male", "female"])
    for name in try map["male"]?.strings() ?? [] { genders[name] = .male }
    for name in try map["female"]?.strings() ?? [] {
      genders[name] = genders[name] == .male ? .unknown : .female
    }
    let sets = try spellings.map(keys: ["equal", "kin"])
    var set = 0
    for list in [sets["equal"], sets["kin"]] {
      for entry in try list?.list() ?? [] {
        for name in try entry.strings() { kin[name, default: []].append(set) }
        set += 1
      }
    }
  }

  func contains(_ word: String) -> Bool {
    genders[word] != nil
  }

  func gender(_ word: String) -> Gender {
    genders[word] ?? .unknown
  }

  /// Whether two given names may be one person's: by spelling, or as forms of one name.
  func agree(_ first: String, _ second: String) -> Bool {
    if NameSpelling.agree(first, second) { return true }
    guard let one = kin[first.lowercased()], let other = kin[second.lowercased()] else {
      return false
    }
    return one.contains { other.contains($0) }
  }
}

enum Gender: Hashable, Sendable {
  case male, female, unknown

  func agrees(with other: Gender) -> Bool {
    self == .unknown || other == .unknown || self == other
  }
}
