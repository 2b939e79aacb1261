internal import Articles
public import Definitions

/// A user's own actors: names, aliases and offices that win over everything found in articles.
public struct ActorFile: Sendable {
  package let actors: [KnownActor]

  /// - Throws: `DefinitionError` with the line of the fault.
  public static func load(path: String) throws(DefinitionError) -> ActorFile {
    try ActorFile(DefinitionNode.load(path: path))
  }

  /// - Throws: `DefinitionError` with the line of the first fault.
  public static func load(paths: [String]) throws(DefinitionError) -> [ActorFile] {
    var files: [ActorFile] = []
    for path in paths { files.append(try load(path: path)) }
    return files
  }

  public init(_ node: DefinitionNode) throws(DefinitionError) {
    let map = try node.map(keys: ["actors"])
    guard let list = try map["actors"]?.list() else {
      throw node.error(.missingKey, "an actor file needs “actors”, a list")
    }
    var actors: [KnownActor] = []
    for entry in list { actors.append(try KnownActor(entry)) }
    self.actors = actors
    try refuseSharedNames(list)
  }

  /// A name that means two actors would mean either.
  private func refuseSharedNames(_ list: [DefinitionNode]) throws(DefinitionError) {
    var owners: [String: Int] = [:]
    for (index, actor) in actors.enumerated() {
      let keys = try list[index].map(keys: KnownActor.keys)
      for (place, name) in ([actor.name] + actor.aliases).enumerated() {
        let owner = owners[name, default: index]
        owners[name] = owner
        guard owner != index else { continue }
        let aliases = try? keys["aliases"]?.list()
        let node = place == 0 ? keys["name"] : aliases?[place - 1] ?? keys["aliases"]
        throw (node ?? list[index]).error(
          .duplicate, "“\(name)” already names another actor, “\(actors[owner].name)”")
      }
    }
  }
}
