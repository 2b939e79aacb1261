import ArgumentParser
import Articles
import Definitions
import Extraction

struct EvaluateAttribution: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "attribution", abstract: "Score statements.")

  @OptionGroup var options: EvaluationOptions

  @Option(help: "The split to score.")
  var split = "dev"

  @Option(help: "Score this fifth of the split alone, 0 to 4.")
  var held: Int?

  @Option(help: "A weights file in place of the one in the program.")
  var model: String?

  @Option(help: "Least probability of a statement, in place of the trained one.")
  var threshold: Float?

  func run() throws {
    var weights = try AttributionModel(at: model)
    weights.threshold = threshold ?? weights.threshold
    let extractor = try Extractor(resources: ResourceSearch(), attribution: weights, claims: nil)
    var score = AttributionScore()
    for article in try PolnearCorpus(corpora: options.corpora).articles(split, held: held) {
      let found = extractor.extract(Article(id: article.id, text: article.text))
      score.add(PredictedStatement.outermost(found.findings.statements), for: article)
    }
    report(score).print(json: options.json)
  }

  private func report(_ score: AttributionScore) -> FigureReport {
    var report = FigureReport()
    for stratum in AttributionScore.Stratum.allCases {
      for measure in AttributionScore.Measure.allCases {
        let tally = score[stratum, measure]
        let name = "attribution.\(stratum.rawValue).\(measure.rawValue)"
        report.add(name, share: tally.f1)
        report.add(name + ".precision", share: tally.precision)
        report.add(name + ".recall", share: tally.recall)
      }
    }
    return report
  }
}
