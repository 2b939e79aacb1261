import ArgumentParser
import Reporting
import Workbooks

struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report", abstract: "Articles or records to a workbook and CSV.")

  @OptionGroup var reading: ReadingArguments
  @OptionGroup var output: OutputOptions
  @OptionGroup var actors: ActorOptions
  @OptionGroup var resources: ResourceOptions
  @OptionGroup var log: LogOptions

  @Option(help: "Title of the workbook.")
  var title = "News report"

  @Option(help: "Name of a workbook template, or a path.")
  var template: String?

  @OptionGroup var lists: ListsCommand.Options

  @Option(help: "An earlier workbook; decisions and notes in it are carried over by row.")
  var notes: String?

  func validate() throws {
    guard !output.outputs.isEmpty else {
      throw ValidationError("name an output: -o BOOK.xlsx, --csv DIR or --jsonl FILE")
    }
  }

  func run() throws {
    let request = ReportRequest(
      title: title, inputs: reading.allInputs, reading: reading.facts.readingOptions,
      template: template, actorFiles: actors.files, outputs: output.outputs,
      csvFlavour: output.flavour, notes: notes, lists: lists.folder)
    try Outcome.report(request, resources: resources, log: log)
  }
}
