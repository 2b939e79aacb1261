import ArgumentParser
import Reporting

@main
struct Clipsheet: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "clipsheet",
    abstract: "News articles in, analyst workbook out.",
    discussion: """
      Standard output is the result, standard error is for people. Exit codes: 0 done; 3 bad \
      report or template definition; 4 no readable input; 5 written, but some inputs were \
      skipped; 6 output cannot be written; 7 another run holds the lock; 64 wrong usage; 70 our \
      bug; 75 temporary, try again.
      """,
    version: ClipsheetVersion.current,
    subcommands: [
      DemoCommand.self,
      ParseCommand.self,
      ReportCommand.self,
      RunCommand.self,
      InitCommand.self,
      ScheduleCommand.self,
      ShowCommand.self,
      CheckCommand.self,
      VerifyCommand.self,
      TemplatesCommand.self,
      ListsCommand.self,
      ExportCommand.self,
      ArchiveCommand.self,
    ])
}
