import ArgumentParser

struct EvaluateSanctions: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sanctions", abstract: "Score sanctions claims.")

  @OptionGroup var options: EvaluationOptions

  func run() throws {
    FigureReport().print(json: options.json)
  }
}
