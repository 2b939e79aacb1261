import ArgumentParser
import Foundation
import Language

struct EvaluateLanguage: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "language", abstract: "Score the language engine.")

  enum Split: String, ExpressibleByArgument {
    case dev, test
  }

  @OptionGroup var options: EvaluationOptions

  @Option(help: "Which part of each corpus: dev or test.")
  var split: Split = .dev

  @Option(help: "A weights file in place of the one in the program.")
  var model: String?

  func run() throws {
    let bytes =
      try model.map { ModelBytes(copying: try CorpusFiles.bytes(of: $0)) } ?? .embedded()
    let engine = try LanguageModel(bytes)
    var report = FigureReport()
    let corpora = options.corpora
    let suffix = split.rawValue
    try score("ewt", "\(corpora)/ud/ewt/\(suffix).conllu", engine, &report)
    try score("gum", "\(corpora)/ud/gum/dep/\(suffix)", engine, &report)
    try scoreNames("worldwide", "\(corpora)/ner/ner_ww_\(suffix).tsv", engine, &report)
    try scoreNames("uner", "\(corpora)/ner/ner_uner_\(suffix).tsv", engine, &report)
    report.print(json: options.json)
  }

  private func score(
    _ name: String, _ path: String, _ model: LanguageModel, _ report: inout FigureReport
  ) throws {
    guard CorpusFiles.exists(path) else { return }
    var score = TreeScore()
    for text in try TreebankReader.read(path) {
      var analysis = text.analysis
      model.annotate(&analysis)
      score.add(analysis, gold: text)
    }
    score.report(name, to: &report)
  }

  private func scoreNames(
    _ name: String, _ path: String, _ model: LanguageModel, _ report: inout FigureReport
  ) throws {
    guard CorpusFiles.exists(path) else { return }
    var score = NameScore()
    for text in try EntityCorpusReader.read(path) {
      var analysis = text.analysis
      model.annotate(&analysis)
      score.add(analysis, gold: text)
    }
    score.report(name, to: &report)
  }
}
