package import Definitions
internal import Foundation

/// Finds and reads templates: by id below `Templates/`, or by path.
package struct TemplateLoader: Sendable {
  private let search: ResourceSearch

  package init(search: ResourceSearch = ResourceSearch()) {
    self.search = search
  }

  /// - Parameter name: an id such as `default`, or a path that ends in `.yaml` or `.yml`.
  package func workbook(_ name: String) throws(DefinitionError) -> WorkbookTemplate {
    let path = try path(of: name, in: "workbooks", places: [])
    let folder = folder(of: path)
    // A workbook that was found by its id belongs to no folder of its own: a sheet of the same id
    // where the user works goes before the built-in one.
    let places = isFile(name) ? [folder, "\(folder)/../sheets"] : [folder]
    return try WorkbookTemplate(DefinitionNode.load(path: path)) { name throws(DefinitionError) in
      try sheet(name.string(), places: places)
    }
  }

  /// A workbook template that is already in memory; its sheets are looked for in `folder` too.
  package func workbook(
    _ root: DefinitionNode, folder: String? = nil
  ) throws(DefinitionError) -> WorkbookTemplate {
    try WorkbookTemplate(root) { name throws(DefinitionError) in
      try sheet(name.string(), places: folder.map { [$0, "\($0)/../sheets"] } ?? [])
    }
  }

  package func sheet(
    _ name: String, places: [String] = []
  ) throws(DefinitionError) -> SheetTemplate {
    let path = try path(of: name, in: "sheets", places: places)
    return try SheetTemplate(DefinitionNode.load(path: path))
  }

  /// Files named in a template lie beside it, before they lie in `Templates/`.
  private func path(
    of name: String, in folder: String, places: [String]
  ) throws(DefinitionError) -> String {
    let file = isFile(name) ? name : "\(name).yaml"
    for place in places where FileManager.default.fileExists(atPath: "\(place)/\(file)") {
      return "\(place)/\(file)"
    }
    if isFile(name), FileManager.default.fileExists(atPath: file) { return file }
    return try search.locate("\(folder)/\(file)", in: .templates)
  }

  private func isFile(_ name: String) -> Bool {
    name.hasSuffix(".yaml") || name.hasSuffix(".yml")
  }

  private func folder(of path: String) -> String {
    let folder = PathParts(path).folder
    return folder.isEmpty ? "." : folder
  }
}
