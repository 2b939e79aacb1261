import ArgumentParser
import Definitions
import Reporting

struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Topic files, templates, reports and actor files: what is wrong with them.",
    discussion: """
      What a file is, is told from its content. Each problem is one line on standard error; \
      warnings do not fail.
      """)

  @Argument(help: "Files, and folders of YAML files.")
  var files: [String]

  @OptionGroup var resources: ResourceOptions

  func run() throws {
    let check = DefinitionCheck(resources: resources.search)
    let checked = files.flatMap(check.check)
    for definition in checked {
      for problem in definition.problems { Console.say("\(problem)") }
      Console.result(definition.verdict)
    }
    if checked.contains(where: \.hasErrors) { throw ExitStatus.badDefinition.exitCode }
  }
}
