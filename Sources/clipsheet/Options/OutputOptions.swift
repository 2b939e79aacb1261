import ArgumentParser
import Reporting
import Workbooks

/// What to write, and where.
struct OutputOptions: ParsableArguments {
  enum Flavour: String, CaseIterable, ExpressibleByArgument {
    case machine, excel
  }

  @Option(name: [.customShort("o"), .long], help: "The workbook to write.")
  var output: String?

  @Option(help: "A folder for one CSV file a sheet.")
  var csv: String?

  @Option(help: "A file for the records, one JSON object a line.")
  var jsonl: String?

  @Option(help: "A folder for a web page an article, with what was found marked in its text.")
  var evidence: String?

  @Option(
    help: "machine: exact text for tools; excel: byte order mark and guarded formulas.")
  var csvFlavour = Flavour.machine

  @Option(help: "Delimiter of the excel flavour: comma, semicolon or tab.")
  var csvDelimiter = Delimiter.comma

  enum Delimiter: String, CaseIterable, ExpressibleByArgument {
    case comma, semicolon, tab
  }

  var outputs: ReportDefinition.Outputs {
    .init(xlsx: output, csv: csv, jsonl: jsonl, evidence: evidence)
  }

  var flavour: CSVFlavour {
    guard csvFlavour == .excel else { return .machine }
    switch csvDelimiter {
    case .comma: return .excel(delimiter: .comma)
    case .semicolon: return .excel(delimiter: .semicolon)
    case .tab: return .excel(delimiter: .tab)
    }
  }
}
