import ArgumentParser
import Definitions
import Foundation
import Reporting

struct TemplatesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "templates",
    abstract: "Workbook and sheet templates that can be named without a path.",
    subcommands: [List.self, Show.self, Check.self, New.self])

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Names the templates: kind, name and title, with tabs between.")

    @OptionGroup var resources: ResourceOptions

    func run() throws {
      for entry in TemplateListing(resources: resources.search).entries {
        Console.result(entry.line)
      }
    }
  }

  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Prints a template, to start one of your own.")

    @Argument(help: "Its name, or sheets/NAME where a workbook has the same name.")
    var name: String

    @OptionGroup var resources: ResourceOptions

    func run() throws {
      let text = try Outcome.finding {
        try TemplateListing(resources: resources.search).text(of: name)
      }
      Console.write(text, to: STDOUT_FILENO)
    }
  }

  struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Checks templates of your own, as “clipsheet check” does.")

    @OptionGroup var files: CheckCommand

    func run() throws { try files.run() }
  }

  struct New: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Begins a sheet of your own in Templates/sheets, with all fields of a data set.")

    @Argument(help: "Its name: letters, digits and hyphens.")
    var name: String

    @Option(help: "The data set: statements, events, actors, claims, articles, notices, run …")
    var dataset: String

    func run() throws {
      let path = try Outcome.finding { try TemplateSketch(name: name, dataset: dataset).write() }
      Console.result(path)
      Console.say(
        "name it under “sheets:” of a workbook template; “clipsheet check \(path)” checks it")
    }
  }
}
