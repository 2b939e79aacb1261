import ArgumentParser
import Articles
import Definitions
import Extraction
import Foundation

struct EvaluateActors: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "actors", abstract: "Score chains of mentions.")

  @OptionGroup var options: EvaluationOptions

  @Option(help: "The folder with the marked passages.")
  var passages = "Tests/ExtractionTests/Actors/Passages"

  @Flag(help: "Print what went wrong; passages held aside and development documents are not shown.")
  var errors = false

  func run() throws {
    let extractor = try Extractor(resources: ResourceSearch())
    var report = FigureReport()
    let passages = try CorpusFiles.named(passages, suffix: ".txt").flatMap { file in
      try CorpusFiles.lines(of: file).filter { !$0.isEmpty }.map { ActorPassage(String($0)) }
    }
    let open = score(passages.filter { !$0.isHeldOut }.map(\.chains), extractor)
    report.add("actors.passages", Double(passages.count))
    add(score(passages.map(\.chains), extractor), "actors", to: &report)
    add(open, "actors.open", to: &report)
    add(score(passages.filter(\.isHeldOut).map(\.chains), extractor), "actors.held", to: &report)
    var misses = open.misses
    for split in ["train", "dev"] where CorpusFiles.exists("\(options.corpora)/ud/gum/coref") {
      let documents = try ChainCorpus.read(options.corpora, split: split)
      let figures = score(documents, extractor, skipsNominals: true)
      add(figures, "actors.gum.\(split)", to: &report)
      if split == "train" { misses += figures.misses }
    }
    if errors { for miss in misses { print(miss) } }
    report.print(json: options.json)
  }

  private func score(
    _ texts: [MarkedChains], _ extractor: Extractor, skipsNominals: Bool = false
  ) -> ChainScore {
    var score = ChainScore()
    for text in texts {
      let found = extractor.extract(Article(text: text.text)).findings.actors
      score.add(found, to: text, skipsNominals: skipsNominals)
    }
    return score
  }

  private func add(_ score: ChainScore, _ name: String, to report: inout FigureReport) {
    for (part, tally) in [("names", score.names), ("pronouns", score.pronouns)] {
      report.add("\(name).\(part).f1", share: tally.f1)
      report.add("\(name).\(part).precision", share: tally.precision)
      report.add("\(name).\(part).recall", share: tally.recall)
    }
    if score.named.marked > 0 { report.add("\(name).canonical", share: score.named.recall) }
  }
}
