public import Articles
internal import Foundation

/// What a store knows of a list without reading its files.
public struct StoredList: Hashable, Sendable {
  public struct File: Hashable, Sendable, Codable {
    public let name: String
    public let sha256: String
  }

  public let name: String
  public let format: ListFormat
  public let fileDate: PartialDate?
  public let fileDateBasis: ListSnapshot.DateBasis?
  public let sha256: String
  public let entryCount: Int
  public let files: [File]

  init(_ snapshot: ListSnapshot, files: [ListFile]) {
    name = snapshot.name
    format = snapshot.format
    fileDate = snapshot.fileDate
    fileDateBasis = snapshot.fileDateBasis
    sha256 = snapshot.sha256
    entryCount = snapshot.entries.count
    self.files = files.map { File(name: $0.name, sha256: $0.sha256) }
  }
}

extension StoredList {
  private struct Manifest: Codable {
    static let currentSchema = "clipsheet.list/1"

    let schema: String
    let format: String
    let fileDate: String?
    let fileDateBasis: String?
    let sha256: String
    let entries: Int
    let files: [File]
  }

  var json: Data {
    let manifest = Manifest(
      schema: Manifest.currentSchema, format: format.rawValue, fileDate: fileDate?.description,
      fileDateBasis: fileDateBasis?.rawValue, sha256: sha256, entries: entryCount, files: files)
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
    // A struct of texts and numbers always encodes.
    return (try? encoder.encode(manifest)) ?? Data()
  }

  /// Nil for anything but a manifest of this schema.
  init?(json: Data, name: String) {
    guard let manifest = try? JSONDecoder().decode(Manifest.self, from: json),
      manifest.schema == Manifest.currentSchema, let format = ListFormat(rawValue: manifest.format),
      manifest.files.allSatisfy({ $0.sha256.utf8.allSatisfy(StoredList.isHexDigit) })
    else { return nil }
    self.name = name
    self.format = format
    fileDate = manifest.fileDate.flatMap(ListDate.parse)
    fileDateBasis = manifest.fileDateBasis.flatMap(ListSnapshot.DateBasis.init)
    sha256 = manifest.sha256
    entryCount = manifest.entries
    files = manifest.files
  }

  private static func isHexDigit(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x61...0x66).contains(byte)
  }
}
