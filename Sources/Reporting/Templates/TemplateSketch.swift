public import Definitions
internal import Foundation
internal import Workbooks

/// A first draft of a sheet template: all fields of a data set, each with what it holds.
public struct TemplateSketch: Sendable {
  public let text: String
  public let name: String

  /// - Parameters:
  ///   - name: letters, digits and hyphens; it becomes the file's name and the template's id.
  ///   - dataset: such as `statements`.
  /// - Throws: `DefinitionError` with the nearest data set.
  public init(name: String, dataset: String) throws(DefinitionError) {
    guard !name.isEmpty, name.utf8.allSatisfy(Self.isPlain) else {
      throw DefinitionError(
        .badValue, file: name, message: "a name has letters, digits, hyphens and underscores")
    }
    let datasets = DatasetShapes.all
    guard let shape = datasets.first(where: { $0.name == dataset }) else {
      let names = datasets.map(\.name)
      let hint =
        NearestWord.suggestion(for: dataset, among: names).map { "did you mean “\($0)”?" }
        ?? "there are \(names.joined(separator: ", "))"
      throw DefinitionError(
        .missingResource, file: dataset, message: "there is no such data set; \(hint)")
    }
    self.name = name
    text = Self.head(name: name, dataset: dataset) + shape.fields.map(Self.line).joined()
  }

  /// - Returns: the path of the new file in `Templates/sheets` of the working folder.
  /// - Throws: `DefinitionError` when there is one of this name.
  public func write(folder: String = "Templates/sheets") throws(DefinitionError) -> String {
    let path = "\(folder)/\(name).yaml"
    guard !FileManager.default.fileExists(atPath: path) else {
      throw DefinitionError(
        .duplicate, file: path, message: "is there already; choose another name")
    }
    do {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      try Data(text.utf8).write(to: URL(filePath: path), options: .atomic)
    } catch {
      throw DefinitionError(.unreadable, file: path, message: "cannot be written")
    }
    return path
  }

  private static func head(name: String, dataset: String) -> String {
    """
    # Keep the columns that you want, in your order. Templates/README.md says what can be set.
    template: sheet
    schema: 1
    id: \(name)
    name: \(name)
    dataset: \(dataset)
    # where: 'confidence != "check"'
    # sort: [date desc]
    columns:

    """
  }

  private static func line(_ field: Dataset.Field) -> String {
    let isLong = ["evidence", "what", "statement", "message", "reason"].contains(field.name)
    let looks = isLong ? ", width: 60, wrap: true" : ""
    return "  # \(field.note)\n  - {id: \(field.name)\(looks)}\n"
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
      true
    default: false
    }
  }
}
