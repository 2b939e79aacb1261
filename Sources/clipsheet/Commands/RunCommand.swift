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

  @OptionGroup var resources: ResourceOptions
  @OptionGroup var log: LogOptions

  func run() throws {
    let request = try Outcome.finding {
      try ReportRequest(ReportDefinition.load(path: definition))
    }
    try Outcome.report(request, resources: resources, log: log)
  }
}
