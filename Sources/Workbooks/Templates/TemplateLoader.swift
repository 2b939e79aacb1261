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
    let path = try path(of: name, in: "workbooks", beside: nil)
    return try workbook(DefinitionNode.load(path: path), folder: folder(of: path))
  }

  /// A workbook template that is already in memory; its sheets are looked for in `folder` too.
  package func workbook(
    _ root: DefinitionNode, folder: String? = nil
  ) throws(DefinitionError) -> WorkbookTemplate {
    try WorkbookTemplate(root) { name throws(DefinitionError) in
      try sheet(name.string(), folder: folder)
    }
  }

  package func sheet(
    _ name: String, folder: String? = nil
  ) throws(DefinitionError) -> SheetTemplate {
    let path = try path(of: name, in: "sheets", beside: folder)
    return try SheetTemplate(DefinitionNode.load(path: path))
  }

  /// Files named in a template lie beside it, before they lie in `Templates/`.
  private func path(
    of name: String, in folder: String, beside: String?
  ) throws(DefinitionError) -> String {
    let isFile = name.hasSuffix(".yaml") || name.hasSuffix(".yml")
    let file = isFile ? name : "\(name).yaml"
    if let beside {
      let candidates = ["\(beside)/\(file)", "\(beside)/../\(folder)/\(file)"]
      for candidate in candidates where FileManager.default.fileExists(atPath: candidate) {
        return candidate
      }
    }
    if isFile, FileManager.default.fileExists(atPath: file) { return file }
    return try search.locate("\(folder)/\(file)", in: .templates)
  }

  private func folder(of path: String) -> String {
    let folder = (path as NSString).deletingLastPathComponent
    return folder.isEmpty ? "." : folder
  }
}
