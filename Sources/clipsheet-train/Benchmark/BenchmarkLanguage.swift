import ArgumentParser
import Articles
import Language

struct BenchmarkLanguage: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "language",
    abstract: "Tokens and megabytes a second from raw bytes, and memory a token.")

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
    let start = ProcessorClock.seconds
    let engine = try LanguageEngine()
    let loading = ProcessorClock.seconds - start
    let speed = EngineSpeed.measure(engine, texts, repeats: repeats)
    let memory = try EngineMemory.measure(engine, texts)
    var report = FigureReport()
    report.add("load_milliseconds", loading * 1000)
    report.add("tokens", Double(speed.tokens))
    report.add("tokens_per_second", speed.tokensPerSecond)
    report.add("megabytes_per_second", speed.megabytesPerSecond)
    report.add("two_threads_gain", speed.gainOfTwo)
    report.add("bytes_per_token", memory.perToken)
    report.add("bytes_kept", Double(memory.kept))
    report.print(json: json)
  }
}
