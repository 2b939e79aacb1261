import ArgumentParser

struct EvaluateTime: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "time", abstract: "Score time expressions.")

  @OptionGroup var options: EvaluationOptions

  func run() throws {
    FigureReport().print(json: options.json)
  }
}
