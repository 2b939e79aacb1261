import ArgumentParser

struct EvaluateLanguage: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "language", abstract: "Score the language engine.")

  @OptionGroup var options: EvaluationOptions

  func run() throws {
    FigureReport().print(json: options.json)
  }
}
