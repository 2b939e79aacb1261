import ArgumentParser

struct EvaluateNames: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "names", abstract: "Score name matching.")

  @OptionGroup var options: EvaluationOptions

  func run() throws {
    FigureReport().print(json: options.json)
  }
}
