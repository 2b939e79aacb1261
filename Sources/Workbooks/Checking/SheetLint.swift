/// The checks of one worksheet.
struct SheetLint {
  typealias Finding = WorkbookLinter.Finding

  private let sheet: WorkbookReader.Sheet
  private let archive: ZipArchive
  private let texts: SharedTextCheck

  init(_ sheet: WorkbookReader.Sheet, archive: ZipArchive, texts: SharedTextCheck) {
    self.sheet = sheet
    self.archive = archive
    self.texts = texts
  }

  /// - Parameter tables: folded names of the tables so far.
  func run(tables: inout Set<String>) throws(WorkbookError) -> [Finding] {
    guard let part = archive.part(named: sheet.part) else {
      return [finding(.unreadable, sheet.part, "the part of the sheet is missing")]
    }
    let scan = SheetScan(sheet: sheet.name, texts: texts)
    try archive.scan(part, with: scan)
    var findings = scan.findings
    if scan.links > Worksheet.linkLimit {
      findings.append(
        finding(.tooManyLinks, nil, "\(scan.links) links; Excel drops all past 65,530"))
    }
    findings += overlaps(scan.merges, .overlappingMerges, "merged ranges overlap")
    let relations = try relations()
    for relation in relations.values where relation.isExternal {
      let length = XMLText.unescaped(relation.target).utf16.count
      if length > WebAddress.lengthLimit {
        findings.append(
          finding(.linkTooLong, nil, "a link of \(length) characters; Excel takes 2,079"))
      }
    }
    var ranges: [CellRange] = []
    for relation in relations.values.sorted(by: { $0.target < $1.target })
    where relation.type.hasSuffix("/table") {
      guard let part = archive.part(named: relation.target) else { continue }
      let table = TableScan()
      try archive.scan(part, with: table)
      findings += check(table, scan: scan, tables: &tables)
      if let range = table.range { ranges.append(range) }
    }
    findings += overlaps(ranges, .overlappingTables, "tables overlap")
    for merge in scan.merges where ranges.contains(where: { $0.overlaps(merge) }) {
      findings.append(finding(.mergeInTable, merge.text, "a merged range lies in a table"))
    }
    return findings
  }
}

extension SheetLint {
  private func finding(_ kind: Finding.Kind, _ place: String?, _ message: String) -> Finding {
    Finding(kind: kind, sheet: sheet.name, place: place, message: message)
  }

  private func relations() throws(WorkbookError) -> [String: RelationList.Relation] {
    let parts = sheet.part.split(separator: "/").map(String.init)
    let folder = parts.dropLast().joined(separator: "/")
    let name = "\(folder)/_rels/\(parts.last ?? "").rels"
    guard let part = archive.part(named: name) else { return [:] }
    let list = RelationList(base: folder)
    try archive.scan(part, with: list)
    return list.relations
  }

  private func check(
    _ table: TableScan, scan: SheetScan, tables: inout Set<String>
  ) -> [Finding] {
    var findings: [Finding] = []
    if !tables.insert(SheetName.foldedKey(table.name)).inserted {
      findings.append(
        finding(.duplicateTableName, table.name, "another table has this name"))
    }
    var seen: Set<String> = []
    for header in table.headers where !seen.insert(SheetName.foldedKey(header)).inserted {
      findings.append(
        finding(.duplicateTableHeader, table.name, "two columns are called “\(header)”"))
    }
    guard let range = table.range, table.hasHeader, range.firstRow == 0 else { return findings }
    for (offset, header) in table.headers.enumerated() {
      guard let text = scan.firstRow[range.firstColumn + offset], text != header else { continue }
      findings.append(
        finding(
          .headerMismatch, CellPlace.name(row: 0, column: range.firstColumn + offset),
          "the cell says “\(text)”, the table “\(header)”"))
    }
    return findings
  }

  /// Sorted by their first row, only neighbours in reach are compared; the count is bounded, so
  /// that a hostile file cannot make this quadratic.
  private func overlaps(
    _ ranges: [CellRange], _ kind: Finding.Kind, _ message: String
  ) -> [Finding] {
    let sorted = ranges.sorted { ($0.firstRow, $0.firstColumn) < ($1.firstRow, $1.firstColumn) }
    var findings: [Finding] = []
    var open: [CellRange] = []
    for range in sorted {
      open.removeAll { $0.lastRow < range.firstRow }
      if open.count > 20_000 { break }
      if let other = open.first(where: { $0.overlaps(range) }) {
        findings.append(finding(kind, "\(other.text) and \(range.text)", message))
        if findings.count >= 100 { break }
      }
      open.append(range)
    }
    return findings
  }
}

/// `A1:C9`
struct CellRange: Hashable {
  let firstRow, firstColumn, lastRow, lastColumn: Int

  init?(_ text: String) {
    let ends = text.split(separator: ":").map { CellPlace.parse($0.utf8) }
    guard let first = ends.first ?? nil, let last = ends.last ?? nil, ends.count <= 2 else {
      return nil
    }
    firstRow = first.row
    firstColumn = first.column
    lastRow = last.row
    lastColumn = last.column
  }

  func overlaps(_ other: CellRange) -> Bool {
    firstRow <= other.lastRow && other.firstRow <= lastRow && firstColumn <= other.lastColumn
      && other.firstColumn <= lastColumn
  }

  var text: String {
    let first = CellPlace.name(row: firstRow, column: firstColumn)
    return "\(first):\(CellPlace.name(row: lastRow, column: lastColumn))"
  }
}
