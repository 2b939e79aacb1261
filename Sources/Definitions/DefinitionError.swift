/// A template, topic or report file that cannot be used, with the place of the fault.
public struct DefinitionError: Error, Hashable, Sendable, CustomStringConvertible {
  public enum Code: String, Hashable, Sendable {
    case missingResource, unreadable, syntax, unknownKey, missingKey, wrongType, badValue, duplicate
  }

  public let code: Code
  public let file: String
  /// One-based; nil when the fault is the whole file's.
  public let line: Int?
  /// One-based.
  public let column: Int?
  public let message: String

  public init(
    _ code: Code, file: String, line: Int? = nil, column: Int? = nil, message: String
  ) {
    self.code = code
    self.file = file
    self.line = line
    self.column = column
    self.message = message
  }

  /// `weekly.yaml:14:3: unknown key “ouputs”; did you mean “outputs”?`
  public var description: String {
    var place = file
    if let line { place += ":\(line)" }
    if line != nil, let column { place += ":\(column)" }
    return "\(place): \(message)"
  }
}
