import ArgumentParser

struct Evaluate: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Score a module on a corpus.",
    subcommands: [
      EvaluateLanguage.self, EvaluateAttribution.self, EvaluateTime.self, EvaluateNames.self,
      EvaluateSanctions.self, EvaluateActors.self,
    ])
}
