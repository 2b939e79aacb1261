/// Why a run ended without its outputs.
public struct RunError: Error, Hashable, Sendable, CustomStringConvertible {
  public enum Code: String, Hashable, Sendable, CaseIterable {
    case badDefinition, noReadableInput, outputNotWritable, locked, temporary
  }

  public let code: Code
  /// Where, what, and what to do, in one line.
  public let description: String

  public init(_ code: Code, _ description: String) {
    self.code = code
    self.description = description
  }
}
