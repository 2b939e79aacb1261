import ArgumentParser
import Articles
import Definitions
import Extraction
import Foundation

struct PredictAttribution: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "attribution",
    abstract: "Write the statements found in a split, in the scorer's format.")

  @OptionGroup var options: EvaluationOptions

  @Option(help: "The split to read.")
  var split = "dev"

  @Option(help: "Read this fifth of the split alone, 0 to 4.")
  var held: Int?

  @Option(help: "A weights file in place of the one in the program.")
  var model: String?

  @Argument(help: "The JSON Lines file to write.")
  var output: String

  func run() throws {
    let weights = try AttributionModel(at: model)
    let extractor = try Extractor(resources: ResourceSearch(), attribution: weights, claims: nil)
    let articles = try PolnearCorpus(corpora: options.corpora).articles(split, held: held)
    let lines = try articles.map { article in
      let found = extractor.extract(Article(id: article.id, text: article.text))
      return try PredictionLine(
        article, statements: PredictedStatement.outermost(found.findings.statements)
      ).json()
    }
    try Data((lines.joined(separator: "\n") + "\n").utf8).write(
      to: URL(fileURLWithPath: output), options: .atomic)
  }
}
