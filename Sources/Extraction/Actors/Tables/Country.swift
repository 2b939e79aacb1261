internal import Definitions

/// A country or territory with the words that stand for it.
struct Country: Hashable, Sendable {
  let code: String
  let name: String
  let also: [String]
  let adjectives: [String]
  let people: [String]
  let capitals: [String]
  let seats: [String]

  init(_ node: DefinitionNode) throws(DefinitionError) {
    let keys = try node.map(
      keys: ["code", "name", "also", "adjective", "people", "capital", "seat"])
    guard let code = try keys["code"]?.string(), let name = try keys["name"]?.string() else {
      throw node.error(.missingKey, "a country needs “code” and “name”")
    }
    self.code = code
    self.name = name
    also = try keys["also"]?.strings() ?? []
    adjectives = try keys["adjective"]?.strings() ?? []
    people = try keys["people"]?.strings() ?? []
    capitals = try keys["capital"]?.strings() ?? []
    seats = try keys["seat"]?.strings() ?? []
  }

  /// “Government of China”; the Union's is the Union itself.
  var governmentName: String {
    code == "EU" ? name : "Government of \(Country.withArticle.contains(code) ? "the " : "")\(name)"
  }

  private static let withArticle: Set<String> = [
    "AE", "BS", "CD", "CF", "CZ", "DO", "FK", "GB", "GM", "KM", "MH", "MV", "NL", "PH", "SB", "SC",
    "US", "KY", "VA",
  ]
}
