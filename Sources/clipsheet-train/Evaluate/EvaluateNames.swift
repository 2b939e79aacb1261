import ArgumentParser
import Definitions
import Extraction

struct EvaluateNames: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "names", abstract: "Score name matching and list search.")

  @OptionGroup var options: EvaluationOptions

  func run() throws {
    let tables = try NameTables(resources: ResourceSearch())
    let names = options.corpora + "/names"
    let lists = options.corpora + "/lists"
    var report = FigureReport()
    try EvaluateNamesBench(folder: names, tables: tables).add(to: &report)
    try EvaluateNamesLists(folder: names, negatives: lists, tables: tables).add(to: &report)
    try EvaluateNamesSearch(folder: lists, tables: tables).add(to: &report)
    report.print(json: options.json)
  }
}
