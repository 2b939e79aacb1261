internal import Articles
internal import Definitions

/// An organisation of the tables.
struct KnownOrganization: Hashable, Sendable {
  let name: String
  let kind: NewsActor.Kind
  let country: String?
  let also: [String]
  /// Phrases that mean it once it is named, in lower case with “the”.
  let nominals: [String]

  init(_ node: DefinitionNode) throws(DefinitionError) {
    let keys = try node.map(keys: ["name", "kind", "country", "also", "nominal"])
    guard let name = try keys["name"]?.string() else {
      throw node.error(.missingKey, "an organisation needs “name”")
    }
    self.name = name
    kind = try keys["kind"]?.choice(NewsActor.Kind.self) ?? .organization
    country = try keys["country"]?.string()
    also = try keys["also"]?.strings() ?? []
    nominals = try keys["nominal"]?.strings().map { $0.lowercased() } ?? []
  }
}
