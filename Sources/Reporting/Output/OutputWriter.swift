internal import Articles
internal import Definitions
internal import Foundation
internal import Logging
internal import Workbooks

/// Writes a report's files: all are made beside their targets first, then put in place.
struct OutputWriter: Sendable {
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
    let book = try stage(.file, outputs.xlsx)
    let tables = try stage(.folder, outputs.csv)
    let pages = try stage(.folder, outputs.evidence)
    let lines = try stage(.file, outputs.jsonl)
    let paths = Paths(
      book: book?.path, tables: tables?.path, pages: pages?.path, lines: lines?.path)
    // The workbook takes about as long as all the others.
    let (_, names) = try SideBySide.run(
      { () throws(RunError) in try writeBook(plan, paths) },
      { () throws(RunError) in try writeOthers(plan, records, paths) })
    guard plan.sheets.allSatisfy({ $0.table?.table.rows.isWhole != false }) else {
      throw RunError(.temporary, "rows could not be read again from the folder for temporary files")
    }
    let exports = try writeExports(digest)
    let staged = [book, tables, pages, lines].compactMap { $0 } + exports.staged
    for output in staged { try output.publish() }
    var written = Written(outputs: staged.map(\.name), xlsx: book?.name)
    if let book { written.files.append(book.target) }
    if let tables { written.files += names.tables.map { "\(tables.target)/\($0)" } }
    if let pages { written.files += names.pages.map { "\(pages.target)/\($0)" } }
    if let lines { written.files.append(lines.target) }
    written.files += exports.files
    return written
  }

  /// Where each output is made.
  private struct Paths: Sendable {
    let book, tables, pages, lines: String?
  }

  private func writeBook(_ plan: WorkbookPlan, _ paths: Paths) throws(RunError) {
    guard let path = paths.book else { return }
    do {
      _ = try Workbook.write(plan, to: path)
    } catch {
      throw RunError(.outputNotWritable, "\(error)")
    }
  }

  private func writeOthers(
    _ plan: WorkbookPlan, _ records: ArticleShelf, _ paths: Paths
  ) throws(RunError) -> (tables: [String], pages: [String]) {
    do {
      let tables = try paths.tables.map { try writeTables(plan, to: $0) } ?? []
      let title = plan.properties.title
      let pages = try paths.pages.map { try EvidenceFolder(path: $0).write(records, title: title) }
      if let path = paths.lines { try writeRecords(records, to: path) }
      return (tables, pages ?? [])
    } catch let error as RunError {
      throw error
    } catch {
      throw RunError(.outputNotWritable, "\(error)")
    }
  }

  private func writeExports(
    _ digest: Digest
  ) throws(RunError) -> (staged: [StagedOutput], files: [String]) {
    var staged: [StagedOutput] = []
    var written: [String] = []
    do {
      for format in ExportFormat.allCases {
        guard let path = outputs.exports[format], let output = try stage(.folder, path) else {
          continue
        }
        let files = try format.write(
          digest, topics: topics, to: ExportFolder(path: output.path), logger: logger)
        staged.append(output)
        written += files.map { "\(output.target)/\(PathParts($0).name)" }
      }
      return (staged, written)
    } catch let error as RunError {
      throw error
    } catch {
      throw RunError(.outputNotWritable, "\(error)")
    }
  }

  private func stage(
    _ kind: StagedOutput.Kind, _ path: String?
  ) throws(RunError) -> StagedOutput? {
    guard let path else { return nil }
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
    _ records: some Sequence<ParsedArticle>, to path: String
  ) throws(RunError) {
    func failed() -> RunError {
      RunError(
        .outputNotWritable,
        "\(outputs.jsonl ?? path): cannot be written (\(String(cString: strerror(errno))))")
    }
    let encoder = RecordEncoder()
    guard let file = fopen(path, "w") else { throw failed() }
    var isWhole = true
    for record in records where isWhole {
      let line = encoder.line(record)
      isWhole = fwrite(line, 1, line.count, file) == line.count
    }
    let isFlushed = fclose(file) == 0
    guard isWhole, isFlushed else { throw failed() }
  }
}
