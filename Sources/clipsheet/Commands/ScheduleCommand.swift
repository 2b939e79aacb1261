import ArgumentParser
import Definitions
import Foundation
import Logging
import Reporting

struct ScheduleCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schedule",
    abstract: "When reports run: systemd timers, cron lines, a daemon, and what was missed.",
    subcommands: [Print.self, Check.self, Doctor.self, Run.self])

  struct Print: ParsableCommand {
    enum Tool: String, CaseIterable, ExpressibleByArgument {
      case systemd, cron
    }

    static let configuration = CommandConfiguration(
      abstract: "Print units for systemd, or lines for cron.",
      discussion: """
        Times that a change of clocks skips or doubles in the coming year are told on standard \
        error.
        """)

    @Argument(help: "systemd or cron.")
    var tool: Tool

    @Argument(help: "Definitions with a schedule.")
    var definitions: [String]

    @Option(help: "A folder for the units, such as ~/.config/systemd/user; else they are printed.")
    var folder: String?

    @OptionGroup var location: ArchiveCommand.Location

    func run() throws {
      try Outcome.finding {
        let desk = try ScheduleDesk(paths: definitions)
        let program = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath().path
        let working = FileManager.default.currentDirectoryPath
        let arguments =
          location.archive.map {
            ["--archive", URL(filePath: $0).standardizedFileURL.path]
          } ?? []
        for warning in desk.warnings { Console.say("warning: \(warning)") }
        switch tool {
        case .cron:
          desk.cronLines(program: program, folder: working, arguments: arguments)
            .forEach(Console.result)
        case .systemd:
          try put(
            desk.systemdUnits(program: program, folder: working, arguments: arguments))
        }
      }
    }

    private func put(_ units: [ScheduleDesk.Unit]) throws {
      for unit in units {
        guard let folder else {
          Console.result("# \(unit.name)\n\(unit.text)")
          continue
        }
        let path = "\(folder)/\(unit.name)"
        guard FileManager.default.createFile(atPath: path, contents: Data(unit.text.utf8)) else {
          throw RunError(.outputNotWritable, "\(path): cannot be written")
        }
        Console.result("wrote \(path)")
      }
    }
  }

  struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "The next runs with their windows, also around the coming changes of clocks.")

    @Argument(help: "Definitions with a schedule.")
    var definitions: [String]

    @Option(help: "So many runs of each.")
    var count = 5

    func run() throws {
      let lines = try Outcome.finding { try ScheduleDesk(paths: definitions).nextRuns(count) }
      lines.forEach(Console.result)
    }
  }

  struct Doctor: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Compare the ledger with the plan and list the windows that were missed.",
      discussion: "Exit codes: 0 nothing was missed; 5 something was.")

    @Argument(help: "Definitions with a schedule.")
    var definitions: [String]

    @OptionGroup var location: ArchiveCommand.Location

    func run() throws {
      let missed = try Outcome.finding {
        try ScheduleDesk(paths: definitions).missed(archive: location.archive)
      }
      missed.forEach(Console.result)
      if missed.isEmpty {
        Console.result("nothing was missed")
      } else {
        Console.say("next: clipsheet run REPORT --since last --catch-up each")
        throw ExitStatus.someInputsSkipped.exitCode
      }
    }
  }

  struct Run: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "A small daemon: runs reports when they are due, one at a time.",
      discussion: """
        For containers. Each event is one JSON object a line on standard error. SIGTERM ends the \
        waiting at once, and a run when it has written its files.
        """)

    @Argument(help: "Definitions with a schedule.")
    var definitions: [String]

    @Option(help: "Windows that were missed: the last one, or each.")
    var catchUp = WindowPlan.CatchUp.one

    @Flag(help: "Feeds of this machine and of private networks may be fetched.")
    var allowPrivateAddresses = false

    @OptionGroup var location: ArchiveCommand.Location
    @OptionGroup var lists: ListsCommand.Options
    @OptionGroup var resources: ResourceOptions

    func run() async throws {
      var options = DefinitionRun.Options()
      options.archive = location.archive
      options.lists = lists.folder
      options.catchUp = catchUp
      options.allowsPrivateAddresses = allowPrivateAddresses
      let chosen = options
      let logger = Logger(label: "clipsheet") { _ in ErrorStreamLog(format: .json) }
      let service = try Outcome.finding {
        try ScheduleService(
          paths: definitions, options: chosen, resources: resources.search, logger: logger)
      }
      try await ScheduleService.serve(service)
    }
  }
}
