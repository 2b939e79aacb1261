import ArgumentParser
import Articles
import Definitions
import Extraction
import Foundation

struct TrainClaims: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "claims",
    abstract: "Train what chooses the parties of sanctions claims, without the held-out third.")

  @Option(help: "The labelled sentences; their held-out third is left out.")
  var file = "Tests/ExtractionTests/Sanctions/sentences.txt"

  @Option(parsing: .upToNextOption, help: "More labelled sentences, of which all are trained on.")
  var more = [
    "Tests/ExtractionTests/Sanctions/tuning.txt", "Tests/ExtractionTests/Sanctions/parties.txt",
  ]

  @Option(
    parsing: .upToNextOption,
    help: "Labelled sentences that no rule of the status was made with; all are trained on.")
  var unseen = [
    "Tests/ExtractionTests/Sanctions/unseen.txt", "Tests/ExtractionTests/Sanctions/plain.txt",
  ]

  @Option(help: "The weights file to write.")
  var output = "Sources/CWeights/claims.bin"

  @Option(help: "Only score: into how many parts to cut the sentences, each scored by the others.")
  var folds: Int?

  func run() throws {
    let extractor = try Extractor(
      resources: ResourceSearch(), attribution: .embedded(), claims: nil)
    let open = try read(file).filter { !$0.isHeldOut }
    let more = try more.flatMap(read)
    let unseen = try unseen.flatMap(read)
    let known = open.count + more.count
    let examples = (open + more + unseen).enumerated().flatMap {
      ChoiceExample.examples(of: $0.element, number: $0.offset, by: extractor)
    }
    if let folds, folds > 1 {
      let result = ChoiceFolds(examples, count: folds)
      result.report(0..<open.count, named: "open").print(json: false)
      result.report(open.count..<known, named: "more").print(json: false)
      return result.report(known..<known + unseen.count, named: "unseen").print(json: false)
    }
    let model = ChoiceTrainer().model(of: examples)
    try Data(model.encoded()).write(to: URL(fileURLWithPath: output), options: .atomic)
  }

  private func read(_ file: String) throws -> [LabelledSentence] {
    try LabelledSentence.read(String(contentsOfFile: file, encoding: .utf8), file: file)
  }
}
