/// Looks at a workbook that was just written: libxlsxwriter 1.1.4 reports success over parts that
/// a full temporary disk has cut.
enum WrittenCheck {
  /// - Throws: `damagedOutput` for a part that cannot be unpacked or is not well-formed, and for
  ///   sheets with other rows or cells than were sent.
  static func run(_ path: String, target: String, sent: [WorkbookReceipt.Sheet])
    throws(WorkbookError)
  {
    do throws(WorkbookError) {
      let archive = try ZipArchive(path: path)
      for required in ["[Content_Types].xml", "_rels/.rels", "xl/workbook.xml", "xl/styles.xml"] {
        guard archive.part(named: required) != nil else {
          throw damage(target, "“\(required)” is missing")
        }
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

  private static func isSheet(_ name: String) -> Bool {
    name.hasPrefix("xl/worksheets/sheet")
  }

  private static func check(
    _ sheet: WorkbookReceipt.Sheet, number: Int, in archive: ZipArchive, target: String
  ) throws(WorkbookError) {
    let name = "xl/worksheets/sheet\(number).xml"
    guard let part = archive.part(named: name) else { throw damage(target, "“\(name)” is missing") }
    let counter = CellCounter()
    try archive.scan(part, with: counter)
    guard counter.cells == sheet.cells, counter.rows == sheet.rows else {
      throw WorkbookError(
        .damagedOutput, file: target, sheet: sheet.name,
        message: "holds \(counter.rows) rows and \(counter.cells) cells, sent were "
          + "\(sheet.rows) and \(sheet.cells); is the disk for temporary files full?")
    }
  }

  private static func damage(_ target: String, _ what: String) -> WorkbookError {
    WorkbookError(
      .damagedOutput, file: target,
      message: "the written file is broken (\(what)); is the disk for temporary files full?")
  }
}

private final class WellFormedness: XMLHandler {
  func start(_ element: XMLElement) {}
  func end(_ element: XMLElement) {}
  func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
}

/// Cells with a value, and rows with such a cell.
private final class CellCounter: XMLHandler {
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
