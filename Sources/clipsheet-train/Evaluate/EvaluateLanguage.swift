import ArgumentParser
import Articles
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
    let model = try LanguageModel(bytes)
    let engine = LanguageEngine(model: model)
    var report = FigureReport()
    let corpora = options.corpora
    let suffix = split.rawValue
    let ewt = try treebank("\(corpora)/ud/ewt/\(suffix).conllu")
    let gum = try treebank("\(corpora)/ud/gum/dep/\(suffix)")
    score("ewt", ewt, model, &report)
    score("gum", gum, model, &report)
    try scoreNames("worldwide", "\(corpora)/ner/ner_ww_\(suffix).tsv", model, &report)
    try scoreNames("uner", "\(corpora)/ner/ner_uner_\(suffix).tsv", model, &report)
    scoreRaw(ewt, engine).report("ewt", to: &report)
    scoreRaw(gum, engine).report("gum", to: &report)
    try scoreNews(gum, engine, &report)
    measure(gum, engine, &report)
    report.print(json: options.json)
  }

  private func treebank(_ path: String) throws -> [TrainingText] {
    CorpusFiles.exists(path) ? try TreebankReader.read(path) : []
  }

  private func score(
    _ name: String, _ texts: [TrainingText], _ model: LanguageModel, _ report: inout FigureReport
  ) {
    guard !texts.isEmpty else { return }
    var score = TreeScore()
    for text in texts {
      var analysis = text.analysis
      model.annotate(&analysis)
      score.add(analysis, gold: text)
    }
    score.report(name, to: &report)
  }

  private func scoreRaw(_ texts: [TrainingText], _ engine: LanguageEngine) -> RawScore {
    var score = RawScore()
    for text in texts {
      guard let raw = text.raw else { continue }
      let analysis = engine.analyze(ArticleText(String(decoding: raw.bytes, as: UTF8.self)))
      score.add(analysis, gold: text, raw: raw)
    }
    return score
  }

  /// Boundaries in news: of the split alone, and with the news of the training part, which the rules
  /// have not learnt from and which makes ten times as many.
  private func scoreNews(
    _ texts: [TrainingText], _ engine: LanguageEngine, _ report: inout FigureReport
  ) throws {
    let isNews = { (text: TrainingText) in text.name.contains("_news_") }
    let own = scoreRaw(texts.filter(isNews), engine)
    report.add("sentences.f1", share: own.sentences.f1)
    report.add("tokens.f1", share: own.tokens.f1)
    let rest = try treebank("\(options.corpora)/ud/gum/dep/train").filter(isNews)
    let all = scoreRaw(texts.filter(isNews) + rest, engine)
    report.add("news.sentences.f1", share: all.sentences.f1)
    report.add("news.tokens.f1", share: all.tokens.f1)
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

  private func measure(
    _ texts: [TrainingText], _ engine: LanguageEngine, _ report: inout FigureReport
  ) {
    let raw = texts.compactMap(\.raw).map {
      ArticleText(String(decoding: $0.bytes, as: UTF8.self))
    }
    guard !raw.isEmpty else { return }
    let speed = EngineSpeed.measure(engine, raw, repeats: 1)
    report.add("tokens_per_second", speed.tokensPerSecond)
    report.add("two_threads_gain", speed.gainOfTwo)
  }
}
