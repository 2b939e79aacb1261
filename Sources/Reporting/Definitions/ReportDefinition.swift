public import Definitions
internal import Foundation

/// What `clipsheet run` makes: inputs, what they lack, template and outputs.
public struct ReportDefinition: Hashable, Sendable {
  public struct Outputs: Hashable, Sendable {
    public var xlsx: String?
    public var csv: String?
    public var jsonl: String?

    public init(xlsx: String? = nil, csv: String? = nil, jsonl: String? = nil) {
      self.xlsx = xlsx
      self.csv = csv
      self.jsonl = jsonl
    }

    public var isEmpty: Bool { xlsx == nil && csv == nil && jsonl == nil }
  }

  public var title: String
  /// Paths as written: files or folders.
  public var inputs: [String]
  public var outputs: Outputs
  /// Name of a built-in workbook template, or a path; nil for the default one.
  public var template: String?
  /// Paths as written: files with the user's own actors.
  public var actors: [String]
  public var published: String?
  public var outlet: String?
  public var language: String?
  /// The folder of the definition file.
  public var folder: String

  private static let keys = [
    "title", "inputs", "outputs", "template", "actors", "published", "outlet", "language",
  ]

  /// Reads a definition file.
  /// - Throws: `DefinitionError` with line and column, and the nearest valid key for a wrong one.
  public static func load(path: String) throws(DefinitionError) -> ReportDefinition {
    let root = try DefinitionNode.load(path: path)
    var map = try root.map(keys: keys)
    let title = try required("title", in: &map, of: root).string()
    let inputNode = try required("inputs", in: &map, of: root)
    let inputs = try inputNode.strings()
    guard !inputs.isEmpty else {
      throw inputNode.error(.badValue, "“inputs” names nothing to read; list files or folders")
    }
    let outputs = try Outputs(required("outputs", in: &map, of: root))
    return ReportDefinition(
      title: title, inputs: inputs, outputs: outputs,
      template: try map["template"]?.string(), actors: try map["actors"]?.strings() ?? [],
      published: try map["published"]?.string(),
      outlet: try map["outlet"]?.string(), language: try map["language"]?.string(),
      folder: (path as NSString).deletingLastPathComponent)
  }

  private static func required(
    _ key: String, in map: inout [String: DefinitionNode], of root: DefinitionNode
  ) throws(DefinitionError) -> DefinitionNode {
    guard let node = map[key] else {
      throw root.error(.missingKey, "the key “\(key)” is missing")
    }
    return node
  }
}

extension ReportDefinition.Outputs {
  init(_ node: DefinitionNode) throws(DefinitionError) {
    let map = try node.map(keys: ["xlsx", "csv", "jsonl"])
    xlsx = try map["xlsx"]?.string()
    csv = try map["csv"]?.string()
    jsonl = try map["jsonl"]?.string()
    guard !isEmpty else {
      throw node.error(.badValue, "“outputs” names no file; give xlsx, csv or jsonl")
    }
  }
}
