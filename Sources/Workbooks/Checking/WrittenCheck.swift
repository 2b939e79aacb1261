/// Looks at a workbook that was just written: libxlsxwriter 1.1.4 reports success over parts that
/// a full temporary disk has cut.
enum WrittenCheck {
  /// - Throws: `damagedOutput` for a part that cannot be unpacked or is not well-formed, and for
  ///   sheets with other rows or cells than were sent.
  /// - Parameter followed: what was found while the file grew; nil to unpack it all now.
  static func run(
    _ path: String, target: String, sent: [WorkbookReceipt.Sheet], followed: [FollowedPart]? = nil
  ) throws(WorkbookError) {
    do throws(WorkbookError) {
      let archive = try ZipArchive(path: path)
      for required in ["[Content_Types].xml", "_rels/.rels", "xl/workbook.xml", "xl/styles.xml"] {
        guard archive.part(named: required) != nil else {
          throw damage(target, "“\(required)” is missing")
        }
      }
      if let followed {
        return try check(followed, of: archive, sent: sent, target: target)
      }
      for part in archive.parts where !isSheet(part.name) {
        try archive.scan(part, with: WellFormedness())
      }
      for (index, sheet) in sent.enumerated() {
        try check(sheet, number: index + 1, in: archive, target: target)
      }
    } catch {
      if error.code == .damagedOutput { throw error }
      throw damage(target, error.message)
    }
  }

  /// The directory at the end of the file must tell of the same parts that lie in it.
  private static func check(
    _ followed: [FollowedPart], of archive: ZipArchive, sent: [WorkbookReceipt.Sheet],
    target: String
  ) throws(WorkbookError) {
    var found: [String: FollowedPart] = [:]
    for part in followed {
      if let fault = part.fault { throw damage(target, "“\(part.name)”: \(fault)") }
      found[part.name] = part
    }
    guard found.count == archive.parts.count, found.count == followed.count else {
      throw damage(target, "its directory lists other parts than it holds")
    }
    for part in archive.parts {
      guard let other = found[part.name], other.checksum == part.checksum,
        other.bytes == part.bytes
      else { throw damage(target, "“\(part.name)” is not what the directory says") }
    }
    for (index, sheet) in sent.enumerated() {
      let name = sheetPart(index + 1)
      guard let part = found[name], let rows = part.rows, let cells = part.cells else {
        throw damage(target, "“\(name)” is missing")
      }
      try compare(sheet, rows: rows, cells: cells, target: target)
    }
  }

  static func isSheet(_ name: String) -> Bool {
    name.hasPrefix("xl/worksheets/sheet")
  }

  private static func check(
    _ sheet: WorkbookReceipt.Sheet, number: Int, in archive: ZipArchive, target: String
  ) throws(WorkbookError) {
    let name = sheetPart(number)
    guard let part = archive.part(named: name) else { throw damage(target, "“\(name)” is missing") }
    let counter = CellCounter()
    try archive.scan(part, with: counter)
    try compare(sheet, rows: counter.rows, cells: counter.cells, target: target)
  }

  static func sheetPart(_ number: Int) -> String { "xl/worksheets/sheet\(number).xml" }

  private static func compare(
    _ sheet: WorkbookReceipt.Sheet, rows: Int, cells: Int, target: String
  ) throws(WorkbookError) {
    guard cells == sheet.cells, rows == sheet.rows else {
      throw WorkbookError(
        .damagedOutput, file: target, sheet: sheet.name,
        message: "holds \(rows) rows and \(cells) cells, sent were "
          + "\(sheet.rows) and \(sheet.cells); is the disk for temporary files full?")
    }
  }

  private static func damage(_ target: String, _ what: String) -> WorkbookError {
    WorkbookError(
      .damagedOutput, file: target,
      message: "the written file is broken (\(what)); is the disk for temporary files full?")
  }
}

final class WellFormedness: XMLHandler {
  func start(_ element: XMLElement) {}
  func end(_ element: XMLElement) {}
  func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
}

/// Cells with a value, and rows with such a cell.
final class CellCounter: XMLHandler {
  private(set) var cells = 0
  private(set) var rows = 0
  private var rowHasCell = false
  private var cellHasValue = false

  func start(_ element: XMLElement) {
    if element.isNamed("c") {
      cellHasValue = false
    } else if element.isNamed("row") {
      rowHasCell = false
    } else if element.isNamed("v") || element.isNamed("is") {
      cellHasValue = true
    }
  }

  func end(_ element: XMLElement) {
    if element.isNamed("c") {
      guard cellHasValue else { return }
      cells += 1
      rowHasCell = true
    } else if element.isNamed("row"), rowHasCell {
      rows += 1
    }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
}
