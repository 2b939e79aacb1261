import ArgumentParser
import Reporting

struct RunCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run",
    abstract: "A report definition: inputs, template, outputs.",
    discussion: """
      Paths in a definition are taken from the working folder when it holds the inputs, else from \
      the folder of the definition.
      """)

  @Argument(help: "The definition, a YAML file.")
  var definition: String

  @OptionGroup var lists: ListsCommand.Options
  @OptionGroup var resources: ResourceOptions
  @OptionGroup var log: LogOptions

  func run() throws {
    var request = try Outcome.finding {
      try ReportRequest(ReportDefinition.load(path: definition))
    }
    request.lists = lists.folder
    try Outcome.report(request, resources: resources, log: log)
  }
}
