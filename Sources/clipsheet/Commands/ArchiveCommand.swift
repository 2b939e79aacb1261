import ArgumentParser
import Articles
import Definitions
import Foundation
import Reporting

struct ArchiveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "archive", abstract: "What was read and found, kept in one SQLite file.",
    subcommands: [
      Add.self, Search.self, Notes.self, Lists.self, Stats.self, Check.self, Export.self,
    ])

  struct Location: ParsableArguments {
    @Option(
      help: "The archive's file; by default clipsheet/archive.sqlite in the user's data folder.")
    var archive: String?
  }

  struct Add: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Read articles and keep them with their findings; adding again changes nothing.")

    @OptionGroup var reading: ReadingArguments
    @OptionGroup var location: Location
    @OptionGroup var actors: ActorOptions
    @OptionGroup var resources: ResourceOptions
    @OptionGroup var log: LogOptions

    func run() throws {
      try Outcome.exit(log: log) {
        let desk = try ArchiveDesk(path: location.archive)
        var progress = ProgressLine(isShown: !log.quiet)
        defer { progress.finish() }
        return try desk.add(
          reading.allInputs, options: reading.facts.readingOptions, resources: resources.search,
          actorFiles: actors.files, logger: log.logger
        ) { progress.show($0) }
      }
    }
  }

  struct Search: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Find articles by words of title and text, best match first.")

    @Argument(help: "Words, “exact phrases” in quotation marks, OR, NOT (SQLite FTS5).")
    var words: [String]

    @Option(help: "At most this many lines.")
    var limit = 50

    @OptionGroup var location: Location

    func run() throws {
      let lines = try Outcome.finding {
        try ArchiveDesk(path: location.archive).search(
          words.joined(separator: " "), limit: limit)
      }
      lines.forEach(Console.result)
    }
  }

  struct Notes: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "What analysts typed into workbooks, row by row.",
      discussion: """
        Each run of a report keeps them. A line: row, data set, column, the words, what the row \
        last said, the workbook. “clipsheet show ROW-ID INPUTS” leads on to the article.
        """)

    @OptionGroup var location: Location

    func run() throws {
      let lines = try Outcome.finding { try ArchiveDesk(path: location.archive).notes() }
      lines.forEach(Console.result)
    }
  }

  struct Lists: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "The sanctions lists that reports were made with, whole; and how to get one back.",
      discussion: """
        A line: name, SHA-256, date of the list, entries, first use. With --restore the official \
        files are laid out in a folder that --lists takes, so that an old report can be made again.
        """)

    @Option(help: "The SHA-256 of a list, or its first digits.")
    var restore: String?

    @Option(help: "The folder that a restored list goes to.")
    var to: String?

    @OptionGroup var location: Location

    func validate() throws {
      if (restore == nil) != (to == nil) {
        throw ValidationError("--restore SHA256 and --to FOLDER go together")
      }
    }

    func run() throws {
      let lines = try Outcome.finding {
        let desk = try ArchiveDesk(path: location.archive)
        guard let restore, let to else { return try desk.lists() }
        return [try desk.restoreList(restore, to: to)]
      }
      lines.forEach(Console.result)
    }
  }

  struct Stats: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Count what is kept.")

    @OptionGroup var location: Location

    func run() throws {
      let lines = try Outcome.finding { try ArchiveDesk(path: location.archive).statistics() }
      lines.forEach(Console.result)
    }
  }

  struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Compare the archive, the ledger of runs and their outputs with what was written.",
      discussion: """
        Each problem is one line on standard error: a missing or changed text, an edited line of \
        the ledger, an output that is not as its run wrote it. Exit codes: 0 nothing wrong; 5 \
        something is.
        """)

    @OptionGroup var location: Location

    func run() throws {
      let problems = try Outcome.finding { try ArchiveDesk(path: location.archive).problems() }
      for problem in problems { Console.say(problem) }
      Console.result(problems.isEmpty ? "nothing wrong" : "\(problems.count) problems")
      if !problems.isEmpty { throw ExitStatus.someInputsSkipped.exitCode }
    }
  }

  struct Export: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Write all articles with their findings as records, one JSON object a line.")

    @OptionGroup var location: Location

    func run() throws {
      try Outcome.finding {
        try ArchiveDesk(path: location.archive).export {
          Console.write($0[...], to: STDOUT_FILENO)
        }
      }
    }
  }
}
