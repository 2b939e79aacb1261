import ArgumentParser
import Reporting

struct VerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Workbooks: what in them would make Excel offer to repair them.",
    discussion: """
      Each problem is one line on standard error. Exit codes: 0 nothing wrong; 5 a workbook has \
      problems; 4 a file is no workbook.
      """)

  @Argument(help: "Workbooks, by whatever program they were written.")
  var books: [String]

  func run() throws {
    var failure: ExitCode?
    for book in books {
      do {
        let check = try Outcome.finding { try BookCheck(path: book) }
        for problem in check.problems { Console.say(problem) }
        Console.result(check.verdict)
        if !check.problems.isEmpty { failure = failure ?? ExitStatus.someInputsSkipped.exitCode }
      } catch let code as ExitCode {
        failure = code
      }
    }
    if let failure { throw failure }
  }
}
