import ArgumentParser

struct Predict: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Write what a module finds in a corpus, for other scorers.",
    subcommands: [PredictAttribution.self, PredictTime.self])
}
