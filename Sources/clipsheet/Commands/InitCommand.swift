import ArgumentParser
import Definitions
import Reporting

struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init", abstract: "Write a report definition with comments, to be changed.")

  @Argument(help: "The file to write; one that is there already is left as it is.")
  var file = "report.yaml"

  func run() throws {
    try Outcome.finding { try NewDefinition.write(to: file, resources: ResourceSearch()) }
    Console.result("wrote \(file); next: clipsheet check \(file)")
  }
}
