import ArgumentParser
import Definitions
import Reporting

struct ShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Why is this row here: its words, its article and its rule.",
    discussion: """
      Reads the inputs of the report again and explains the row in plain words. The words that \
      the row stands on are printed between >> and <<.
      """)

  @Argument(help: "Id of a row as the workbook, the CSV and the records print it.")
  var rowID: String

  @OptionGroup var reading: ReadingArguments
  @OptionGroup var actors: ActorOptions
  @OptionGroup var resources: ResourceOptions
  @OptionGroup var log: LogOptions

  func run() throws {
    let explanation = try Outcome.finding {
      let search = try RowSearch(
        resources: resources.search, actorFiles: actors.files,
        options: reading.facts.readingOptions, logger: log.logger)
      return try search.explanation(of: rowID, in: reading.allInputs)
    }
    for line in explanation.lines { Console.result(line) }
  }
}
