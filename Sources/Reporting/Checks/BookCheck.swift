public import Workbooks

/// What in a workbook would make Excel offer to repair it.
public struct BookCheck: Hashable, Sendable {
  public let path: String
  /// One line each, with the path first.
  public let problems: [String]

  /// - Throws: `WorkbookError` for a file that is no workbook or cannot be read.
  public init(path: String) throws(WorkbookError) {
    self.path = path
    problems = try WorkbookLinter.findings(in: path).map { "\(path): \($0)" }
  }

  public var verdict: String {
    switch problems.count {
    case 0: "\(path): nothing wrong"
    case 1: "\(path): 1 problem"
    default: "\(path): \(problems.count) problems"
    }
  }
}
