import ArgumentParser

struct Train: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Rebuild weights from the corpora, bit for bit.",
    subcommands: [TrainLanguage.self, TrainAttribution.self, TrainClaims.self])
}
