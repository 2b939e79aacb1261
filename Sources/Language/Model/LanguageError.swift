/// Why the language engine cannot start.
public struct LanguageError: Error, Hashable, Sendable, CustomStringConvertible {
  public enum Code: Hashable, Sendable {
    /// The bytes are no weights file.
    case notWeights
    /// A weights file of another format or feature version.
    case wrongVersion
    /// Bytes are missing or changed.
    case damaged
  }

  public let code: Code
  /// The part of the file, in words.
  public let place: String
  public let problem: String

  package init(_ code: Code, at place: String, _ problem: String) {
    self.code = code
    self.place = place
    self.problem = problem
  }

  public var description: String {
    "language weights, \(place): \(problem); rebuild with: clipsheet-train train language"
  }
}
