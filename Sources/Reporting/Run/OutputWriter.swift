internal import Articles
internal import Foundation
internal import Workbooks

/// Writes a report's files, each beside its target and then renamed.
struct OutputWriter {
  let outputs: ReportDefinition.Outputs
  let csvFlavour: CSVFlavour
  /// What each field of each dataset holds.
  let fieldNotes: [String: [String: String]]

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
    let tables = plan.sheets.filter { !$0.hidden }.compactMap { sheet in
      sheet.table.map { (file: "\(fileName(sheet.id)).csv", sheet: $0) }
    }
    for table in tables {
      _ = try CSVWriter.write(
        table.sheet.table, to: "\(folder)/\(table.file)", flavour: csvFlavour)
    }
    try removeLeftovers(in: folder, keeping: Set(tables.map(\.file)))
    // The package describes machine CSV; the excel flavour changes bytes on purpose.
    guard csvFlavour == .machine else { return }
    let resources = tables.map { table in
      DataPackage.Resource(
        path: table.file, table: table.sheet.table,
        notes: fieldNotes[table.sheet.dataset ?? ""] ?? [:],
        key: table.sheet.keyColumn.map { table.sheet.table.columns[$0].id })
    }
    try DataPackage(name: "clipsheet-report", title: plan.properties.title)
      .write(resources, in: folder)
  }

  /// Tables of an earlier run that this one does not have, as its data package lists them; files of
  /// the user's own are not touched.
  private func removeLeftovers(in folder: String, keeping files: Set<String>) throws {
    let package = "\(folder)/datapackage.json"
    guard let data = FileManager.default.contents(atPath: package),
      let earlier = try? JSONDecoder().decode(EarlierPackage.self, from: data)
    else { return }
    for resource in earlier.resources
    where !files.contains(resource.path) && !resource.path.contains("/") {
      try? FileManager.default.removeItem(atPath: "\(folder)/\(resource.path)")
    }
    if csvFlavour != .machine { try FileManager.default.removeItem(atPath: package) }
  }

  private struct EarlierPackage: Decodable {
    struct Resource: Decodable { let path: String }
    let resources: [Resource]
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
