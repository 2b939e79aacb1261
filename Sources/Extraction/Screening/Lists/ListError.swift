/// Why a list could not be read or kept, with the line at fault.
public struct ListError: Error, Hashable, Sendable, CustomStringConvertible {
  public enum Code: String, Hashable, Sendable, CaseIterable {
    case unreadable, tooLarge, notUTF8, unknownFormat, badHeader, badRow, cut, badXML, empty
    case mixedFormats, shrunk, badName, unknownList, damaged, unwritable
  }

  public let code: Code
  public let file: String
  /// One-based; nil when the fault is the whole file's.
  public let line: Int?
  public let message: String

  public init(_ code: Code, file: String, line: Int? = nil, message: String) {
    self.code = code
    self.file = file
    self.line = line
    self.message = message
  }

  /// `SDN.CSV:812: the last row has 7 of 12 columns; the file is cut, download it again`
  public var description: String {
    line.map { "\(file):\($0): \(message)" } ?? "\(file): \(message)"
  }
}
