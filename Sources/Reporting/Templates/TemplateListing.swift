public import Definitions
internal import Foundation

/// The templates that can be named without a path.
public struct TemplateListing: Sendable {
  public struct Entry: Hashable, Sendable {
    public enum Kind: String, Hashable, Sendable, CaseIterable {
      case workbook, sheet

      fileprivate var folder: String { rawValue + "s" }
    }

    public let kind: Kind
    /// As `--template` takes it, and `sheets:` of a workbook template.
    public let name: String
    public let path: String
    /// Title of a workbook or name of a sheet, and what a sheet says of itself.
    public let title: String

    public var line: String { "\(kind.rawValue)\t\(name)\t\(title)" }
  }

  /// Workbooks first, by name.
  public let entries: [Entry]

  public init(resources: ResourceSearch) {
    entries = Entry.Kind.allCases.flatMap { kind in
      Self.files(kind, resources).map { Self.entry(kind, $0) }
    }
  }

  /// The text of a template.
  /// - Parameter name: `default`; `sheets/run` tells a sheet from a workbook of the same name.
  /// - Throws: `DefinitionError` with the nearest name.
  public func text(of name: String) throws(DefinitionError) -> String {
    let entry = entries.first { $0.name == name || "\($0.kind.folder)/\($0.name)" == name }
    guard let entry else { throw unknown(name) }
    guard let data = FileManager.default.contents(atPath: entry.path) else {
      throw DefinitionError(.unreadable, file: entry.path, message: "cannot be read")
    }
    return String(decoding: data, as: UTF8.self)
  }
}

extension TemplateListing {
  /// The first place that has a file wins, as when a report is made.
  private static func files(_ kind: Entry.Kind, _ resources: ResourceSearch) -> [String] {
    var paths: [String: String] = [:]
    for folder in resources.places(kind.folder, in: .templates) {
      let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
      for name in names where name.hasSuffix(".yaml") && paths[name] == nil {
        let path = "\(folder)/\(name)"
        // `templates show x > Templates/sheets/x.yaml`: the shell has made the file already.
        if !isEmpty(path) { paths[name] = path }
      }
    }
    return paths.sorted { $0.key < $1.key }.map(\.value)
  }

  private static func isEmpty(_ path: String) -> Bool {
    let attributes = try? FileManager.default.attributesOfItem(atPath: path)
    return attributes?[.size] as? Int == 0
  }

  private static func entry(_ kind: Entry.Kind, _ path: String) -> Entry {
    let file = PathParts(path).name
    return Entry(kind: kind, name: String(file.dropLast(5)), path: path, title: title(path))
  }

  /// A file that cannot be read is listed too, with the reason in place of its title.
  private static func title(_ path: String) -> String {
    do throws(DefinitionError) {
      let entries = try DefinitionNode.load(path: path).entries()
      var words: [String: String] = [:]
      for entry in entries where ["name", "title", "note"].contains(entry.key) {
        let text = try entry.value.string().replacingOccurrences(of: "{value}", with: "…")
        words[entry.key] = text == "…" ? nil : text
      }
      return [words["name"] ?? words["title"], words["note"]].compactMap { $0 }
        .joined(separator: ": ")
    } catch {
      return error.description
    }
  }

  private func unknown(_ name: String) -> DefinitionError {
    let names = entries.map(\.name)
    let hint =
      NearestWord.suggestion(for: name, among: names).map { "did you mean “\($0)”?" }
      ?? "“clipsheet templates list” names them"
    return DefinitionError(
      .missingResource, file: name, message: "there is no template of this name; \(hint)")
  }
}
