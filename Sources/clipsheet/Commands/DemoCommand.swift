import ArgumentParser
import Articles
import Definitions
import Reporting

struct DemoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "demo",
    abstract: "Bundled sample articles to a workbook: no network, no set-up.")

  @Option(name: [.customShort("o"), .long], help: "The workbook to write.")
  var output = "clipsheet-demo.xlsx"

  @Option(help: "The folder for the CSV files.")
  var csv = "clipsheet-demo"

  @Option(help: "A folder for a web page an article, with what was found marked in its text.")
  var evidence: String?

  @OptionGroup var resources: ResourceOptions
  @OptionGroup var log: LogOptions

  func run() throws {
    let request = ReportRequest(
      title: "Lathes for the front: a demonstration",
      inputs: try Outcome.finding { try SampleArticles.inputs(resources.search) },
      outputs: .init(xlsx: output, csv: csv, evidence: evidence))
    try Outcome.report(request, resources: resources, log: log)
  }
}
