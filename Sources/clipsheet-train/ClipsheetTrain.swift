import ArgumentParser

@main
struct ClipsheetTrain: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "clipsheet-train", abstract: "Trains and scores the models of Clipsheet.",
    subcommands: [Train.self, Evaluate.self, Predict.self, Benchmark.self])
}
