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

  @Argument(help: "The JSON Lines file to write.")
  var output: String

  func run() throws {
    let extractor = try Extractor(resources: ResourceSearch())
    let articles = try PolnearCorpus(corpora: options.corpora).articles(split)
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
