/// Why the archive could not answer.
public struct ArchiveError: Error, Hashable, Sendable, CustomStringConvertible {
  public enum Code: String, Hashable, Sendable, CaseIterable {
    /// The file cannot be opened or is no archive.
    case unreadable
    /// Another program holds it; try again.
    case busy
    /// It was made by a later version.
    case newer
    /// A stored record no longer decodes.
    case damaged
    /// The search words are not a query that FTS5 takes.
    case badQuery
    case storage
  }

  public let code: Code
  public let path: String
  public let message: String

  public init(_ code: Code, path: String, message: String) {
    self.code = code
    self.path = path
    self.message = message
  }

  public var description: String { "\(path): \(message)" }
}
