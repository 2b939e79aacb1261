/// The folder and the last name of a path, as it is written.
///
/// Foundation's `deletingLastPathComponent` stops the program at a path of one character.
package struct PathParts: Sendable {
  /// Empty for a name alone; `/` for a name at the root.
  package let folder: String
  /// Without slashes; empty for the root.
  package let name: String

  package init(_ path: String) {
    var path = Substring(path)
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    guard let slash = path.lastIndex(of: "/") else {
      (folder, name) = ("", String(path))
      return
    }
    var folder = path[..<slash]
    while folder.hasSuffix("/") { folder.removeLast() }
    self.folder = folder.isEmpty ? "/" : String(folder)
    name = String(path[path.index(after: slash)...])
  }
}
