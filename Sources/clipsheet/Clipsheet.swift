import ArgumentParser

@main
struct Clipsheet: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "clipsheet", abstract: "News articles in, analyst workbook out.",
    version: "0.1.0")
}
