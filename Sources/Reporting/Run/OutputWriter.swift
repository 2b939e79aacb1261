internal import Articles
internal import Foundation
internal import Workbooks

/// Writes a report's files, each beside its target and then renamed.
struct OutputWriter {
  let outputs: ReportDefinition.Outputs
  let csvFlavour: CSVFlavour

  /// - Returns: what was written, in order.
  /// - Throws: `outputNotWritable`; the files of earlier runs stay.
  func write(_ plan: WorkbookPlan, records: [ParsedArticle]) throws(RunError) -> [String] {
    var written: [String] = []
    do {
      if let path = outputs.xlsx {
        _ = try Workbook.write(plan, to: path)
        written.append(path)
      }
      if let folder = outputs.csv {
        try writeTables(plan, to: folder)
        written.append(folder)
      }
    } catch let error as WorkbookError {
      throw RunError(.outputNotWritable, "\(error)")
    } catch {
      throw RunError(.outputNotWritable, "\(error)")
    }
    if let path = outputs.jsonl {
      try writeRecords(records, to: path)
      written.append(path)
    }
    return written
  }

  private func writeTables(_ plan: WorkbookPlan, to folder: String) throws {
    do {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    } catch {
      throw RunError(.outputNotWritable, "\(folder): the folder cannot be made")
    }
    for sheet in plan.sheets {
      guard let table = sheet.table?.table else { continue }
      _ = try CSVWriter.write(table, to: "\(folder)/\(fileName(sheet.id)).csv", flavour: csvFlavour)
    }
  }

  /// `claims:Trade measures` → `claims-trade-measures`.
  private func fileName(_ id: String) -> String {
    id.lowercased().split { !$0.isASCII || !($0.isLetter || $0.isNumber) }.joined(separator: "-")
  }

  private func writeRecords(_ records: [ParsedArticle], to path: String) throws(RunError) {
    let encoder = RecordEncoder()
    let beside = "\(path).part"
    var data = Data()
    for record in records { data.append(contentsOf: encoder.line(record)) }
    do {
      try data.write(to: URL(filePath: beside))
      guard rename(beside, path) == 0 else { throw CocoaError(.fileWriteUnknown) }
    } catch {
      try? FileManager.default.removeItem(atPath: beside)
      throw RunError(.outputNotWritable, "\(path): cannot be written; choose another place")
    }
  }
}
