internal import Articles
internal import Definitions
internal import Foundation
internal import Logging
internal import Workbooks

/// Writes a report's files: all are made beside their targets first, then put in place.
struct OutputWriter {
  let outputs: ReportDefinition.Outputs
  let csvFlavour: CSVFlavour
  /// What each field of each dataset holds.
  let fieldNotes: [String: [String: String]]
  let topics: TopicLabels
  let logger: Logger

  struct Written {
    /// What the user named, in order, or what was written in its stead.
    var outputs: [String] = []
    /// Every file.
    var files: [String] = []
    var xlsx: String?
  }

  /// - Throws: `outputNotWritable`; the files of earlier runs stay.
  func write(_ plan: WorkbookPlan, _ digest: Digest) throws(RunError) -> Written {
    let records = digest.articles
    var staged: [StagedOutput] = []
    var written = Written()
    do {
      if let path = outputs.xlsx {
        let output = try stage(.file, path)
        _ = try Workbook.write(plan, to: output.path)
        staged.append(output)
        written.files.append(output.target)
        written.xlsx = output.name
      }
      if let path = outputs.csv {
        let output = try stage(.folder, path)
        let names = try writeTables(plan, to: output.path)
        staged.append(output)
        written.files += names.map { "\(output.target)/\($0)" }
      }
      if let path = outputs.evidence {
        let output = try stage(.folder, path)
        let names = try EvidenceFolder(path: output.path).write(
          records, title: plan.properties.title)
        staged.append(output)
        written.files += names.map { "\(output.target)/\($0)" }
      }
      if let path = outputs.jsonl {
        let output = try stage(.file, path)
        try writeRecords(records, to: output)
        staged.append(output)
        written.files.append(output.target)
      }
      for format in ExportFormat.allCases {
        guard let path = outputs.exports[format] else { continue }
        let output = try stage(.folder, path)
        let files = try format.write(
          digest, topics: topics, to: ExportFolder(path: output.path), logger: logger)
        staged.append(output)
        written.files += files.map { "\(output.target)/\(PathParts($0).name)" }
      }
    } catch let error as RunError {
      throw error
    } catch {
      throw RunError(.outputNotWritable, "\(error)")
    }
    for output in staged { try output.publish() }
    written.outputs = staged.map(\.name)
    return written
  }

  private func stage(
    _ kind: StagedOutput.Kind, _ path: String
  ) throws(RunError) -> StagedOutput {
    let taken = TakenOutput(path: path, isFolder: kind == .folder)
    guard let reason = taken.reason else { return try StagedOutput(kind, target: path) }
    let other = taken.other
    logger.warning("\(path): \(reason); written to \(other) instead")
    return try StagedOutput(kind, target: other)
  }

  private func writeTables(_ plan: WorkbookPlan, to folder: String) throws -> [String] {
    let tables = plan.sheets.filter { !$0.hidden }.compactMap { sheet in
      sheet.table.map { (file: "\(fileName(sheet.id)).csv", sheet: $0) }
    }
    for table in tables {
      _ = try CSVWriter.write(
        table.sheet.table, to: "\(folder)/\(table.file)", flavour: csvFlavour)
    }
    // The package describes machine CSV; the excel flavour changes bytes on purpose.
    guard csvFlavour == .machine else { return tables.map(\.file) }
    let resources = tables.map { table in
      DataPackage.Resource(
        path: table.file, table: table.sheet.table,
        notes: fieldNotes[table.sheet.dataset ?? ""] ?? [:],
        key: table.sheet.keyColumn.map { table.sheet.table.columns[$0].id })
    }
    try DataPackage(name: "clipsheet-report", title: plan.properties.title)
      .write(resources, in: folder)
    return tables.map(\.file) + [DataPackage.fileName]
  }

  /// `claims:Trade measures` → `claims-trade-measures`.
  private func fileName(_ id: String) -> String {
    id.lowercased().split { !$0.isASCII || !($0.isLetter || $0.isNumber) }.joined(separator: "-")
  }

  private func writeRecords(
    _ records: [ParsedArticle], to output: StagedOutput
  ) throws(RunError) {
    func failed() -> RunError {
      RunError(
        .outputNotWritable,
        "\(output.target): cannot be written (\(String(cString: strerror(errno))))")
    }
    let encoder = RecordEncoder()
    guard let file = fopen(output.path, "w") else { throw failed() }
    var isWhole = true
    for record in records where isWhole {
      let line = encoder.line(record)
      isWhole = fwrite(line, 1, line.count, file) == line.count
    }
    let isFlushed = fclose(file) == 0
    guard isWhole, isFlushed else { throw failed() }
  }
}
