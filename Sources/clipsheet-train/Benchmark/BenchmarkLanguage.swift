import ArgumentParser
import Articles
import Language

struct BenchmarkLanguage: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "language", abstract: "Tokens and megabytes a second, from raw bytes.")

  @Argument(help: "Text files; each is one article.")
  var files: [String]

  @Option(help: "How often to read them.")
  var repeats = 3

  @Flag(help: "Print one flat JSON object of figures.")
  var json = false

  func run() throws {
    let texts = try files.map {
      ArticleText(String(decoding: try CorpusFiles.bytes(of: $0), as: UTF8.self))
    }
    let speed = EngineSpeed.measure(try LanguageEngine(), texts, repeats: repeats)
    var report = FigureReport()
    report.add("tokens", Double(speed.tokens))
    report.add("tokens_per_second", speed.tokensPerSecond)
    report.add("megabytes_per_second", speed.megabytesPerSecond)
    report.add("two_threads_gain", speed.gainOfTwo)
    report.print(json: json)
  }
}
