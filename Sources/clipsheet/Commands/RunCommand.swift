public import ArgumentParser
public import Reporting

struct RunCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run",
    abstract: "A report definition: inputs, selection, window, template, outputs.",
    discussion: """
      Paths in a definition are taken from the working folder when it holds the inputs, else from \
      the folder of the definition. Each run is a line in the ledger beside the archive.
      """)

  @Argument(help: "The definition, a YAML file.")
  var definition: String

  @Option(
    help: """
      Where the window begins, in place of the definition's: a date, a time, or last for the end \
      of the last window that was dealt with.
      """)
  var since: String?

  @Option(help: "Where the window ends: the first day, or time, that is no longer in it.")
  var until: String?

  @Option(help: "Windows that were missed: one report over all of them, or each its own.")
  var catchUp = WindowPlan.CatchUp.one

  @Option(
    help: ArgumentHelp(
      "Wait so long for another run of the same report; by default leave at once with 7.",
      valueName: "seconds"))
  var wait = 0

  @Flag(help: "Feeds of this machine and of private networks may be fetched.")
  var allowPrivateAddresses = false

  @OptionGroup var location: ArchiveCommand.Location
  @OptionGroup var lists: ListsCommand.Options
  @OptionGroup var resources: ResourceOptions
  @OptionGroup var log: LogOptions

  func validate() throws {
    _ = try options()
  }

  func run() throws {
    let run = try Outcome.finding {
      try DefinitionRun(
        ReportDefinition.load(path: definition), options: options(), resources: resources.search,
        logger: log.logger)
    }
    try Outcome.runs(log: log) { try run.run(progress: $0) }
  }

  func options() throws -> DefinitionRun.Options {
    var options = DefinitionRun.Options()
    options.archive = location.archive
    options.lists = lists.folder
    options.catchUp = catchUp
    options.allowsPrivateAddresses = allowPrivateAddresses
    guard (0...86_400).contains(wait) else {
      throw ValidationError("--wait takes seconds from 0 to 86400, not \(wait)")
    }
    options.wait = wait
    if since == "last" {
      options.start = .last
    } else if let since {
      options.start = .edge(try edge(since, "--since"))
    }
    options.end = try until.map { try edge($0, "--until") }
    return options
  }

  private func edge(_ text: String, _ option: String) throws -> WindowEdge {
    guard let edge = WindowEdge(text) else {
      throw ValidationError("\(option) takes 2026-03-05 or 2026-03-05T06:30, not “\(text)”")
    }
    return edge
  }
}

extension WindowPlan.CatchUp: ExpressibleByArgument {}
