import ArgumentParser
import Articles
import Definitions
import Extraction

struct BenchmarkHostile: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "hostile",
    abstract:
      "Texts that nobody writes: how much longer the parse takes for twice as much of them.",
    discussion: "Fails where a text of twice the length takes more than 2.3 times as long.")

  @Option(help: "Bytes of the longer text.")
  var bytes = 1_000_000

  @Flag(help: "Print one flat JSON object of figures.")
  var json = false

  private static let most = 2.3

  func run() throws {
    let extractor = try Extractor(resources: ResourceSearch())
    var report = FigureReport()
    var slow: [String] = []
    for text in HostileText.all {
      let short = seconds(extractor, text.text(bytes / 2))
      let long = seconds(extractor, text.text(bytes))
      report.add("\(text.name).seconds", long)
      report.add("\(text.name).factor", long / max(short, 0.001))
      if long > short * Self.most { slow.append(text.name) }
    }
    report.print(json: json)
    guard slow.isEmpty else {
      throw ValidationError("not linear: \(slow.joined(separator: ", "))")
    }
  }

  /// The lesser of two runs' processor time.
  private func seconds(_ extractor: Extractor, _ text: String) -> Double {
    let article = Article(id: "hostile", text: ArticleText(text))
    return (0..<2).map { _ in
      let start = ProcessorClock.seconds
      _ = extractor.extract(article)
      return ProcessorClock.seconds - start
    }.min() ?? 0
  }
}
