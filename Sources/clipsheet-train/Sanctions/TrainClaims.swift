import ArgumentParser
import Articles
import Definitions
import Extraction
import Foundation

struct TrainClaims: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "claims",
    abstract: "Train what chooses the parties of sanctions claims, without the held-out third.")

  @Option(help: "The labelled sentences.")
  var file = "Tests/ExtractionTests/Sanctions/sentences.txt"

  @Option(help: "The weights file to write.")
  var output = "Sources/CWeights/claims.bin"

  @Option(help: "Only score: into how many parts to cut the sentences, each scored by the others.")
  var folds: Int?

  func run() throws {
    let extractor = try Extractor(
      resources: ResourceSearch(), attribution: .embedded(), claims: nil)
    let sentences = try LabelledSentence.read(
      String(contentsOfFile: file, encoding: .utf8), file: file)
    let examples = sentences.enumerated().filter { !$0.element.isHeldOut }.flatMap {
      ChoiceExample.examples(of: $0.element, number: $0.offset, by: extractor)
    }
    if let folds, folds > 1 { return ChoiceFolds(examples, count: folds).report.print(json: false) }
    let model = ChoiceTrainer().model(of: examples)
    try Data(model.encoded()).write(to: URL(fileURLWithPath: output), options: .atomic)
  }
}
