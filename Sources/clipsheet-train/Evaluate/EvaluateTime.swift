import ArgumentParser

struct EvaluateTime: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "time", abstract: "Score time expressions on the TimeML corpora.")

  @OptionGroup var options: EvaluationOptions

  func run() throws {
    let prediction = try TimePrediction()
    var report = FigureReport()
    var all: [TimeMLDocument] = []
    for corpus in ["meantime", "wikiwars"] {
      var score = TimeScore()
      let documents = try TimeMLDocument.read(folder: "\(options.corpora)/time/\(corpus)")
      all += documents
      for document in documents {
        score.add(gold: document.gold, system: prediction.expressions(of: document))
      }
      report.add("time.\(corpus).strict", share: score.strictF1)
      report.add("time.\(corpus).value", share: score.valueF1)
      report.add("time.\(corpus).relaxed", share: score.relaxedF1)
      report.add("time.\(corpus).type", share: score.typeF1)
    }
    report.add("time.articles_per_second", try TimeSpeed().articles(in: all))
    report.print(json: options.json)
  }
}
