import ArgumentParser
import Reporting

struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Articles or records to files for other tools.",
    subcommands: [TimelineJS.self, Gephi.self, Neo4j.self, FollowTheMoney.self])

  struct Options: ParsableArguments {
    @Option(name: [.customShort("o"), .long], help: "The folder to write to.")
    var output: String

    @OptionGroup var reading: ReadingArguments
    @OptionGroup var resources: ResourceOptions
    @OptionGroup var log: LogOptions

    func write(_ format: ExportFormat) throws {
      try Outcome.exit(log: log) {
        let export = try ExportRun(
          resources: resources.search, options: reading.facts.readingOptions, logger: log.logger)
        var progress = ProgressLine(isShown: !log.quiet)
        defer { progress.finish() }
        return try export.run(reading.allInputs, to: format, folder: output) {
          progress.show($0)
        }
      }
    }
  }

  struct TimelineJS: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "timelinejs",
      abstract: "timeline.csv: dated events for TimelineJS; undated ones are left out and counted.")

    @OptionGroup var options: Options

    func run() throws { try options.write(.timelinejs) }
  }

  struct Gephi: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "nodes.csv and edges.csv: actors, and who spoke to or about or sanctions whom.")

    @OptionGroup var options: Options

    func run() throws { try options.write(.gephi) }
  }

  struct Neo4j: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "CSV files for neo4j-admin database import, with a script that calls it.")

    @OptionGroup var options: Options

    func run() throws { try options.write(.neo4j) }
  }

  struct FollowTheMoney: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "ftm", abstract: "entities.ftm.json: FollowTheMoney entities, one a line.")

    @OptionGroup var options: Options

    func run() throws { try options.write(.ftm) }
  }
}
