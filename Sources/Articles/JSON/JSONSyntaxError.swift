/// Where and why bytes stopped being JSON.
package struct JSONSyntaxError: Error, Hashable, Sendable {
  package enum Problem: Hashable, Sendable {
    /// The bytes end inside a value.
    case truncated
    case unexpected(UInt8)
    case tooDeep
    case badEscape
    case lineBreakInString
  }

  package let problem: Problem
  /// Bytes from the start of the buffer.
  package let offset: Int

  /// One clause, without the place.
  package var explanation: String {
    switch problem {
    case .truncated:
      "the JSON ends in the middle of a value"
    case .unexpected(let byte) where byte >= 0x20 && byte < 0x7F:
      "unexpected “\(Character(Unicode.Scalar(byte)))” in the JSON"
    case .unexpected(let byte):
      "unexpected byte \(byte) in the JSON"
    case .tooDeep:
      "the JSON is nested more than \(JSONParser.depthLimit) levels deep"
    case .badEscape:
      "an escape after “\\” is not one of JSON's"
    case .lineBreakInString:
      "a text in the JSON runs over the end of its line without “\\n”"
    }
  }
}
