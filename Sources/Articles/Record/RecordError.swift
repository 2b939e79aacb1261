/// Why a line is not a record of `clipsheet.article/1`.
public struct RecordError: Error, Hashable, Sendable {
  public enum Code: String, Hashable, Sendable, CaseIterable {
    /// Not JSON, or cut off.
    case syntax = "record.syntax"
    /// No `schema`, or one that this version does not read.
    case schema = "record.schema"
    /// A member is missing or of the wrong kind.
    case field = "record.field"
    /// An offset outside the text.
    case offset = "record.offset"
    /// Words that do not stand where the record says.
    case textMismatch = "record.text-mismatch"
  }

  public let code: Code
  /// The member, such as `statements[3].cue.end`; nil for the line as a whole.
  public let path: String?
  let problem: String

  init(code: Code, path: String?, problem: String) {
    self.code = code
    self.path = path
    self.problem = problem
  }

  /// What is wrong and where in the record, in one line.
  public var message: String {
    path.map { "\($0): \(problem)" } ?? problem
  }

  static func missing(_ key: String, wanted: String) -> RecordError {
    RecordError(code: .field, path: key, problem: "is missing; expected \(wanted)")
  }

  static func wrongKind(_ key: String?, _ value: JSONValue, wanted: String) -> RecordError {
    RecordError(
      code: .field, path: key, problem: "is \(value.kindInWords); expected \(wanted)")
  }

  func under(_ parent: String) -> RecordError {
    RecordError(code: code, path: path.map { "\(parent).\($0)" } ?? parent, problem: problem)
  }
}
