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
      let found = measure(extractor, text)
      report.add("\(text.name).seconds", found.seconds)
      report.add("\(text.name).factor", found.factor)
      if found.factor > Self.most { slow.append(text.name) }
    }
    report.print(json: json)
    guard slow.isEmpty else {
      throw ValidationError("not linear: \(slow.joined(separator: ", "))")
    }
  }

  /// Both lengths turn by turn, so that what else the machine does slows both; the least factor is
  /// the work's own. Time that grows with the square would be four times as much in every turn.
  private func measure(_ extractor: Extractor, _ text: HostileText) -> (
    seconds: Double, factor: Double
  ) {
    let short = text.text(bytes / 2)
    let long = text.text(bytes)
    var least = (seconds: Double.infinity, factor: Double.infinity)
    for turn in 0..<6 where turn < 2 || least.factor > Self.most {
      let before = seconds(extractor, short)
      let after = seconds(extractor, long)
      least.seconds = min(least.seconds, after)
      least.factor = min(least.factor, after / max(before, 0.001))
    }
    return least
  }

  private func seconds(_ extractor: Extractor, _ text: String) -> Double {
    let article = Article(id: "hostile", text: ArticleText(text))
    let start = ProcessorClock.seconds
    _ = extractor.extract(article)
    return ProcessorClock.seconds - start
  }
}
