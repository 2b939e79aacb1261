import ArgumentParser
import Articles
import Extraction
import Foundation
import Language

struct TrainAttribution: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "attribution", abstract: "Train the attribution stages on PolNeAR.")

  @Option(help: "The folder with the corpora.")
  var corpora = "../shared/corpora"

  @Option(help: "The weights file to write.")
  var output = "Sources/CWeights/attribution.bin"

  @Option(help: "A fifth of the articles to leave out, 0 to 4; `evaluate` takes the same number.")
  var held: Int?

  func run() throws {
    let engine = try LanguageEngine()
    let examples = try PolnearCorpus(corpora: corpora).articles("train", leftOut: held)
      .map { AttributionExample($0, engine: engine) }
    let model = AttributionTrainer(examples: examples).trained { step in
      FileHandle.standardError.write(Data((step + "\n").utf8))
    }
    try Data(model.encoded()).write(to: URL(fileURLWithPath: output), options: .atomic)
  }
}
