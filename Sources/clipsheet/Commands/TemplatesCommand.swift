import ArgumentParser
import Definitions
import Foundation
import Reporting

struct TemplatesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "templates",
    abstract: "Workbook and sheet templates that can be named without a path.",
    subcommands: [List.self, Show.self])

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
}
