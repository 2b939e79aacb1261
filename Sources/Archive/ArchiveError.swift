internal import GRDB

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
    /// The disk is full.
    case full
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

extension ArchiveError {
  init(opening error: any Error, path: String) {
    if let error = error as? DatabaseError, error.resultCode == .SQLITE_BUSY {
      self.init(.busy, path: path, message: "is held by another program; try again")
    } else {
      self.init(.unreadable, path: path, message: "cannot be opened as an archive: \(error)")
    }
  }

  init(reading error: any Error, path: String) {
    switch error {
    case let error as ArchiveError: self = error
    case let error as DatabaseError where error.resultCode == .SQLITE_BUSY:
      self.init(.busy, path: path, message: "is held by another program; try again")
    case let error as DatabaseError where error.resultCode == .SQLITE_FULL:
      self.init(.full, path: path, message: "the disk is full; make room and run again")
    default: self.init(.storage, path: path, message: "\(error)")
    }
  }
}
