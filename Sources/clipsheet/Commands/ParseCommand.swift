import ArgumentParser
import Definitions
import Extraction
import Foundation
import Reporting

struct ParseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "parse",
    abstract: "Articles of any kind to records, one JSON object a line.",
    discussion: """
      A filter: JSON Lines in, JSON Lines out, in order, with memory that does not grow. A record \
      that carries text and no findings is an article like any other.
      """)

  @OptionGroup var reading: ReadingArguments
  @OptionGroup var actors: ActorOptions
  @OptionGroup var resources: ResourceOptions
  @OptionGroup var log: LogOptions

  func run() throws {
    try Outcome.exit {
      let parse = ParseRun(
        extractor: try Extractor(
          resources: resources.search, actorFiles: ActorFile.load(paths: actors.files)),
        options: reading.facts.readingOptions, logger: log.logger)
      var progress = ProgressLine(isShown: !log.quiet)
      defer { progress.finish() }
      return try parse.run(
        reading.allInputs, write: { Console.write($0[...], to: STDOUT_FILENO) },
        progress: { progress.show($0) })
    }
  }
}
