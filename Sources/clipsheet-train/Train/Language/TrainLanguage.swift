import ArgumentParser
import Foundation
import Language

struct TrainLanguage: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "language", abstract: "Rebuild the weights of the language engine.")

  @Option(help: "The folder with the corpora.")
  var corpora = "../shared/corpora"

  @Option(help: "Where to write the weights.")
  var output = "Sources/CWeights/language.bin"

  @Flag(help: "Leave out corpora that state no licence.")
  var clean = false

  @Option(help: "Take the parts that are not trained from this file.")
  var base: String?

  @Option(parsing: .upToNextOption, help: "Parts to train: tagger, parser, relations, entities.")
  var only: [LanguageTraining.Part] = LanguageTraining.Part.allCases

  @Option(help: ArgumentHelp("Part of the rounds, in percent; less than 100 is for trials."))
  var rounds = 100

  func run() throws {
    let training = try LanguageTraining(corpora: corpora, clean: clean, rounds: rounds)
    let known = try base.map { try ModelFile(ModelBytes(copying: CorpusFiles.bytes(of: $0))) }
    try Data(training.run(Set(only), base: known)).write(to: URL(fileURLWithPath: output))
  }
}
