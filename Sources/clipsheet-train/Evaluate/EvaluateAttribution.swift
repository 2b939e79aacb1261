import ArgumentParser

struct EvaluateAttribution: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "attribution", abstract: "Score statements.")

  @OptionGroup var options: EvaluationOptions

  func run() throws {
    FigureReport().print(json: options.json)
  }
}
