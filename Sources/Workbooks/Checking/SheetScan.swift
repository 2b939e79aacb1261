/// What the linter keeps of a worksheet part.
final class SheetScan: XMLHandler {
  private static let findingLimit = 100

  private(set) var findings: [WorkbookLinter.Finding] = []
  private(set) var links = 0
  private(set) var merges: [CellRange] = []
  /// Texts of the first row, by column.
  private(set) var firstRow: [Int: String] = [:]
  private let sheet: String
  private let texts: SharedTextCheck
  private var place: (row: Int, column: Int) = (-1, -1)
  private var lastRow = -1
  private var lastColumn = -1
  private var isShared = false
  private var isNumber = false
  private var isValue = false
  private var value: [UInt8] = []
  private var measure = TextMeasure()

  init(sheet: String, texts: SharedTextCheck) {
    self.sheet = sheet
    self.texts = texts
  }

  func start(_ element: XMLElement) {
    if element.isNamed("c") {
      startCell(element)
    } else if element.isNamed("v") || element.isNamed("t") {
      isValue = true
    } else if element.isNamed("hyperlink") {
      links += 1
    } else if element.isNamed("mergeCell"), let range = element.text("ref").flatMap(CellRange.init)
    {
      merges.append(range)
    } else if element.isNamed("row") {
      let row = element.integer("r").map { $0 - 1 } ?? lastRow + 1
      if row <= lastRow { add(.cellsOutOfOrder, "row \(row + 1)", "rows are not in order") }
      lastRow = row
      lastColumn = -1
    }
  }

  func end(_ element: XMLElement) {
    if element.isNamed("c") {
      endCell()
    } else if element.isNamed("v") || element.isNamed("t") {
      isValue = false
    }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard isValue else { return }
    measure.add(bytes)
    if value.count < 4_096 { value.append(contentsOf: bytes) }
  }

  private func startCell(_ element: XMLElement) {
    place = element.bytes("r").flatMap { CellPlace.parse($0) } ?? (lastRow, lastColumn + 1)
    if place.row != lastRow || place.column <= lastColumn {
      add(.cellsOutOfOrder, name, "cells are not in order")
    }
    lastColumn = place.column
    let type = element.text("t")
    isShared = type == "s"
    isNumber = type == nil || type == "n"
    value.removeAll(keepingCapacity: true)
    measure = TextMeasure()
  }

  private func endCell() {
    guard !value.isEmpty, findings.count < Self.findingLimit else { return }
    let text = String(decoding: value, as: UTF8.self)
    if isShared {
      guard let number = Int(text), (0..<texts.count).contains(number) else {
        return add(.brokenTextReference, name, "the text number “\(text)” does not exist")
      }
      if place.row == 0 { firstRow[place.column] = texts.first[number] }
    } else if isNumber {
      if Double(text)?.isFinite != true || text.lowercased().contains("n") {
        add(.invalidNumber, name, "“\(text.prefix(20))” is not a number")
      }
    } else {
      findings += measure.findings(sheet: sheet, place: name)
      if place.row == 0 { firstRow[place.column] = XMLText.decoded(text) }
    }
  }

  private var name: String { CellPlace.name(row: place.row, column: place.column) }

  private func add(_ kind: WorkbookLinter.Finding.Kind, _ place: String, _ message: String) {
    guard findings.count < Self.findingLimit else { return }
    findings.append(
      WorkbookLinter.Finding(kind: kind, sheet: sheet, place: place, message: message))
  }
}

/// A table part.
final class TableScan: XMLHandler {
  private(set) var name = ""
  private(set) var range: CellRange?
  private(set) var headers: [String] = []
  private(set) var hasHeader = true

  func start(_ element: XMLElement) {
    if element.isNamed("table") {
      name = element.text("displayName").map(XMLText.unescaped) ?? ""
      range = element.text("ref").flatMap(CellRange.init)
      hasHeader = element.text("headerRowCount") != "0"
    } else if element.isNamed("tableColumn") {
      let header = element.text("name").map(XMLText.unescaped) ?? ""
      headers.append(XMLText.decoded(header))
    }
  }

  func end(_ element: XMLElement) {}
  func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
}
