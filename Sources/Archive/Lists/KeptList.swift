/// A sanctions list as it stood when a report was made.
public struct KeptList: Hashable, Sendable {
  public let name: String
  public let sha256: String
  public let format: String
  /// ISO 8601; nil when the list prints none.
  public let fileDate: String?
  public let entries: Int

  public init(name: String, sha256: String, format: String, fileDate: String?, entries: Int) {
    self.name = name
    self.sha256 = sha256
    self.format = format
    self.fileDate = fileDate
    self.entries = entries
  }
}

/// What a list consists of, as its folder holds it.
public struct ListContents: Hashable, Sendable {
  /// Says which files make the list.
  public let manifest: [UInt8]
  /// SHA-256 of each file.
  public let files: [String]

  public init(manifest: [UInt8], files: [String]) {
    self.manifest = manifest
    self.files = files
  }
}
