package import Articles
internal import Definitions

/// An actor as a user's file describes it.
package struct KnownActor: Hashable, Sendable {
  package struct Role: Hashable, Sendable {
    package let title: String
    /// As written, `2021` to `2021-01-26`; both ends count.
    package let from: String?
    package let to: String?

    /// - Parameter day: ISO 8601 in any precision.
    package func isHeld(on day: String) -> Bool {
      (from.map { $0 <= day || $0.hasPrefix(day) } ?? true)
        && (to.map { day <= $0 || day.hasPrefix($0) } ?? true)
    }
  }

  package let name: String
  package let aliases: [String]
  package let kind: NewsActor.Kind
  package let country: String?
  package let wikidata: String?
  package let roles: [Role]

  static let keys = ["name", "aliases", "kind", "country", "wikidata", "role", "roles"]

  init(_ node: DefinitionNode) throws(DefinitionError) {
    let keys = try node.map(keys: KnownActor.keys)
    guard let name = try keys["name"]?.string(), !name.isEmpty else {
      throw node.error(.missingKey, "an actor needs “name”")
    }
    self.name = name
    aliases = try keys["aliases"]?.strings() ?? []
    kind = try keys["kind"]?.choice(NewsActor.Kind.self) ?? .person
    country = try keys["country"].map { (node) throws(DefinitionError) in
      try KnownActor.country(node)
    }
    wikidata = try keys["wikidata"].map { (node) throws(DefinitionError) in
      try KnownActor.wikidata(node)
    }
    var roles: [Role] = []
    if let title = try keys["role"]?.string() {
      roles.append(Role(title: title, from: nil, to: nil))
    }
    for entry in try keys["roles"]?.list() ?? [] { roles.append(try KnownActor.role(entry)) }
    self.roles = roles
  }

  /// The role held on a day, ISO 8601 in any precision; the last one listed when no day is known.
  package func role(on day: String?) -> String? {
    guard let day else { return roles.last?.title }
    return roles.last { $0.isHeld(on: day) }?.title
  }

  private static func role(_ node: DefinitionNode) throws(DefinitionError) -> Role {
    let keys = try node.map(keys: ["title", "from", "to"])
    guard let title = try keys["title"]?.string() else {
      throw node.error(.missingKey, "a role needs “title”")
    }
    return Role(title: title, from: try day(keys["from"]), to: try day(keys["to"]))
  }

  private static func day(_ node: DefinitionNode?) throws(DefinitionError) -> String? {
    guard let node else { return nil }
    let text = try node.string()
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    let isDay =
      (1...3).contains(parts.count) && parts[0].count == 4
      && parts.allSatisfy { part in part.count >= 2 && part.allSatisfy(\.isNumber) }
    guard isDay else {
      throw node.error(.badValue, "“\(text)” is no date; write 2021, 2021-01 or 2021-01-26")
    }
    return text
  }

  private static func country(_ node: DefinitionNode) throws(DefinitionError) -> String {
    let code = try node.string()
    guard code.utf8.count == 2, code.utf8.allSatisfy({ $0 >= 0x41 && $0 <= 0x5A }) else {
      throw node.error(.badValue, "“\(code)” is no country code; write two capitals, such as UA")
    }
    return code
  }

  private static func wikidata(_ node: DefinitionNode) throws(DefinitionError) -> String {
    let id = try node.string()
    guard id.first == "Q", id.count > 1, id.dropFirst().allSatisfy(\.isNumber) else {
      throw node.error(.badValue, "“\(id)” is no Wikidata id; write Q and digits, such as Q42")
    }
    return id
  }
}
