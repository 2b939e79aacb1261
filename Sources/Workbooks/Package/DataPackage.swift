internal import Definitions
internal import Foundation

/// Describes a folder of machine CSV files for other tools (Frictionless Data Package 2.0): types,
/// keys, sizes and checksums.
public struct DataPackage: Sendable {
  /// One CSV file of the folder.
  public struct Resource: Sendable {
    /// Relative to the folder, with slashes.
    public let path: String
    public let table: Table
    /// What each column holds, by id.
    public let notes: [String: String]
    /// The id of the column that names a row.
    public let key: String?

    public init(path: String, table: Table, notes: [String: String] = [:], key: String? = nil) {
      self.path = path
      self.table = table
      self.notes = notes
      self.key = key
    }
  }

  public static let fileName = "datapackage.json"

  public let name: String
  public let title: String
  /// RFC 3339; left out when nil, so that the same rows make the same bytes.
  public let created: String?

  /// - Parameter name: made lower case, with dashes for all but letters and digits.
  public init(name: String, title: String, created: String? = nil) {
    self.name = Self.identifier(name)
    self.title = title
    self.created = created
  }

  /// Writes `datapackage.json` beside the files that it describes.
  /// - Throws: `unreadableInput` for a file that is not there, `outputUnwritable`, `diskFull`.
  public func write(_ resources: [Resource], in folder: String) throws(WorkbookError) {
    var entries: [JSON] = []
    for resource in resources { entries.append(try entry(resource, folder: folder)) }
    var fields: [String: JSON] = [
      "$schema": .text("https://datapackage.org/profiles/2.0/datapackage.json"),
      "name": .text(name), "title": .text(title), "resources": .list(entries),
    ]
    if let created { fields["created"] = .text(created) }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    guard let data = try? encoder.encode(JSON.map(fields)) else {
      throw WorkbookError(
        .invalidLayout, file: Self.fileName, message: "the description cannot be put into JSON")
    }
    try publish(data + Data("\n".utf8), to: "\(folder)/\(Self.fileName)")
  }

  private func publish(_ data: Data, to path: String) throws(WorkbookError) {
    let file = try PendingFile(target: path)
    do {
      try data.write(to: URL(filePath: file.path))
    } catch {
      throw WorkbookError(.outputUnwritable, file: path, message: "cannot be written: \(error)")
    }
    try file.publish()
  }
}

extension DataPackage {
  private func entry(_ resource: Resource, folder: String) throws(WorkbookError) -> JSON {
    let path = "\(folder)/\(resource.path)"
    guard let checksum = FileChecksum.sha256(path) else {
      throw WorkbookError(.unreadableInput, file: path, message: "cannot be read")
    }
    let stem = resource.path.split(separator: "/").last?.split(separator: ".").first ?? "table"
    var schema: [String: JSON] = [
      "fields": .list(
        zip(resource.table.columns, ColumnKind.of(resource.table)).map { field(resource, $0, $1) }),
      "missingValues": .list([.text("")]),
    ]
    let ids = resource.table.columns.map(\.id)
    if let key = resource.key, ids.contains(key) { schema["primaryKey"] = .list([.text(key)]) }
    return .map([
      "name": .text(Self.identifier(String(stem))), "type": .text("table"),
      "path": .text(resource.path), "format": .text("csv"), "mediatype": .text("text/csv"),
      "encoding": .text("utf-8"), "bytes": .number(checksum.bytes),
      "hash": .text("sha256:\(checksum.hex)"), "schema": .map(schema),
      "dialect": .map(["delimiter": .text(","), "lineTerminator": .text("\r\n")]),
    ])
  }

  private func field(_ resource: Resource, _ entry: Table.Column, _ kind: ColumnKind) -> JSON {
    var field: [String: JSON] = ["name": .text(entry.id), "title": .text(entry.header)]
    field["type"] = .text(kind.type)
    if let format = kind.format { field["format"] = .text(format) }
    if let note = resource.notes[entry.id] { field["description"] = .text(note) }
    if entry.id == resource.key { field["constraints"] = .map(["required": .flag(true)]) }
    return .map(field)
  }

  private static func identifier(_ text: String) -> String {
    let parts = text.lowercased().split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
    return parts.isEmpty ? "tables" : parts.joined(separator: "-")
  }
}

/// Just enough JSON for the description.
private enum JSON: Encodable {
  case text(String)
  case number(Int)
  case flag(Bool)
  case list([JSON])
  case map([String: JSON])

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .text(let text): try container.encode(text)
    case .number(let number): try container.encode(number)
    case .flag(let flag): try container.encode(flag)
    case .list(let items): try container.encode(items)
    case .map(let fields): try container.encode(fields)
    }
  }
}
