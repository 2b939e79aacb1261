import ArgumentParser
import Definitions
import Extraction
import Reporting
import Workbooks

/// The exit codes of the command line.
enum ExitStatus: Int32, CaseIterable {
  case done = 0
  case badDefinition = 3
  case noReadableInput = 4
  case someInputsSkipped = 5
  case outputNotWritable = 6
  case locked = 7
  case wrongUsage = 64
  case ourBug = 70
  case temporary = 75

  /// The code for an error; what nobody foresaw is our bug.
  init(_ error: any Error) {
    switch error {
    case let error as RunError: self.init(error.code)
    case is DefinitionError: self = .badDefinition
    case let error as WorkbookError: self.init(error.code)
    case let error as ListError:
      self = error.code == .unwritable ? .outputNotWritable : .noReadableInput
    default: self = .ourBug
    }
  }

  private init(_ code: RunError.Code) {
    switch code {
    case .badDefinition: self = .badDefinition
    case .noReadableInput: self = .noReadableInput
    case .outputNotWritable: self = .outputNotWritable
    case .locked: self = .locked
    case .temporary: self = .temporary
    }
  }

  private init(_ code: WorkbookError.Code) {
    switch code {
    case .unreadableInput, .notAWorkbook, .tooLarge, .doubledKey: self = .noReadableInput
    case .outputUnwritable, .diskFull: self = .outputNotWritable
    // The rest speaks of what we made ourselves.
    default: self = .ourBug
    }
  }

  var exitCode: ExitCode { ExitCode(rawValue) }
}
