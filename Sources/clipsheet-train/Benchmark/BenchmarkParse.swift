import ArgumentParser
import Articles
import Definitions
import Extraction
import Language

struct BenchmarkParse: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "parse",
    abstract: "Articles a second of the whole parse, and how its time splits, on one core.")

  @Argument(help: "Text files; each is one article.")
  var files: [String]

  @Option(help: "How often to read them.")
  var repeats = 3

  @Option(help: "How often to run extraction over each analysis.")
  var extractionRepeats = 1

  @Flag(help: "Print one flat JSON object of figures.")
  var json = false

  func run() throws {
    let articles = try files.map {
      Article(
        id: $0, text: ArticleText(String(decoding: try CorpusFiles.bytes(of: $0), as: UTF8.self)))
    }
    let extractor = try Extractor(resources: ResourceSearch())
    var tokens = 0
    var language = 0.0
    var extraction = 0.0
    for article in articles { _ = extractor.extract(article) }
    let firstPeak = MemoryPeak.megabytes
    for _ in 0..<repeats {
      for article in articles {
        let start = ProcessorClock.seconds
        let analysis = extractor.analyze(article)
        let middle = ProcessorClock.seconds
        for _ in 0..<extractionRepeats { _ = extractor.extract(article, from: analysis) }
        tokens += analysis.count
        language += middle - start
        extraction += (ProcessorClock.seconds - middle) / Double(extractionRepeats)
      }
    }
    let count = Double(repeats * articles.count)
    var report = FigureReport()
    report.add("articles", Double(articles.count))
    report.add("tokens_per_second", Double(tokens) / (language + extraction))
    report.add("articles_per_second", count / (language + extraction))
    report.add("language_milliseconds_per_article", language / count * 1000)
    report.add("extraction_milliseconds_per_article", extraction / count * 1000)
    report.add("peak_megabytes_after_first_round", firstPeak)
    report.add("peak_megabytes", MemoryPeak.megabytes)
    report.print(json: json)
  }
}
